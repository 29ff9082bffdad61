import { describe, expect, it } from "vitest";
import type { RecentOrder } from "../../../src/core/lookups/recentOrdersLookup";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

type Change = Parameters<typeof anOrder>[0];

const line = { id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 500 };
const base: Change = {
  id: "B",
  placedAt: hoursAgo(1),
  customer: { id: "C-1" },
  lines: [line],
  totals: { totalMinor: 1_000 },
};
const twin: RecentOrder = {
  id: "A",
  placedAt: hoursAgo(3),
  status: "placed",
  lines: [{ sku: "TEA", quantity: 2 }],
};

function read(name: string, others: readonly Partial<RecentOrder>[], change: Change = {}): unknown {
  const orders = others.map((other) => ({ ...twin, ...other }));
  const known = { recentOrders: { "customer:C-1": { observedAt: NOW, orders } } };
  return readFact(name, anOrder({ ...base, ...change }), { now: NOW, known });
}
const twinId = (others: readonly Partial<RecentOrder>[], change: Change = {}) =>
  read("order.twinId", others, change);

describe("facts about duplicates", () => {
  it("find the latest earlier order of the same goods, and how long before it was", () => {
    expect(twinId([{}, { id: "A2", placedAt: hoursAgo(2) }])).toBe("A2");
    expect(read("order.hoursAfterTwin", [{}])).toBe(2);
    expect(twinId([])).toBeUndefined();
    expect(read("order.hoursAfterTwin", [])).toBeUndefined();
  });

  it("take the older of two for no duplicate, and of two at once the one with the lesser id", () => {
    expect(twinId([{ placedAt: hoursAgo(0.5) }])).toBeUndefined();
    expect(twinId([{ placedAt: hoursAgo(1) }])).toBe("A");
    expect(twinId([{ id: "C", placedAt: hoursAgo(1) }])).toBeUndefined();
    expect(twinId([{ id: "B", placedAt: hoursAgo(1) }])).toBeUndefined();
  });

  it("add up the lines of one SKU, in any order", () => {
    const lines = [line, { ...line, id: "2", sku: "CUP", quantity: 1 }, { ...line, id: "3", quantity: 1 }];
    const goods = [
      { sku: "CUP", quantity: 1 },
      { sku: "TEA", quantity: 3 },
    ];
    expect(twinId([{ lines: goods }], { lines })).toBe("A");
    expect(twinId([{ lines: goods.slice(1) }], { lines })).toBeUndefined();
  });

  it("take the same total to the same place for the same order, whatever the goods", () => {
    const shipTo = { lines: ["HAUPTSTR.1"], locality: "Berlin", postalCode: "10115", country: "DE" };
    const other = { lines: [], totalMinor: 1_000, currency: "EUR", shipTo };
    expect(twinId([other])).toBe("A");
    expect(twinId([{ ...other, totalMinor: 1_001 }])).toBeUndefined();
    expect(twinId([{ ...other, currency: "USD" }])).toBeUndefined();
    expect(twinId([{ ...other, shipTo: { ...shipTo, lines: ["Hauptstr. 2"] } }])).toBeUndefined();
    expect(twinId([{ ...other, totalMinor: 0 }], { totals: { totalMinor: 0 } })).toBeUndefined();
  });

  it("leave out what is over, and orders without lines", () => {
    for (const status of ["cart", "delivered", "completed", "cancelled"] as const) {
      expect(twinId([{ status }])).toBeUndefined();
    }
    expect(twinId([{ lines: [] }], { lines: [] })).toBeUndefined();
  });

  it("ask for a guest by e-mail address, else by phone number, else not at all", () => {
    const pending = (customer: object) => readFact("order.twinId", anOrder({ customer }), { now: NOW });
    expect(pending({ email: " Ada@example.com", phone: "1" })).toMatchObject({
      keys: [{ id: "email:ada@example.com" }],
    });
    expect(pending({ phone: "030 1" })).toMatchObject({ keys: [{ id: "phone:030 1" }] });
    expect(pending({})).toBeUndefined();
  });
});
