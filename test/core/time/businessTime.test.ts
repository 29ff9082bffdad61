import { describe, expect, it } from "vitest";
import { isOrderTriageError, openCalendar, type WorkingCalendar } from "../../../src/core/index";
import { addBusinessMs } from "../../../src/core/time/addBusinessMs";
import { businessMsBetween } from "../../../src/core/time/businessMsBetween";

const HOUR = 3_600_000;
const daily = (hours: readonly string[]): WorkingCalendar["hours"] => ({
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
});
const everyNight = (hours: readonly string[]) => ({ ...daily(hours), saturday: hours, sunday: hours });

/** Spring Festival 2026: nine days off, paid for with two Saturdays. */
const shanghai = openCalendar({
  timeZone: "Asia/Shanghai",
  hours: daily(["09:00-18:00"]),
  holidays: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"],
  workdays: { "2026-02-14": ["09:00-18:00"], "2026-02-28": ["09:00-18:00"] },
});

const hoursBetween = (calendar: ReturnType<typeof openCalendar>, from: string, to: string) =>
  businessMsBetween(calendar, Date.parse(from), Date.parse(to)) / HOUR;
const add = (calendar: ReturnType<typeof openCalendar>, from: string, hours: number) =>
  new Date(addBusinessMs(calendar, Date.parse(from), hours * HOUR)).toISOString();

describe("business time", () => {
  it("passes in working hours only", () => {
    expect(hoursBetween(shanghai, "2026-03-09T08:00+08:00", "2026-03-09T10:30+08:00")).toBe(1.5);
    expect(hoursBetween(shanghai, "2026-03-06T17:00+08:00", "2026-03-09T10:00+08:00")).toBe(2);
    expect(hoursBetween(shanghai, "2026-03-07T00:00+08:00", "2026-03-09T00:00+08:00")).toBe(0);
  });

  it("passes on a Saturday that is worked, and not on the holidays it pays for", () => {
    expect(hoursBetween(shanghai, "2026-02-14T00:00+08:00", "2026-02-15T00:00+08:00")).toBe(9);
    expect(hoursBetween(shanghai, "2026-02-15T00:00+08:00", "2026-02-24T00:00+08:00")).toBe(0);
    expect(add(shanghai, "2026-02-14T17:00+08:00", 2)).toBe("2026-02-24T02:00:00.000Z");
  });

  it("belongs, in a night shift, to the day it began on", () => {
    const nights = openCalendar({
      timeZone: "Asia/Shanghai",
      hours: { friday: ["22:00-06:00"], sunday: ["22:00-06:00"] },
      holidays: ["2026-03-07", "2026-03-08"],
    });
    expect(hoursBetween(nights, "2026-03-06T00:00+08:00", "2026-03-07T12:00+08:00")).toBe(8);
    expect(hoursBetween(nights, "2026-03-08T00:00+08:00", "2026-03-09T12:00+08:00")).toBe(0);
    expect(hoursBetween(nights, "2026-03-15T00:00+08:00", "2026-03-16T03:00+08:00")).toBe(5);
  });

  it.each([
    ["Europe/Berlin", "forward", "2026-03-28T20:00+01:00", "2026-03-29T12:00+02:00", 7],
    ["Europe/Berlin", "back", "2025-10-25T20:00+02:00", "2025-10-26T12:00+01:00", 9],
    ["America/New_York", "forward", "2026-03-07T20:00-05:00", "2026-03-08T12:00-04:00", 7],
    ["America/New_York", "back", "2025-11-01T20:00-04:00", "2025-11-02T12:00-05:00", 9],
    ["Australia/Lord_Howe", "forward", "2025-10-04T20:00+10:30", "2025-10-05T12:00+11:00", 7.5],
    ["Australia/Lord_Howe", "back", "2026-04-04T20:00+11:00", "2026-04-05T12:00+10:30", 8.5],
    ["Asia/Shanghai", "not at all", "2026-03-28T20:00+08:00", "2026-03-29T12:00+08:00", 8],
  ])("of a night in %s is as long as it lasts when the clocks go %s", (timeZone, _, from, to, hours) => {
    const nights = openCalendar({ timeZone, hours: everyNight(["22:00-06:00"]) });
    expect(hoursBetween(nights, from, to)).toBe(hours);
  });

  it("counts an hour twice that comes twice, and never one that does not come", () => {
    const early = openCalendar({ timeZone: "Europe/Berlin", hours: everyNight(["02:15-02:45"]) });
    expect(hoursBetween(early, "2025-10-26T00:00+02:00", "2025-10-26T12:00+01:00")).toBe(1);
    expect(hoursBetween(early, "2026-03-29T00:00+01:00", "2026-03-29T12:00+02:00")).toBe(0);
    expect(add(early, "2026-03-29T00:00+01:00", 0.25)).toBe("2026-03-30T00:30:00.000Z");
  });

  it("does not pass on a day that Samoa left out", () => {
    const apia = openCalendar({ timeZone: "Pacific/Apia", hours: daily(["09:00-18:00"]) });
    expect(hoursBetween(apia, "2011-12-29T00:00-10:00", "2011-12-31T00:00+14:00")).toBe(9);
  });
});

describe("adding business time", () => {
  it("ends with the working day rather than begin the next", () => {
    expect(add(shanghai, "2026-03-09T09:00+08:00", 9)).toBe("2026-03-09T10:00:00.000Z");
    expect(addBusinessMs(shanghai, Date.parse("2026-03-09T09:00+08:00"), 9 * HOUR + 1)).toBe(
      Date.parse("2026-03-10T09:00:00.001+08:00"),
    );
  });

  it("goes back to the last instant from which so much passes", () => {
    expect(add(shanghai, "2026-03-09T10:00+08:00", -1)).toBe("2026-03-09T01:00:00.000Z");
    expect(add(shanghai, "2026-03-09T10:00+08:00", -2)).toBe("2026-03-06T09:00:00.000Z");
  });

  it("leaves the instant where nothing is added, also at night", () => {
    expect(add(shanghai, "2026-03-08T03:00+08:00", 0)).toBe("2026-03-07T19:00:00.000Z");
  });

  it("is infinite beyond what an instant can be", () => {
    expect(addBusinessMs(shanghai, 0, 8.64e15)).toBe(Number.POSITIVE_INFINITY);
    expect(addBusinessMs(shanghai, 0, -8.64e15)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("takes no longer for a century than for a day", () => {
    const began = Date.parse("1926-01-04T00:00Z");
    expect(hoursBetween(shanghai, "1926-01-04T00:00+08:00", "1926-01-11T00:00+08:00")).toBe(45);
    expect(addBusinessMs(shanghai, began, 45 * 5_000 * HOUR)).toBeGreaterThan(
      Date.parse("2021-01-01T00:00Z"),
    );
  });
});

describe("openCalendar", () => {
  it("keeps what it was opened from", () => {
    expect(openCalendar("always").calendar).toBe("always");
    expect(shanghai.calendar).toMatchObject({ timeZone: "Asia/Shanghai" });
  });

  it("refuses a calendar with the place and the remedy of every mistake", () => {
    const open = () => openCalendar({ timeZone: "China", hours: { monday: ["9-18"] } });
    expect(open).toThrow(/\/timeZone: must be an IANA time zone such as "Europe\/Berlin", not "China"/);
    expect(open).toThrow(/\/hours\/monday\/0: must be hours such as "09:00-18:00"/);
    try {
      open();
    } catch (error) {
      expect(isOrderTriageError(error) && [error.code, error.path]).toEqual([
        "invalid_calendar",
        "/timeZone",
      ]);
    }
  });
});
