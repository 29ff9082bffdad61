import fc from "fast-check";
import { describe, it } from "vitest";
import { normalQuantile } from "../../../src/core/index";
import { between, exactLevel } from "../../arbitraries/supplyTerms";
import { normalCdf } from "../../support/normalCdf";

describe("normalQuantile", () => {
  it("is the inverse of the normal distribution function, down to 1e-300", () => {
    const level = fc.oneof(
      between(1e-6, 0.999),
      between(-300, -1).map((power) => 10 ** power),
    );
    fc.assert(
      fc.property(level, (p) => Math.abs(normalCdf(normalQuantile(p)) / p - 1) < 2e-12),
      { numRuns: 2000 },
    );
  });

  it("is antisymmetric about 50 %, exactly", () => {
    fc.assert(fc.property(exactLevel, (p) => normalQuantile(1 - p) + normalQuantile(p) === 0));
  });

  it("rises with the level, also where one formula hands over to the next", () => {
    const seams = [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25)];
    const level = fc.oneof(between(1e-9, 1 - 1e-9), fc.constantFrom(...seams));
    fc.assert(
      fc.property(level, fc.constantFrom(1e-9, 1e-6, 1e-3), (p, share) => {
        const higher = p + p * (1 - p) * share;
        fc.pre(higher > p && higher < 1);
        return normalQuantile(higher) > normalQuantile(p);
      }),
      { numRuns: 2000 },
    );
  });
});
