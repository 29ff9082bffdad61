import { OrderTriageError } from "../errors/OrderTriageError";
import { millisecondsPer } from "./units";

const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?)?$/;

/**
 * The milliseconds of an ISO 8601 duration as rule files write it: weeks, days, hours, minutes, seconds.
 *
 * Days are 24 hours, weeks 7 days. Months and years have no fixed length and are refused; only seconds may have
 * decimals, up to three.
 *
 * @throws OrderTriageError with code `invalid_duration`.
 * @example
 * ```ts
 * parseDuration("PT4H"); // 14400000
 * parseDuration("P1DT2H30M"); // 95400000
 * ```
 */
export function parseDuration(text: string): number {
  const match = duration.exec(text);
  if (match === null || text === "P") throw invalidDuration(text);
  const [weeks, days, hours, minutes, seconds] = match.slice(1, 6).map((digits) => Number(digits ?? 0));
  const milliseconds =
    ((weeks ?? 0) * 7 + (days ?? 0)) * millisecondsPer.days +
    (hours ?? 0) * millisecondsPer.hours +
    (minutes ?? 0) * millisecondsPer.minutes +
    (seconds ?? 0) * millisecondsPer.seconds +
    Number((match[6] ?? "").padEnd(3, "0"));
  if (!Number.isSafeInteger(milliseconds)) throw invalidDuration(text);
  return milliseconds;
}

/**
 * The canonical text of a duration: days of 24 hours, then hours, minutes and seconds, e.g. `P2DT4H`; `PT0S` for 0.
 *
 * @param milliseconds safe integer, not negative.
 * @throws OrderTriageError with code `invalid_duration`.
 * @example
 * ```ts
 * formatDuration(95_400_000); // "P1DT2H30M"
 * ```
 */
export function formatDuration(milliseconds: number): string {
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) throw invalidDuration(String(milliseconds));
  if (milliseconds === 0) return "PT0S";
  const { days, hours, minutes, seconds } = millisecondsPer;
  const date = part(Math.floor(milliseconds / days), "D");
  const time =
    part(Math.floor((milliseconds % days) / hours), "H") +
    part(Math.floor((milliseconds % hours) / minutes), "M") +
    part((milliseconds % minutes) / seconds, "S");
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

function part(amount: number, unit: string): string {
  return amount === 0 ? "" : `${amount}${unit}`;
}

function invalidDuration(text: string): OrderTriageError {
  const isCalendar = /^P[\d.]*[YM]|^P.*\dY|^P[^T]*\dM/.test(text);
  return new OrderTriageError(
    "invalid_duration",
    isCalendar
      ? `"${text}" counts months or years, which have no fixed length: write days, such as "P30D".`
      : `"${text}" is no duration: write weeks, days, hours, minutes or seconds in ISO 8601, such as "PT4H", ` +
          '"P2D" or "P1DT2H30M".',
  );
}
