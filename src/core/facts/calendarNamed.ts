import { OrderTriageError } from "../errors/OrderTriageError";
import { ALWAYS } from "../time/BusinessCalendar";
import type { BusinessTime } from "../time/BusinessTime";
import type { Program } from "./Program";

/**
 * The business time of a calendar by its name; `undefined` for `always`, since that is wall time.
 *
 * @throws OrderTriageError with code `unknown_calendar`
 */
export function calendarNamed(
  name: string,
  { calendars }: Pick<Program, "calendars">,
): BusinessTime | undefined {
  if (name === ALWAYS) return undefined;
  const calendar = calendars.get(name);
  if (calendar !== undefined) return calendar;
  const known = [ALWAYS, ...calendars.keys()].join(", ");
  throw new OrderTriageError(
    "unknown_calendar",
    `a clock runs on the calendar ${JSON.stringify(name)}, which the ruleset does not have; it has ${known}`,
  );
}
