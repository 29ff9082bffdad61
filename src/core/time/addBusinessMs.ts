import type { BusinessTime } from "./BusinessTime";

/**
 * The first instant at which so much business time has passed since another; of a negative time, the last instant from
 * which so much passes until the other. Time 0 gives the instant itself, also at night.
 *
 * So nine hours from Monday 09:00 in a shop that works from 9 to 18 end on Monday 18:00, not on Tuesday 09:00.
 *
 * @param from epoch milliseconds
 * @param businessMs whole milliseconds
 * @returns epoch milliseconds; infinite beyond what an instant can be
 * @example
 * ```ts
 * const shop = openCalendar({ timeZone: "Europe/Berlin", hours: { monday: ["09:00-18:00"] } });
 * addBusinessMs(shop, Date.parse("2026-03-02T16:00Z"), 7_200_000); // 2026-03-09T09:00Z: the next Monday, 10:00
 * ```
 */
export function addBusinessMs(calendar: BusinessTime, from: number, businessMs: number): number {
  if (businessMs === 0) return from;
  const reached = calendar.count(from) + businessMs;
  return businessMs > 0 ? calendar.firstAt(reached) : calendar.firstAt(reached + 1) - 1;
}
