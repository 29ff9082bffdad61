import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCalendar } from "../../../src/core/openCalendar";
import { addBusinessMs } from "../../../src/core/time/addBusinessMs";
import { businessMsBetween } from "../../../src/core/time/businessMsBetween";
import { calendarArbitrary, calendarInstant } from "../../arbitraries/calendars";
import { naiveBusinessMinutes } from "./naiveBusinessMinutes";

const MINUTE = 60_000;
const opened = calendarArbitrary.map(openCalendar);
const span = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 * 365 * 86_400_000 }));
const signed = span.chain((ms) => fc.constantFrom(ms, 0 - ms));

describe("business time", () => {
  it("is what a look at the wall clock every minute counts", () => {
    const property = fc.property(
      calendarArbitrary,
      calendarInstant,
      fc.integer({ min: 0, max: 1_440 }),
      (calendar, instant, minutes) => {
        const from = Math.floor(instant / MINUTE) * MINUTE;
        const to = from + minutes * MINUTE;
        const counted = businessMsBetween(openCalendar(calendar), from, to);
        fc.pre(!calendar.timeZone.startsWith("+"));
        expect(counted).toBe(naiveBusinessMinutes(calendar, from, to) * MINUTE);
      },
    );
    fc.assert(property, { numRuns: 600 });
  });

  it("adds up, and counts backward as forward", () => {
    fc.assert(
      fc.property(opened, calendarInstant, signed, signed, (calendar, a, first, second) => {
        const [b, c] = [a + first, a + first + second];
        const [ab, bc, ac] = [[a, b] as const, [b, c] as const, [a, c] as const].map(([from, to]) =>
          businessMsBetween(calendar, from, to),
        );
        expect((ab as number) + (bc as number)).toBe(ac);
        expect(businessMsBetween(calendar, b, a)).toBe(0 - (ab as number));
      }),
      { numRuns: 1_000 },
    );
  });

  it("never runs backward, nor faster than the clock on the wall", () => {
    fc.assert(
      fc.property(opened, calendarInstant, span, (calendar, from, ms) => {
        const passed = businessMsBetween(calendar, from, from + ms);
        expect(passed).toBeGreaterThanOrEqual(0);
        expect(passed).toBeLessThanOrEqual(ms);
        expect(Number.isSafeInteger(passed)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is wall time on the calendar that is always open", () => {
    const open = ["always" as const, { timeZone: "Europe/Berlin", hours: everyDay() }].map(openCalendar);
    fc.assert(
      fc.property(fc.constantFrom(...open), calendarInstant, signed, (calendar, from, ms) => {
        expect(businessMsBetween(calendar, from, from + ms)).toBe(ms);
        expect(addBusinessMs(calendar, from, ms)).toBe(from + ms);
      }),
    );
  });
});

describe("adding business time", () => {
  it("gives the first instant at which so much has passed, and the last one from which it passes", () => {
    fc.assert(
      fc.property(
        opened,
        calendarInstant,
        span.filter((ms) => ms > 0),
        (calendar, from, ms) => {
          const later = addBusinessMs(calendar, from, ms);
          expect(businessMsBetween(calendar, from, later)).toBe(ms);
          expect(businessMsBetween(calendar, from, later - 1)).toBe(ms - 1);
          const earlier = addBusinessMs(calendar, from, -ms);
          expect(businessMsBetween(calendar, earlier, from)).toBe(ms);
          expect(businessMsBetween(calendar, earlier + 1, from)).toBe(ms - 1);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("undoes the counting, up to time that nobody works", () => {
    fc.assert(
      fc.property(opened, calendarInstant, span, (calendar, from, ms) => {
        const to = from + ms;
        const passed = businessMsBetween(calendar, from, to);
        const back = addBusinessMs(calendar, from, passed);
        expect(back).toBeLessThanOrEqual(to);
        expect(businessMsBetween(calendar, back, to)).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("ends for every instant that can be written, and every time", () => {
    const extreme = fc.constantFrom(-8.64e15, -6.2e13, 0, 4.2e12, 2.5e14, 8.64e15);
    const much = fc.constantFrom(-1e15, -1e12, -1, 1, 1e12, 1e15, Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(opened, extreme, much, (calendar, from, ms) => {
        const reached = addBusinessMs(calendar, from, ms);
        expect(Number.isNaN(reached)).toBe(false);
        if (Number.isFinite(reached)) expect(businessMsBetween(calendar, from, reached)).toBe(ms);
      }),
      { numRuns: 200 },
    );
  });
});

function everyDay() {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  return Object.fromEntries(days.map((day) => [day, ["00:00-24:00"]]));
}
