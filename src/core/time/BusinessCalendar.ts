/** The days of a week as calendars name them, Monday first as in ISO 8601. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** Times of a day that are worked: `["09:00-12:00", "13:00-18:00"]`; `22:00-06:00` ends on the day after. */
export type HoursOfDay = readonly string[];

/** When somebody works: a calendar as plain JSON. */
export interface WorkingCalendar {
  /** The zone whose wall clock counts: an IANA name such as `Asia/Shanghai`, or an offset such as `+08:00`. */
  readonly timeZone: string;
  /** What is worked each week; days that are left out are free. */
  readonly hours: Readonly<Partial<Record<Weekday, HoursOfDay>>>;
  /** Days off, as `YYYY-MM-DD`. A shift that began the day before is still worked to its end. */
  readonly holidays?: readonly string[];
  /** Days with hours of their own in place of the weekday's: a Saturday that is worked, a short Christmas Eve. */
  readonly workdays?: Readonly<Record<string, HoursOfDay>>;
}

/**
 * When business time passes: `"always"`, or in the hours of a calendar. It is business time whenever the clock on the
 * wall shows working hours: where clocks are set back, hours that come twice count twice.
 *
 * @example
 * ```ts
 * const shanghai: BusinessCalendar = {
 *   timeZone: "Asia/Shanghai",
 *   hours: { monday: ["09:00-18:00"], tuesday: ["09:00-18:00"] },
 *   holidays: ["2026-02-17"],
 *   workdays: { "2026-02-14": ["09:00-18:00"] },
 * };
 * ```
 */
export type BusinessCalendar = "always" | WorkingCalendar;

/** The calendar that every ruleset has, on which business time is wall time. */
export const ALWAYS = "always";
