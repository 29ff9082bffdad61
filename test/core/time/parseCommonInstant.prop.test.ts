import fc from "fast-check";
import { describe, it } from "vitest";
import { parseCommonInstant } from "../../../src/core/time/parseCommonInstant";

const pad = (value: number, length = 2) => String(value).padStart(length, "0");
const upTo = (max: number) => fc.integer({ min: 0, max });

/** Dates and offsets beyond what a calendar has among them. */
const likeInstant = fc
  .record({
    year: upTo(9999),
    month: upTo(13),
    day: upTo(32),
    hour: upTo(25),
    minute: upTo(61),
    second: upTo(61),
    fraction: fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{3}$/), fc.stringMatching(/^\.\d{1,5}$/)),
    zone: fc.oneof(
      fc.constant("Z"),
      fc
        .tuple(fc.constantFrom("+", "-"), upTo(15), upTo(61))
        .map(([sign, h, m]) => `${sign}${pad(h)}:${pad(m)}`),
    ),
  })
  .map(
    ({ year, month, day, hour, minute, second, fraction, zone }) =>
      `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}${fraction}${zone}`,
  );

describe("parseCommonInstant", () => {
  it("agrees with Date.parse wherever it answers", () => {
    fc.assert(
      fc.property(likeInstant, (text) => {
        const found = parseCommonInstant(text);
        return found === undefined || found === Date.parse(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it("answers every instant of the two common forms until the 28th of its month", () => {
    const instant = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 0, 1) });
    fc.assert(
      fc.property(instant, (ms) => {
        const text = new Date(ms).toISOString();
        return text.slice(8, 10) > "28" || parseCommonInstant(text) === ms;
      }),
    );
  });

  it("leaves a text with any character out of place to others", () => {
    const place = fc.nat({ max: 24 });
    const character = fc.constantFrom(..."/: .TZz+-x０٣");
    fc.assert(
      fc.property(place, character, (at, put) => {
        const text = "2026-03-01T09:30:00+08:00";
        if (text[at] === put) return true;
        const broken = `${text.slice(0, at)}${put}${text.slice(at + 1)}`;
        return parseCommonInstant(broken) === undefined || parseCommonInstant(broken) === Date.parse(broken);
      }),
      { numRuns: 1_000 },
    );
  });
});
