import { describe, expect, it } from "vitest";
import { openQuantity, shippedQuantityOf, unshippedQuantity } from "../../../src/core/order/quantities";

describe("quantities", () => {
  it("do not fall below nothing when more is cancelled or shipped than was ordered", () => {
    expect(openQuantity({ quantity: 1, cancelledQuantity: 3 })).toBe(0);
    expect(unshippedQuantity({ quantity: 1, shippedQuantity: 3 })).toBe(0);
    expect(openQuantity({ quantity: -2 })).toBe(0);
  });

  it("take a shipment that lists no lines to carry the whole open order", () => {
    const line = { id: "1", quantity: 5, cancelledQuantity: 2 };
    expect(shippedQuantityOf({ shipments: [{ lines: [] }] }, line)).toBe(3);
    expect(shippedQuantityOf({ shipments: [{ lines: [{ lineId: "2", quantity: 9 }] }] }, line)).toBe(0);
  });

  it("add up the shipments that list a line", () => {
    const shipments = [{ lines: [{ lineId: "1", quantity: 2 }] }, { lines: [{ lineId: "1", quantity: 1 }] }];
    expect(shippedQuantityOf({ shipments }, { id: "1", quantity: 5, shippedQuantity: 1 })).toBe(3);
  });
});
