import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonLowerBound } from "../../../src/core/facts/wilsonLowerBound";

describe("wilsonLowerBound", () => {
  it.each([
    [8, 100, 0.041093],
    [0, 10, 0],
    [3, 3, 0.438503],
    [0, 0, 0],
  ])("of %i in %i is %d", (successes, trials, expected) => {
    expect(wilsonLowerBound(successes, trials)).toBeCloseTo(expected, 6);
  });

  it("is never more than the rate, and comes nearer to it with more trials", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.floor(trials * share);
          const bound = wilsonLowerBound(successes, trials);
          expect(bound).toBeGreaterThanOrEqual(0);
          expect(bound).toBeLessThanOrEqual(successes / trials);
          expect(wilsonLowerBound(successes * 10, trials * 10)).toBeGreaterThanOrEqual(bound);
        },
      ),
    );
  });
});
