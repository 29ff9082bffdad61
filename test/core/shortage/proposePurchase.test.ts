import { describe, expect, it } from "vitest";
import { proposePurchase, rankSuppliers, type SupplierOffer } from "../../../src/core/index";

const orderedAt = "2026-03-02T12:00:00Z";
const near: SupplierOffer = {
  supplierId: "near",
  unitPriceMinor: 3000,
  currency: "CNY",
  leadTimeDays: 2,
  availableQuantity: 30,
  deliveries: 50,
  deliveredOnTime: 49,
};
const far: SupplierOffer = {
  supplierId: "far",
  unitPriceMinor: 2000,
  currency: "CNY",
  leadTimeDays: 12,
  freightMinor: 9600,
  packSize: 24,
  minimumQuantity: 40,
  deliveries: 3,
  deliveredOnTime: 3,
};

describe("rankSuppliers", () => {
  it("explains every number", () => {
    expect(rankSuppliers([far, near], { quantity: 20, orderedAt, neededBy: "2026-03-05T00:00:00Z" })).toEqual(
      [
        {
          supplierId: "near",
          rank: 1,
          score: 0.8723,
          scores: { leadTime: 1, price: 0.7333, minimum: 1, reliability: 0.895 },
          quantity: 20,
          unitPriceMinor: 3000,
          landedMinor: 60_000,
          currency: "CNY",
          leadTimeDays: 2,
          expectedAt: "2026-03-04T12:00:00.000Z",
          isInTime: true,
        },
        {
          supplierId: "far",
          rank: 2,
          score: 0.5794,
          scores: { leadTime: 0.1667, price: 1, minimum: 0.4167, reliability: 0.4385 },
          quantity: 48,
          unitPriceMinor: 2000,
          landedMinor: 105_600,
          currency: "CNY",
          leadTimeDays: 12,
          expectedAt: "2026-03-14T12:00:00.000Z",
          isInTime: false,
        },
      ],
    );
  });

  it("weighs as it is told", () => {
    const weights = { leadTime: 0, price: 1, minimum: 0, reliability: 0 };
    expect(rankSuppliers([near, far], { quantity: 20, orderedAt, weights })[0]?.supplierId).toBe("far");
  });

  it("does not compare prices in several currencies", () => {
    const weights = { leadTime: 0, price: 1, minimum: 0, reliability: 0.1 };
    const abroad = { ...far, currency: "USD" };
    expect(rankSuppliers([near, abroad], { quantity: 20, orderedAt, weights })[0]?.supplierId).toBe("near");
  });

  it("leaves out who cannot deliver a pack, or the minimum", () => {
    const small = { ...far, availableQuantity: 47 };
    const smaller = { ...far, minimumQuantity: 0, availableQuantity: 23 };
    expect(rankSuppliers([small, smaller], { quantity: 20, orderedAt })).toEqual([]);
  });

  it.each([
    [{ quantity: -1 }, "quantity is -1"],
    [
      { quantity: 1, weights: { leadTime: -1, price: 1, minimum: 1, reliability: 1 } },
      "weights/leadTime is -1",
    ],
  ])("refuses %j", (need, message) => {
    expect(() => rankSuppliers([near], { orderedAt, ...need })).toThrow(message);
  });
});

describe("proposePurchase", () => {
  const quantities = (quantity: number, neededBy?: string) =>
    proposePurchase([far, near], { quantity, orderedAt, neededBy }).orders.map((order) => [
      order.supplierId,
      order.quantity,
      order.rank,
    ]);

  it("orders of the best that delivers all", () => {
    expect(quantities(20)).toEqual([["near", 20, 1]]);
    expect(quantities(40)).toEqual([["far", 48, 2]]);
  });

  it("splits where only a part is to be had in time", () => {
    expect(quantities(80, "2026-03-05T00:00:00Z")).toEqual([
      ["near", 30, 1],
      ["far", 72, 2],
    ]);
  });

  it("asks no more suppliers than it may", () => {
    const terms = { quantity: 80, orderedAt, neededBy: "2026-03-05T00:00:00Z", maximumOrders: 1 };
    expect(proposePurchase([far, near], terms)).toMatchObject({
      orders: [{ supplierId: "near" }],
      uncoveredQuantity: 50,
    });
  });

  it("says what nobody delivers", () => {
    expect(proposePurchase([near], { quantity: 40, orderedAt })).toMatchObject({ uncoveredQuantity: 10 });
    expect(proposePurchase([], { quantity: 40, orderedAt })).toEqual({
      neededQuantity: 40,
      orders: [],
      uncoveredQuantity: 40,
    });
  });
});
