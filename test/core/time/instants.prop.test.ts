import fc from "fast-check";
import { describe, it } from "vitest";
import { isOrderTriageError } from "../../../src/core/errors/OrderTriageError";
import { formatInstant, parseInstant } from "../../../src/core/time/instants";

const instant = fc.integer({ min: -8.64e15, max: 8.64e15 });
const ofThisAge = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });
const pad = (value: number) => String(value).padStart(2, "0");

describe("parseInstant and formatInstant", () => {
  it("undo each other for every instant a Date can hold", () => {
    fc.assert(fc.property(instant, (ms) => parseInstant(formatInstant(ms)) === ms));
  });

  it("mean the same instant whatever the offset it is written with", () => {
    fc.assert(
      fc.property(ofThisAge, fc.integer({ min: -14 * 60, max: 14 * 60 }), (ms, offsetMinutes) => {
        const local = formatInstant(ms + offsetMinutes * 60_000).slice(0, -1);
        const size = Math.abs(offsetMinutes);
        const offset = `${offsetMinutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
        return parseInstant(local + offset) === ms;
      }),
    );
  });
});

describe("parseInstant", () => {
  it("answers any text with finite milliseconds or refuses it by name", () => {
    const digit = fc.constantFrom(..."0123456789");
    const likeInstant = fc
      .tuple(fc.array(digit, { minLength: 14, maxLength: 14 }), fc.constantFrom("Z", "+08:00", "", "-3", "z"))
      .map(([d, end]) => {
        const [year, rest] = [d.slice(0, 4).join(""), d.slice(4)];
        const at = (index: number) => `${rest[index]}${rest[index + 1]}`;
        return `${year}-${at(0)}-${at(2)}T${at(4)}:${at(6)}:${at(8)}${end}`;
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), likeInstant), (text) => {
        try {
          return Number.isFinite(parseInstant(text));
        } catch (error) {
          return isOrderTriageError(error) && error.code === "invalid_instant";
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("accepts a day exactly when it is in its month", () => {
    const date = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(date, ([year, month, day]) => {
        const isThere = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        try {
          parseInstant(`${year}-${pad(month)}-${pad(day)}T23:59:59-14:00`);
          return isThere;
        } catch {
          return !isThere;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
