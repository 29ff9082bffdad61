import type { Weekday, WorkingCalendar } from "../../../src/core/time/BusinessCalendar";

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/**
 * The business minutes in a span by looking at the clock on the wall every minute, read in another way than the
 * library's; the referee of its arithmetic.
 */
export function naiveBusinessMinutes(calendar: WorkingCalendar, from: number, to: number): number {
  const format = wallFormat(calendar.timeZone);
  const days = new Map<string, ReadonlySet<number>>();
  const minutesOn = (date: string) => {
    const known = days.get(date) ?? workedMinutesOn(calendar, date);
    days.set(date, known);
    return known;
  };
  let worked = 0;
  for (let at = from; at < to; at += MINUTE) {
    const [date = "", time = ""] = format.format(at).split(", ");
    const minute = minutesOf(time);
    const isNight = minutesOn(dayBefore(date)).has(minute + DAY_MINUTES);
    if (isNight || minutesOn(date).has(minute)) worked += 1;
  }
  return worked;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const twoDigits = "2-digit" as const;
  const parts = {
    year: "numeric",
    month: twoDigits,
    day: twoDigits,
    hour: twoDigits,
    minute: twoDigits,
  } as const;
  const known =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, hourCycle: "h23", ...parts });
  formats.set(timeZone, known);
  return known;
}

/** The minutes from a day's midnight on that belong to it, those after its end among them. */
function workedMinutesOn({ hours, holidays = [], workdays = {} }: WorkingCalendar, date: string) {
  const weekday = weekdayNames.format(Date.parse(date)).toLowerCase() as Weekday;
  const texts = workdays[date] ?? (holidays.includes(date) ? [] : (hours[weekday] ?? []));
  const minutes = new Set<number>();
  for (const text of texts) {
    const [start = 0, end = 0] = text.split("-").map(minutesOf);
    for (let minute = start; minute < (end > start ? end : end + DAY_MINUTES); minute += 1)
      minutes.add(minute);
  }
  return minutes;
}

const weekdayNames = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
}
