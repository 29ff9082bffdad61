import * as z from "zod";
import { fieldHints } from "../FieldHint";

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const OFFSET = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const INSTANT = new RegExp(`^${DATE}T${TIME}${OFFSET}$`);
const WITHOUT_OFFSET = new RegExp(`^${DATE}(?:T${TIME})?$`);

const FIRST_DAY_NOT_IN_EVERY_MONTH = 29;

/**
 * True for ISO 8601 text of a real calendar day with an offset or `Z`, such as every JavaScript engine reads alike.
 *
 * Stricter than `Date.parse`, which takes 30 February for 2 March and differs between engines on other forms.
 *
 * @example
 * ```ts
 * isInstant("2026-03-01T09:30:00+08:00"); // true
 * isInstant("2026-02-30T09:30:00Z"); // false
 * ```
 */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isRealDay(text);
}

function isRealDay(text: string): boolean {
  const day = Number(text.slice(8, 10));
  if (day < FIRST_DAY_NOT_IN_EVERY_MONTH) return true;
  const month = Number(text.slice(5, 7));
  if (month !== 2) return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
  const year = Number(text.slice(0, 4));
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A point in time, see {@link isInstant}. */
export const instant = z.string().refine(isInstant).register(fieldHints, {
  expected: "an instant: ISO 8601 with an offset or Z",
  remedy: remedyForInstant,
});

function remedyForInstant(received: unknown): string {
  if (typeof received === "number")
    return "a number has no stated unit: write it as new Date(ms).toISOString() does";
  if (received instanceof Date) return "call its toISOString()";
  if (typeof received === "string" && WITHOUT_OFFSET.test(received)) {
    return received.includes("T")
      ? "add the offset, as in 2026-03-01T09:30:00+08:00"
      : "add time and offset, as in 2026-03-01T09:30:00+08:00";
  }
  if (typeof received === "string" && INSTANT.test(received)) return "there is no such calendar day";
  return "write it as 2026-03-01T09:30:00+08:00 or 2026-03-01T01:30:00Z";
}
