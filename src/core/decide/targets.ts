import { calendarNamed } from "../facts/calendarNamed";
import type { Moment } from "../facts/Moment";
import { settingOf } from "../facts/settingOf";
import type { CompiledPlaybook } from "../ruleset/CompiledRuleset";
import { addBusinessMs } from "../time/addBusinessMs";
import type { BusinessTime } from "../time/BusinessTime";
import { LAST_INSTANT } from "../time/instants";

/** The calendar of a playbook; `undefined` where its times run day and night. */
export function calendarOf(playbook: CompiledPlaybook, moment: Moment): BusinessTime | undefined {
  const name = playbook.calendar ?? String(settingOf(moment, "process.calendar"));
  return calendarNamed(name, moment.program);
}

/**
 * The instant at which a time is over that runs from another; `undefined` when that never comes, as on a calendar
 * without another working day.
 *
 * @param from epoch milliseconds
 */
export function dueAt(
  from: number,
  withinMs: number,
  calendar: BusinessTime | undefined,
): number | undefined {
  const instant = calendar === undefined ? from + withinMs : addBusinessMs(calendar, from, withinMs);
  return instant <= LAST_INSTANT ? instant : undefined;
}
