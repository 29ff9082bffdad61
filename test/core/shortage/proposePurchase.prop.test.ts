import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposePurchase, rankSuppliers } from "../../../src/core/index";
import { offersArbitrary } from "../../arbitraries/shortage";

const orderedAt = "2026-03-02T12:00:00Z";
const neededBy = fc.constantFrom(undefined, "2026-03-06T12:00:00Z", "2026-03-15T12:00:00Z");

describe("proposePurchase", () => {
  it("orders whole packs, at least the minimum, no more than there are, each supplier once", () => {
    fc.assert(
      fc.property(offersArbitrary, fc.integer({ min: 1, max: 120 }), neededBy, (offers, quantity, by) => {
        const { orders, uncoveredQuantity } = proposePurchase(offers, { quantity, orderedAt, neededBy: by });
        let left = quantity;
        for (const order of orders) {
          const offer = offers.find(({ supplierId }) => supplierId === order.supplierId);
          expect(order.reason.neededQuantity).toBe(left);
          expect(left).toBeGreaterThan(0);
          expect(order.quantity).toBeGreaterThan(0);
          expect(order.quantity % (offer?.packSize ?? 1)).toBe(0);
          expect(order.quantity).toBeGreaterThanOrEqual(offer?.minimumQuantity ?? 0);
          expect(order.quantity).toBeLessThanOrEqual(offer?.availableQuantity ?? order.quantity);
          expect(order.reason.excessQuantity).toBe(Math.max(0, order.quantity - left));
          left -= order.quantity;
        }
        expect(uncoveredQuantity).toBe(Math.max(0, left));
        expect(new Set(orders.map(({ supplierId }) => supplierId)).size).toBe(orders.length);
        const able = rankSuppliers(offers, { quantity, orderedAt }).length;
        if (uncoveredQuantity > 0) expect(orders).toHaveLength(able);
      }),
      { numRuns: 500 },
    );
  });

  it("takes one supplier where one delivers all of it in time", () => {
    fc.assert(
      fc.property(offersArbitrary, fc.integer({ min: 1, max: 120 }), neededBy, (offers, quantity, by) => {
        const need = { quantity, orderedAt, neededBy: by };
        const able = rankSuppliers(offers, need).filter((each) => each.isInTime && each.quantity >= quantity);
        const { orders } = proposePurchase(offers, need);
        if (able.length === 0) return;
        expect(orders.map(({ supplierId }) => supplierId)).toEqual([able[0]?.supplierId]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same for the same offers in another sequence", () => {
    fc.assert(
      fc.property(offersArbitrary, fc.integer({ min: 1, max: 120 }), (offers, quantity) => {
        const need = { quantity, orderedAt };
        expect(proposePurchase([...offers].reverse(), need)).toEqual(proposePurchase(offers, need));
        expect(rankSuppliers([...offers].reverse(), need)).toEqual(rankSuppliers(offers, need));
      }),
    );
  });

  it("ranks no supplier lower for a lower price, a shorter lead time or more deliveries in time", () => {
    const better = fc.constantFrom(
      { unitPriceMinor: 0, freightMinor: 0 },
      { leadTimeDays: 0 },
      {
        deliveries: 50,
        deliveredOnTime: 50,
      },
    );
    fc.assert(
      fc.property(offersArbitrary, fc.nat(4), better, (all, pick, change) => {
        const offers = all.filter(({ currency }) => currency === "CNY");
        const chosen = offers[pick % Math.max(1, offers.length)];
        if (chosen === undefined) return;
        const need = { quantity: 20, orderedAt };
        const rankOf = (each: typeof offers) =>
          rankSuppliers(each, need).find(({ supplierId }) => supplierId === chosen.supplierId)?.rank;
        const before = rankOf(offers);
        const after = rankOf(offers.map((each) => (each === chosen ? { ...each, ...change } : each)));
        expect(after ?? 0).toBeLessThanOrEqual(before ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});
