import { ALWAYS, type BusinessCalendar } from "./BusinessCalendar";
import type { BusinessTime } from "./BusinessTime";
import { zonedWorkingTime } from "./zonedWorkingTime";

/** A calendar ready to count with. */
export interface OpenCalendar extends BusinessTime {
  /** What it was opened from. */
  readonly calendar: BusinessCalendar;
}

/** Opens a calendar that `checkCalendar` found no fault with. */
export function openCheckedCalendar(calendar: BusinessCalendar): OpenCalendar {
  if (calendar === ALWAYS) return { calendar, count: (instantMs) => instantMs, firstAt: (count) => count };
  return { calendar, ...zonedWorkingTime(calendar) };
}
