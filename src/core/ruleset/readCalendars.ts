import { collectIssues, type Issues, noSuch } from "../rules/Issues";
import { isObject } from "../rules/jsonKinds";
import { ALWAYS, type BusinessCalendar } from "../time/BusinessCalendar";
import { type OpenCalendar, openCheckedCalendar } from "../time/openCheckedCalendar";
import { checkCalendar } from "./checkCalendar";
import type { MergedRuleset } from "./mergeRulesets";
import { calendarSettings } from "./settingProblem";

/** The calendars of a ruleset, checked; those with a mistake are left out, and so is `always`. */
export function readCalendars(merged: MergedRuleset, issues: Issues): ReadonlyMap<string, OpenCalendar> {
  const calendars = new Map<string, OpenCalendar>();
  for (const [name, { json, path }] of merged.calendars) {
    const found = collectIssues();
    if (name === ALWAYS) {
      found.add("duplicate_name", path, 'the calendar "always" is there already; give this one another name');
    }
    checkCalendar(json, { issues: found, path });
    for (const { code, path: at, message } of found.list) issues.add(code, at, message);
    if (found.list.length === 0)
      calendars.set(name, openCheckedCalendar(json as unknown as BusinessCalendar));
  }
  for (const name of calendarSettings) {
    const { json, path } = merged.settings.get(name) ?? {};
    const { value } = json ?? {};
    const known = [ALWAYS, ...merged.calendars.keys()];
    if (typeof value !== "string" || known.includes(value)) continue;
    issues.add(
      "unknown_calendar",
      `${path}/value`,
      `${noSuch("calendar", value, known)} (declare it in "calendars")`,
    );
  }
  for (const { json, path, name } of merged.policies) {
    const { params } = isObject(json.event) ? json.event : {};
    const calendar = isObject(params) ? params.calendar : undefined;
    const known = [ALWAYS, ...merged.calendars.keys()];
    if (typeof calendar !== "string" || known.includes(calendar)) continue;
    const message = `${noSuch("calendar", calendar, known)} (declare it in "calendars")`;
    issues.add("unknown_calendar", `${path}/event/params/calendar`, message, name);
  }
  return calendars;
}
