import fc from "fast-check";
import { describe, it } from "vitest";
import { inventoryPosition, orderQuantity } from "../../../src/core/index";
import { between } from "../../arbitraries/supplyTerms";

const position = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1e12, max: 1e12 }));
const level = fc.oneof(fc.integer({ min: -1000, max: 1000 }), between(-1000, 2000), between(0, 1e12));
const packSize = fc.oneof(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 1e9 }));
const minimumQuantity = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1e9 }));
const short = fc
  .record({ orderUpToLevel: level, inventoryPosition: position, packSize, minimumQuantity })
  .filter((terms) => terms.inventoryPosition < terms.orderUpToLevel);

/** Every law of a short position at once would hide which one broke. */
const holds = (law: (terms: typeof short extends fc.Arbitrary<infer T> ? T : never) => boolean) =>
  fc.assert(fc.property(short, law), { numRuns: 500 });

describe("orderQuantity of a position below S", () => {
  it("is whole packs, more than none", () => {
    holds((terms) => orderQuantity(terms) > 0 && orderQuantity(terms) % terms.packSize === 0);
  });

  it("is at least the minimum", () => {
    holds((terms) => orderQuantity(terms) >= terms.minimumQuantity);
  });

  it("brings the position to S or above", () => {
    holds((terms) => terms.inventoryPosition + orderQuantity(terms) >= terms.orderUpToLevel);
  });

  it("is the least of that kind: one pack less breaks the minimum or leaves the position below S", () => {
    holds((terms) => {
      const onePackLess = orderQuantity(terms) - terms.packSize;
      return (
        onePackLess < terms.minimumQuantity || terms.inventoryPosition + onePackLess < terms.orderUpToLevel
      );
    });
  });

  it("leaves nothing to order", () => {
    holds((terms) => {
      const ordered = { ...terms, inventoryPosition: terms.inventoryPosition + orderQuantity(terms) };
      return orderQuantity(ordered) === 0;
    });
  });
});

describe("orderQuantity of a position at S or above", () => {
  it("is nothing, whatever the pack and the minimum", () => {
    fc.assert(
      fc.property(
        position,
        fc.oneof(fc.constant(0), between(0, 1e6)),
        packSize,
        minimumQuantity,
        (at, spare, pack, minimum) => {
          const terms = { orderUpToLevel: at - spare, inventoryPosition: at };
          return orderQuantity({ ...terms, packSize: pack, minimumQuantity: minimum }) === 0;
        },
      ),
    );
  });
});

const count = fc.integer({ min: 0, max: 1e9 });
const counts = fc.record({ onHand: count, onOrder: count, backordered: count });

describe("inventoryPosition", () => {
  it("is the same after a delivery of what was on order", () => {
    fc.assert(
      fc.property(counts, between(0, 1), ({ onHand, onOrder, backordered }, share) => {
        const delivered = Math.floor(onOrder * share);
        const after = { onHand: onHand + delivered, onOrder: onOrder - delivered, backordered };
        return inventoryPosition(after) === inventoryPosition({ onHand, onOrder, backordered });
      }),
    );
  });

  it("rises by what is ordered and falls by what is sold, from stock or as a backorder", () => {
    fc.assert(
      fc.property(counts, count, count, (before, ordered, sold) => {
        const fromStock = Math.min(before.onHand, sold);
        const after = {
          onHand: before.onHand - fromStock,
          onOrder: before.onOrder + ordered,
          backordered: before.backordered + sold - fromStock,
        };
        return inventoryPosition(after) === inventoryPosition(before) + ordered - sold;
      }),
    );
  });
});
