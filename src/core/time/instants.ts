import { OrderTriageError } from "../errors/OrderTriageError";
import { parseCommonInstant } from "./parseCommonInstant";

const instant = /^(?:\d{4}|[+-]\d{6})-\d\d-(\d\d)T\d\d:\d\d(?::\d\d(?:\.(\d+))?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The last instant that a date can stand for, epoch milliseconds. */
export const LAST_INSTANT = 8_640_000_000_000_000;

/**
 * The milliseconds since 1970-01-01T00:00Z of an ISO 8601 text with offset; digits after the millisecond are cut off.
 *
 * The offset is required, or the answer would depend on the machine's time zone; a day that is not in its month is
 * refused, on which engines disagree.
 *
 * @throws OrderTriageError with code `invalid_instant`.
 * @example
 * ```ts
 * parseInstant("2018-09-01T00:00:00-03:00"); // 1535770800000
 * ```
 */
export function parseInstant(text: string): number {
  const common = parseCommonInstant(text);
  if (common !== undefined) return common;
  const match = instant.exec(text);
  if (match === null) throw invalidInstant(text);
  const [, day = "", fraction = ""] = match;
  const milliseconds = Date.parse(
    fraction.length > 3 ? text.replace(`.${fraction}`, `.${fraction.slice(0, 3)}`) : text,
  );
  if (Number.isNaN(milliseconds) || (day > "28" && !isDayOfMonth(text, day))) throw invalidInstant(text);
  return milliseconds;
}

/**
 * The canonical text of an instant: UTC with milliseconds, e.g. `2018-09-01T03:00:00.000Z`.
 *
 * @param milliseconds since 1970-01-01T00:00Z; at most 8.64e15 either way.
 * @throws OrderTriageError with code `invalid_instant` when it is not finite or out of range.
 * @example
 * ```ts
 * formatInstant(0); // "1970-01-01T00:00:00.000Z"
 * ```
 */
export function formatInstant(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw invalidInstant(String(milliseconds));
  return date.toISOString();
}

function isDayOfMonth(text: string, day: string): boolean {
  const startOfDay = Date.parse(`${text.slice(0, text.indexOf("T"))}T00:00:00Z`);
  return Number(day) === new Date(startOfDay).getUTCDate();
}

function invalidInstant(text: string): OrderTriageError {
  return new OrderTriageError(
    "invalid_instant",
    `"${text}" is no instant: write ISO 8601 with an offset, such as "2026-03-01T09:30:00+08:00" or ` +
      '"2026-03-01T01:30:00Z".',
  );
}
