import { OrderTriageError } from "../../errors/OrderTriageError";
import type { Moment } from "../../facts/Moment";
import { settingOf } from "../../facts/settingOf";
import { timeZoneOf } from "../../facts/timeZoneOf";
import { type WorkingCalendar, weekdays } from "../../time/BusinessCalendar";
import { firstInstantWithin } from "../../time/firstInstantWithin";
import type { OpenCalendar } from "../../time/openCheckedCalendar";

/** When a channel that can wake somebody keeps quiet. Instants are epoch milliseconds. */
export interface QuietHours {
  readonly channels: readonly string[];
  /** The first instant from this one on that is outside the quiet hours. */
  readonly endsAt: (from: number) => number;
  /** The first instant after this one, which is outside of them, at which quiet hours begin. */
  readonly nextStart: (after: number) => number;
}

/** No day of no zone is longer. */
const LONGEST_DAY = 49 * 3_600_000;

/**
 * The quiet hours of the settings, by the wall clock of the order's time zone; `undefined` when there are none.
 *
 * They are the time that is not worked on a calendar of the other hours, so clocks that are set forward or back are in
 * good hands: it is quiet whenever the clock on the wall shows quiet hours.
 */
export function quietHoursOf(moment: Moment): QuietHours | undefined {
  const from = settingOf(moment, "notice.quietFrom");
  const until = settingOf(moment, "notice.quietUntil");
  if (!from || !until) return undefined;
  const channels = settingOf(moment, "notice.quietChannels") as readonly string[];
  const timeZone = timeZoneOf({ order: moment.order, setting: moment.tools.setting });
  const { count, firstAt } = openDays(moment, timeZone, `${until}-${from === "00:00" ? "24:00" : from}`);
  return {
    channels,
    endsAt: (instant) => firstAt(count(instant) + 1) - 1,
    nextStart: (instant) => {
      const counted = count(instant);
      const isBehind = (ms: number) => count(ms) - counted < ms - instant;
      return firstInstantWithin(instant, instant + 2 * LONGEST_DAY, isBehind) - 1;
    },
  };
}

// Opened calendars are remembered, which changes no answer; the limit only bounds memory.
const opened = /* @__PURE__ */ new WeakMap<object, Map<string, OpenCalendar>>();
const LIMIT = 500;

/** The calendar on which these hours of every day are worked. */
function openDays({ program }: Moment, timeZone: string, hours: string): OpenCalendar {
  const { openCalendar } = program;
  if (openCalendar === undefined) {
    const message =
      'this compiled ruleset came without calendars, which quiet hours need; set "notice.quietFrom" and "notice.quietUntil" in the rule file and run "order-triage compile" again';
    throw new OrderTriageError("missing_calendars", message, { path: "/settings/notice.quietFrom" });
  }
  const known = opened.get(openCalendar) ?? new Map<string, OpenCalendar>();
  opened.set(openCalendar, known);
  const key = `${timeZone} ${hours}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= LIMIT) known.clear();
  const calendar: WorkingCalendar = {
    timeZone,
    hours: Object.fromEntries(weekdays.map((day) => [day, [hours]])),
  };
  const open = openCalendar(calendar);
  known.set(key, open);
  return open;
}
