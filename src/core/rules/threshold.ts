import type { ClockReading } from "./plan";

/** The operators whose crossing of a threshold has a computable instant. */
export const thresholdOperators: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "greaterThan",
  "greaterThanInclusive",
  "lessThan",
  "lessThanInclusive",
]);

/** Threshold in whole milliseconds, so that 0.1 h is 360000 ms and not 360000.00000000006. */
function thresholdMs(reading: ClockReading, threshold: number): number {
  return Math.round(threshold * reading.unit);
}

/** Whether `reading operator threshold` holds at an instant; `threshold` counts the fact's own unit. */
export function thresholdHolds(
  reading: ClockReading,
  operator: string,
  threshold: number,
  at: number,
): boolean {
  const limit = thresholdMs(reading, threshold);
  const value = reading.direction === "elapsed" ? at - reading.anchor : reading.anchor - at;
  switch (operator) {
    case "greaterThan":
      return value > limit;
    case "greaterThanInclusive":
      return value >= limit;
    case "lessThan":
      return value < limit;
    default:
      return value <= limit;
  }
}

/**
 * The first instant after `now` at which `reading operator threshold` changes its truth, in epoch milliseconds;
 * ∞ when it never does again.
 *
 * Elapsed `> N` and `<= N` change at anchor + N + 1 ms, `>= N` and `< N` at anchor + N; remaining is the mirror.
 */
export function thresholdFlip(
  reading: ClockReading,
  operator: string,
  threshold: number,
  now: number,
): number {
  const limit = thresholdMs(reading, threshold);
  const strict = operator === "greaterThan" || operator === "lessThanInclusive";
  const flip =
    reading.direction === "elapsed"
      ? reading.anchor + limit + (strict ? 1 : 0)
      : reading.anchor - limit + (strict ? 0 : 1);
  return flip > now ? flip : Number.POSITIVE_INFINITY;
}
