import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompensationTier } from "../../../src/core/compensation/CompensationTier";
import { offerFor } from "../../../src/core/compensation/offerFor";
import { percentOf } from "../../../src/core/compensation/percentOf";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);
const hundredths = fc.integer({ min: 1, max: 10_000 });
const tierArbitrary: fc.Arbitrary<CompensationTier> = fc
  .record({
    kind: fc.constantFrom("coupon", "points", "refund", "shipping_fee"),
    percent: fc.option(
      hundredths.map((parts) => parts / 100),
      { nil: undefined },
    ),
    amountMinor: amount,
  })
  .map(({ kind, percent, amountMinor }) => ({
    name: "t",
    kind,
    ...(percent === undefined ? { amountMinor } : { percent }),
  }));

describe("percentOf", () => {
  it("is the exact share of any amount, halves rounded up", () => {
    fc.assert(
      fc.property(hundredths, amount, (parts, amountMinor) => {
        const exact = (2n * BigInt(amountMinor) * BigInt(parts) + 10_000n) / 20_000n;
        expect(percentOf(parts / 100, amountMinor)).toBe(Number(exact));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("offerFor", () => {
  it("offers whole minor units, more than nothing, and never more than what it is a share of", () => {
    fc.assert(
      fc.property(tierArbitrary, amount, amount, (tier, valueMinor, shippingMinor) => {
        const offer = offerFor(tier, { code: "x", valueMinor, shippingMinor, currency: "EUR" });
        if (offer === undefined) return;
        const base = tier.kind === "shipping_fee" ? shippingMinor : valueMinor;
        expect(Number.isSafeInteger(offer.amountMinor)).toBe(true);
        expect(offer.amountMinor).toBeGreaterThan(0);
        expect(offer.amountMinor).toBeLessThanOrEqual(base);
      }),
      { numRuns: 2_000 },
    );
  });
});
