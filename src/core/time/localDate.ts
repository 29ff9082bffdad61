import { millisecondsPer } from "./units";

const localDate = /^\d{4}-\d\d-\d\d$/;

/**
 * The number of a calendar day, `YYYY-MM-DD`, counted from 1970-01-01; `undefined` for a text that is no day, such as
 * `2026-02-30`.
 *
 * @example
 * ```ts
 * dayNumberOf("1970-02-01"); // 31
 * ```
 */
export function dayNumberOf(text: string): number | undefined {
  if (!localDate.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  // Engines differ on 2026-02-30: some refuse it, some read the second of March.
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(text)) return undefined;
  return milliseconds / millisecondsPer.days;
}

/** The weekday of a calendar day by its number: 0 is Monday. */
export function weekdayOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday, and days before it have negative numbers.
  return (((dayNumber + 3) % 7) + 7) % 7;
}
