import fc from "fast-check";
import { describe, it } from "vitest";
import { isOrderTriageError } from "../../../src/core/errors/OrderTriageError";
import { formatDuration, parseDuration } from "../../../src/core/time/durations";

const length = fc.maxSafeNat();

describe("parseDuration and formatDuration", () => {
  it("undo each other", () => {
    fc.assert(fc.property(length, (ms) => parseDuration(formatDuration(ms)) === ms));
  });

  it("add up the parts that are written", () => {
    const part = fc.option(fc.nat(5000), { nil: undefined });
    fc.assert(
      fc.property(part, part, part, part, part, (weeks, days, hours, minutes, seconds) => {
        const written = (amount: number | undefined, unit: string) =>
          amount === undefined ? "" : amount + unit;
        const date = written(weeks, "W") + written(days, "D");
        const time = written(hours, "H") + written(minutes, "M") + written(seconds, "S");
        fc.pre(date + time !== "");
        const expected =
          (((weeks ?? 0) * 7 + (days ?? 0)) * 86_400 +
            (hours ?? 0) * 3_600 +
            (minutes ?? 0) * 60 +
            (seconds ?? 0)) *
          1_000;
        return parseDuration(`P${date}${time === "" ? "" : `T${time}`}`) === expected;
      }),
    );
  });
});

describe("parseDuration", () => {
  it("answers any text with a safe length, or refuses it by name", () => {
    const likeDuration = fc.stringMatching(/^P\d{0,17}[YMWD]?T?\d{0,3}[HMS.]?\d?S?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), likeDuration), (text) => {
        try {
          const ms = parseDuration(text);
          return Number.isSafeInteger(ms) && ms >= 0;
        } catch (error) {
          return isOrderTriageError(error) && error.code === "invalid_duration";
        }
      }),
      { numRuns: 1000 },
    );
  });
});
