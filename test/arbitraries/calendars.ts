import fc from "fast-check";
import { type Weekday, type WorkingCalendar, weekdays } from "../../src/core/time/BusinessCalendar";

const DAY_MINUTES = 1_440;

/** Zones that change their clocks by an hour, by half an hour, at midnight, or not at all. */
const calendarZone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "America/Havana",
  "Asia/Shanghai",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "+05:45",
);

/** Instants around which those zones changed their clocks, with some in between. */
export const calendarInstant = fc.oneof(
  fc
    .constantFrom(
      "2026-03-29T01:00:00Z", // Berlin, forward
      "2025-10-26T01:00:00Z", // Berlin, back
      "2026-03-08T07:00:00Z", // New York, forward
      "2025-11-02T06:00:00Z", // New York, back
      "2025-11-02T05:00:00Z", // Havana: midnight comes twice
      "2026-03-08T05:00:00Z", // Havana: there is no midnight
      "2026-04-04T15:00:00Z", // Lord Howe, back by half an hour
      "2025-10-04T15:30:00Z", // Lord Howe, forward by half an hour
    )
    .chain((text) => around(Date.parse(text))),
  around(Date.UTC(2026, 1, 14)),
  fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) }),
);

function around(instantMs: number): fc.Arbitrary<number> {
  return fc.integer({ min: -2 * 86_400_000, max: 2 * 86_400_000 }).map((shift) => instantMs + shift);
}

function textOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

const quarter = fc.integer({ min: 0, max: DAY_MINUTES / 15 }).map((count) => count * 15);
const minute = fc.oneof(quarter, fc.integer({ min: 0, max: DAY_MINUTES }));

/** Hours of a day: up to three stretches within it. */
const dayHours = fc.uniqueArray(minute, { minLength: 2, maxLength: 6 }).map((times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const pairs = sorted.slice(0, sorted.length & ~1);
  return Array.from({ length: pairs.length / 2 }, (_, index) => {
    const [start = 0, end = 0] = pairs.slice(2 * index);
    return `${textOf(start)}-${textOf(end)}`;
  });
});
/** A night shift, which leaves the morning after to itself. */
const night = fc.constantFrom(["22:00-06:00"], ["23:30-00:30"], ["18:00-00:00"], ["12:15-12:00"]);
const whole = fc.constant(["00:00-24:00"]);

const date = fc.oneof(
  fc
    .constantFrom("2026-03-29", "2025-10-26", "2026-03-08", "2025-11-02", "2026-04-05", "2025-10-05")
    .chain((text) => fc.constantFrom(...[-1, 0, 1].map((shift) => shifted(text, shift)))),
  fc.constantFrom("2026-02-13", "2026-02-14", "2026-02-15", "2026-02-16"),
);

function shifted(text: string, days: number): string {
  return new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Calendars of any kind: day shifts on any days or night shifts on every other day, so that no two hours overlap, with
 * days off and days with hours of their own.
 */
export const calendarArbitrary: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    timeZone: calendarZone,
    byDay: fc.array(fc.oneof(dayHours, whole, fc.constant<string[]>([])), { minLength: 7, maxLength: 7 }),
    nights: fc.array(night, { minLength: 3, maxLength: 3 }),
    isNightly: fc.boolean(),
    holidays: fc.uniqueArray(date, { maxLength: 4 }),
    workdays: fc.dictionary(date, fc.oneof(dayHours, whole), { maxKeys: 3 }),
  })
  .map(({ timeZone, byDay, nights, isNightly, holidays, workdays }) => {
    const ordinary = weekdays.map((day, index): readonly [Weekday, readonly string[]] => {
      if (!isNightly) return [day, byDay[index] ?? []];
      return [day, index % 2 === 0 && index < 6 ? (nights[index / 2] ?? []) : []];
    });
    const isIdle = ordinary.every(([, hours]) => hours.length === 0);
    return {
      timeZone,
      hours: Object.fromEntries(isIdle ? [["monday", ["09:00-18:00"]]] : ordinary),
      holidays: holidays.filter((each) => !Object.hasOwn(workdays, each)),
      // A day that is worked from midnight on must not meet the night before.
      ...(isNightly ? {} : { workdays }),
    };
  });
