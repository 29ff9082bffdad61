import { describe, expect, it } from "vitest";
import { divide, median, summarise } from "./statistics";

describe("statistics", () => {
  it("takes the middle of an odd count, and the mean of the middle two of an even one", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  it("is not moved by one round in which the machine slept", () => {
    expect(summarise([2, 2.1, 1.9, 2, 400])).toEqual({ median: 2, low: 2, high: 2.1, rounds: 5 });
  });

  it("refuses the middle of nothing", () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it("divides medians, and the far ends of the ranges", () => {
    const one = { median: 6, low: 4, high: 8, rounds: 11 };
    const other = { median: 3, low: 2, high: 4, rounds: 7 };
    expect(divide(one, other)).toEqual({ median: 2, low: 1, high: 4, rounds: 7 });
  });
});
