import type { BusinessTime } from "./BusinessTime";

/**
 * The business time from one instant to another, in whole milliseconds; negative when the second is the earlier one.
 *
 * @param from epoch milliseconds, as all instants here
 * @example
 * ```ts
 * const shop = openCalendar({ timeZone: "Europe/Berlin", hours: { monday: ["09:00-18:00"] } });
 * businessMsBetween(shop, Date.parse("2026-03-02T00:00Z"), Date.parse("2026-03-09T00:00Z")); // 32400000: 9 hours
 * ```
 */
export function businessMsBetween(calendar: BusinessTime, from: number, to: number): number {
  return calendar.count(to) - calendar.count(from);
}
