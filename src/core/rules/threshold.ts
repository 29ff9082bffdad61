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

/** What a clock shows at an instant, in milliseconds: wall time, or the business time of its calendar. */
export function clockSpan({ direction, anchor, calendar }: ClockReading, at: number): number {
  const elapsed = calendar === undefined ? at - anchor : calendar.count(at) - calendar.count(anchor);
  // 0 - 0 is 0, and -0 would show in evidence.
  return direction === "elapsed" ? elapsed : 0 - elapsed;
}

/** Whether `reading operator threshold` holds at an instant; `threshold` counts the fact's own unit. */
export function thresholdHolds(
  reading: ClockReading,
  operator: string,
  threshold: number,
  at: number,
): boolean {
  const limit = thresholdMs(reading, threshold);
  const value = clockSpan(reading, at);
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
 * Elapsed `> N` and `<= N` change at anchor + N + 1 ms, `>= N` and `< N` at anchor + N; remaining is the mirror. On a
 * calendar the same holds of its count, and the instant is the first at which the count is so high.
 */
export function thresholdFlip(
  reading: ClockReading,
  operator: string,
  threshold: number,
  now: number,
): number {
  const limit = thresholdMs(reading, threshold);
  const strict = operator === "greaterThan" || operator === "lessThanInclusive";
  const { calendar } = reading;
  const anchor = calendar === undefined ? reading.anchor : calendar.count(reading.anchor);
  const reached =
    reading.direction === "elapsed" ? anchor + limit + (strict ? 1 : 0) : anchor - limit + (strict ? 0 : 1);
  const flip = calendar === undefined ? reached : calendar.firstAt(reached);
  return flip > now ? flip : Number.POSITIVE_INFINITY;
}
