import { describe, expect, it } from "vitest";
import type { StockAtNode } from "../../../src/core/lookups/stockLookup";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

function read(name: string, ...nodes: readonly StockAtNode[]): unknown {
  const known = { stock: { "TEA-1": { observedAt: hoursAgo(1), nodes } } };
  return readFact(name, anOrder(), { now: NOW, known });
}
const at = (node: string, onHand: number, more: Partial<StockAtNode> = {}) => ({
  node,
  onHand,
  reorderPoint: 20,
  ...more,
});

describe("facts about replenishment", () => {
  it("compare on hand + inbound − backordered with the reorder point", () => {
    expect(read("sku.positionRatio", at("A", 20))).toBe(1);
    expect(read("sku.positionRatio", at("A", 20, { reserved: 9 }))).toBe(1);
    expect(read("sku.positionRatio", at("A", 10, { inbound: [{ quantity: 12, expectedAt: NOW }] }))).toBe(
      1.1,
    );
    expect(read("sku.positionRatio", at("A", 20, { backordered: 30 }))).toBe(-0.5);
  });

  it("look at the node where it is least, and only where there is a reorder point", () => {
    expect(read("sku.positionRatio", at("A", 40), at("B", 10))).toBe(0.5);
    expect(read("sku.lowNodes", at("A", 40), at("B", 10), at("C", 20))).toEqual(["B", "C"]);
    const unwatched = [{ node: "A", onHand: 0 }, at("B", 0, { reorderPoint: 0 })];
    expect(read("sku.positionRatio", ...unwatched)).toBeUndefined();
    expect(read("sku.lowNodes", ...unwatched)).toEqual([]);
  });

  it("fill the low nodes up", () => {
    const nodes = [
      at("A", 40, { orderUpTo: 90 }),
      at("B", 10, { orderUpTo: 60 }),
      at("C", 20, { orderUpTo: 60 }),
    ];
    expect(read("sku.replenishQuantity", ...nodes)).toBe(90);
    expect(read("sku.replenishQuantity", at("A", 10))).toBeUndefined();
    expect(read("sku.replenishQuantity", at("A", 21, { orderUpTo: 60 }))).toBeUndefined();
  });
});
