import { OrderTriageError } from "./errors/OrderTriageError";
import type { JsonValue } from "./json";
import { collectIssues } from "./rules/Issues";
import { checkCalendar } from "./ruleset/checkCalendar";
import type { BusinessCalendar } from "./time/BusinessCalendar";
import { type OpenCalendar, openCheckedCalendar } from "./time/openCheckedCalendar";

/**
 * Checks a calendar and makes it ready to count with; open it once and keep it, since it remembers when the clocks of
 * its zone change. Before 1970 and after 2100 they are taken not to change.
 *
 * @throws OrderTriageError with code `invalid_calendar`, with the place and the remedy of every mistake
 * @example
 * ```ts
 * const shop = openCalendar({ timeZone: "Europe/Berlin", hours: { monday: ["09:00-18:00"] } });
 * ```
 */
export function openCalendar(calendar: BusinessCalendar): OpenCalendar {
  const issues = collectIssues();
  checkCalendar(calendar as JsonValue, { issues, path: "" });
  const [first] = issues.list;
  if (first === undefined) return openCheckedCalendar(calendar);
  const told = issues.list.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  throw new OrderTriageError("invalid_calendar", `this calendar cannot be used: ${told.join("; ")}`, {
    path: first.path,
  });
}
