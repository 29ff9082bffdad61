import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divide, median, summarise } from "./statistics";

const times = fc.array(fc.double({ min: 0.001, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("statistics", () => {
  it("has as many rounds below the middle as above it, in whatever order they came", () => {
    fc.assert(
      fc.property(times, fc.nat(), (numbers, turn) => {
        const middle = median(numbers);
        const below = numbers.filter((number) => number < middle).length;
        const above = numbers.filter((number) => number > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
        const start = turn % numbers.length;
        expect(median([...numbers.slice(start), ...numbers.slice(0, start)])).toBe(middle);
      }),
    );
  });

  it("keeps a figure between its quartiles, and those between the extremes", () => {
    fc.assert(
      fc.property(times, (numbers) => {
        const { low, median: middle, high, rounds } = summarise(numbers);
        const ordered = [Math.min(...numbers), low, middle, high, Math.max(...numbers)];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        expect(rounds).toBe(numbers.length);
      }),
    );
  });

  it("divides as wide as both ranges allow", () => {
    fc.assert(
      fc.property(times, times, (some, others) => {
        const { low, median: middle, high } = divide(summarise(some), summarise(others));
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }),
    );
  });
});
