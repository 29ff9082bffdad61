import { type WorkingCalendar, weekdays } from "./BusinessCalendar";
import type { BusinessTime } from "./BusinessTime";
import { firstInstantWithin } from "./firstInstantWithin";
import { lastAtMost } from "./lastAtMost";
import { dayNumberOf, weekdayOf } from "./localDate";
import { type WorkingSpan, workingSpansOf } from "./workingSpan";

const DAY = 86_400_000;
const WEEK = 604_800_000;
/** 1970-01-05, a Monday. */
const FIRST_MONDAY = 345_600_000;
const LATEST = 8.64e15;

/**
 * The working time of a calendar on the clock on the wall, which knows nothing of zones: instants here are local, in
 * milliseconds since 1970-01-01T00:00 on that clock.
 *
 * Whole weeks are multiplied and days that differ from their weekday are summed beforehand, so that a span of a
 * century costs as much as one of a day.
 */
export function localWorkingTime(calendar: WorkingCalendar): BusinessTime {
  const week = weekdays.map((day) => workingSpansOf(calendar.hours[day] ?? []));
  const table = weekTable(week);
  const special = specialDays(calendar, week);

  const count = (local: number): number => {
    const sinceMonday = local - FIRST_MONDAY;
    const weeks = Math.floor(sinceMonday / WEEK);
    return weeks * table.total + table.within(sinceMonday - weeks * WEEK) + special.difference(local);
  };

  const firstAt = (reached: number): number => {
    // Special days move it by no more than all of them together; in between, the count only grows.
    const after = (Math.floor((reached - special.most) / table.total) - 2) * WEEK + FIRST_MONDAY;
    const until = (Math.ceil((reached + special.most) / table.total) + 2) * WEEK + FIRST_MONDAY;
    if (!(until < LATEST)) return Number.POSITIVE_INFINITY;
    if (!(after > -LATEST)) return Number.NEGATIVE_INFINITY;
    return firstInstantWithin(after, until, (local) => count(local) >= reached);
  };

  return { count, firstAt };
}

/** The working time of a week whose days are all like their weekday. */
function weekTable(week: readonly (readonly WorkingSpan[])[]) {
  const spans = week
    .flatMap((day, index) =>
      day.map(({ start, end }) => ({ start: start + index * DAY, end: end + index * DAY })),
    )
    .flatMap(({ start, end }) =>
      // The night from Sunday to Monday ends in the next week, and so did the one before this week.
      end <= WEEK
        ? [{ start, end }]
        : [
            { start, end: WEEK },
            { start: 0, end: end - WEEK },
          ],
    )
    .sort((a, b) => a.start - b.start);
  const starts = spans.map(({ start }) => start);
  let total = 0;
  const before = spans.map(({ start, end }) => {
    total += end - start;
    return total - (end - start);
  });
  const within = (sinceMonday: number): number => {
    const index = lastAtMost(starts, sinceMonday);
    if (index < 0) return 0;
    const { start, end } = spans[index] as WorkingSpan;
    return (before[index] as number) + Math.min(sinceMonday, end) - start;
  };
  return { total, within };
}

/** How days with a rule of their own change the count. */
function specialDays(calendar: WorkingCalendar, week: readonly (readonly WorkingSpan[])[]) {
  const hours = new Map<number, readonly WorkingSpan[]>();
  for (const date of calendar.holidays ?? []) hours.set(dayNumberOf(date) ?? Number.NaN, []);
  for (const [date, texts] of Object.entries(calendar.workdays ?? {})) {
    hours.set(dayNumberOf(date) ?? Number.NaN, workingSpansOf(texts));
  }
  const days = [...hours]
    .sort(([a], [b]) => a - b)
    .map(([day, is]) => ({ day, is, was: week[weekdayOf(day)] as readonly WorkingSpan[] }));
  const numbers = days.map(({ day }) => day);
  let most = 0;
  let total = 0;
  const before = days.map(({ is, was }) => {
    const change = workedBy(is, 2 * DAY) - workedBy(was, 2 * DAY);
    most += Math.abs(change) + workedBy(is, 2 * DAY);
    total += change;
    return total - change;
  });

  /** The difference that the days up to a local instant make. */
  const difference = (local: number): number => {
    let index = lastAtMost(numbers, Math.floor(local / DAY));
    if (index < 0) return 0;
    let partial = 0;
    // Today and yesterday may still be going on: a night shift ends on the day after.
    for (; index >= 0; index -= 1) {
      const { day, is, was } = days[index] as (typeof days)[number];
      const elapsed = local - day * DAY;
      if (elapsed >= 2 * DAY) break;
      partial += workedBy(is, elapsed) - workedBy(was, elapsed);
    }
    if (index < 0) return partial;
    const { is, was } = days[index] as (typeof days)[number];
    return partial + (before[index] as number) + workedBy(is, 2 * DAY) - workedBy(was, 2 * DAY);
  };
  return { difference, most };
}

/** What is worked of a day's spans in the time since its midnight. */
function workedBy(spans: readonly WorkingSpan[], elapsed: number): number {
  let worked = 0;
  for (const { start, end } of spans) if (elapsed > start) worked += Math.min(elapsed, end) - start;
  return worked;
}
