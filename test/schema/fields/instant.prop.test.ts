import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInstant } from "../../../src/schema/fields/instant";
import { instantArbitrary } from "../../arbitraries/order";

const two = (value: number) => String(value).padStart(2, "0");

describe("isInstant", () => {
  it("takes what toISOString writes, of any year from 0 to 9999", () => {
    const date = fc.date({
      min: new Date("0000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    });
    fc.assert(fc.property(date, (value) => isInstant(value.toISOString())));
  });

  it("takes only what Date.parse reads as that very wall clock, less the offset", () => {
    fc.assert(
      fc.property(instantArbitrary, (text) => {
        expect(isInstant(text)).toBe(true);
        const [, wallClock = "", sign, hours, minutes] =
          /^(.{16}).*?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text) ?? [];
        const offset = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
        const local = new Date(Date.parse(text) + offset * 60_000).toISOString();
        expect(local.slice(0, 16)).toBe(wallClock);
      }),
    );
  });

  it("takes a day exactly when the calendar has it", () => {
    const parts = fc.tuple(
      fc.integer({ min: 1890, max: 2110 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isInstant(`${year}-${two(month)}-${two(day)}T00:00Z`)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes nothing that Date.parse cannot read", () => {
    const near = fc
      .tuple(instantArbitrary, fc.nat(), fc.constantFrom(..."0123456789-+:.TZtz "))
      .map(([text, seed, letter]) => {
        const i = seed % text.length;
        return text.slice(0, i) + letter + text.slice(i + 1);
      });
    fc.assert(
      fc.property(near, (text) => !isInstant(text) || Number.isFinite(Date.parse(text))),
      { numRuns: 2000 },
    );
  });
});
