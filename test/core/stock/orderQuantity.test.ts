import { describe, expect, it } from "vitest";
import { inventoryPosition, orderQuantity } from "../../../src/core/index";

describe("orderQuantity", () => {
  const need = { orderUpToLevel: 252.73, inventoryPosition: 195 };

  it("fills up to S in whole units", () => {
    expect(orderQuantity(need)).toBe(58);
    expect(orderQuantity({ orderUpToLevel: 253, inventoryPosition: 195 })).toBe(58);
  });

  it("rounds up to packs, and a minimum to packs too", () => {
    expect(orderQuantity({ ...need, packSize: 24 })).toBe(72);
    expect(orderQuantity({ ...need, packSize: 29 })).toBe(58);
    expect(orderQuantity({ ...need, minimumQuantity: 100 })).toBe(100);
    expect(orderQuantity({ ...need, packSize: 24, minimumQuantity: 100 })).toBe(120);
  });

  it("fills what is owed as well", () => {
    expect(orderQuantity({ orderUpToLevel: 10, inventoryPosition: -5 })).toBe(15);
  });

  it("orders one whole pack for a sliver of a unit, and none at S", () => {
    expect(orderQuantity({ orderUpToLevel: 10 + 1e-12, inventoryPosition: 10, packSize: 24 })).toBe(24);
    expect(orderQuantity({ orderUpToLevel: 10, inventoryPosition: 10, packSize: 24 })).toBe(0);
  });

  it("counts exactly where a quotient of doubles would not", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(orderQuantity({ orderUpToLevel: most - 2, inventoryPosition: 0, packSize: 3 })).toBe(most - 1);
    expect(orderQuantity({ orderUpToLevel: most - 4, inventoryPosition: 0, packSize: 7 })).toBe(most - 3);
  });

  it("refuses a quantity beyond exact counting", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(() => orderQuantity({ orderUpToLevel: most, inventoryPosition: -1 })).toThrow(
      /^orderUpToLevel asks for more units than can be counted exactly/,
    );
  });
});

describe("inventoryPosition", () => {
  it("is on hand and on order less backordered", () => {
    expect(inventoryPosition({ onHand: 80, onOrder: 120, backordered: 5 })).toBe(195);
    expect(inventoryPosition({ onHand: 0, backordered: 5 })).toBe(-5);
    expect(inventoryPosition({ onHand: 7 })).toBe(7);
  });
});
