import { describe, expect, it } from "vitest";
import { type OlistRow, toSnapshot } from "../../../examples/olist/mapOrder.mjs";
import { parseOrder } from "../../../src/schema/parseOrder";

const row: OlistRow = {
  order_id: "o1",
  status: "delivered",
  purchased_at: "2018-03-01T10:00:00",
  approved_at: "2018-03-02T10:00:00",
  carrier_at: "2018-03-03T10:00:00",
  delivered_at: "2018-03-06T10:00:00",
  estimated_delivery_at: "2018-03-20T00:00:00",
  customer: { unique_id: "c1", zip_prefix: "01310", city: "sao paulo", state: "SP" },
  items: [
    {
      n: 1,
      product_id: "p1",
      category: null,
      seller_id: "s1",
      shipping_limit_at: "2018-03-05T10:00:00",
      price: "58.90",
      freight: "13.29",
    },
    {
      n: 2,
      product_id: "p1",
      category: "cool_stuff",
      seller_id: "s1",
      shipping_limit_at: "2018-03-04T10:00:00",
      price: "0.85",
      freight: "0.00",
    },
  ],
  payments: [{ seq: 1, type: "credit_card", value: "73.04" }],
};

const at = (now: string, changes: Partial<OlistRow> = {}) => {
  const snapshot = toSnapshot({ ...row, ...changes }, Date.parse(now));
  return snapshot === undefined ? undefined : parseOrder(snapshot);
};

describe("toSnapshot", () => {
  it("gives nothing before the order was placed, and an order from that instant on", () => {
    expect(at("2018-03-01T12:59:59.999Z")).toBeUndefined();
    expect(at("2018-03-01T13:00:00Z")?.placedAt).toBe("2018-03-01T10:00:00-03:00");
  });

  it("shows the order as it stood, step by step", () => {
    const steps = ["2018-03-01", "2018-03-02", "2018-03-03", "2018-03-06"].map((day) => {
      const order = at(`${day}T10:00:00-03:00`);
      return [
        order?.status,
        order?.payments[0]?.status,
        order?.shipments.flatMap(({ events }) => events.map(({ code }) => code)),
      ];
    });
    expect(steps).toEqual([
      ["processing", "pending", []],
      ["processing", "captured", []],
      ["shipped", "captured", ["picked_up"]],
      ["delivered", "captured", ["picked_up", "delivered"]],
    ]);
  });

  it("keeps amounts exact, in centavos", () => {
    const order = at("2018-04-01T00:00:00Z");
    expect(order?.lines.map(({ unitPriceMinor }) => unitPriceMinor)).toEqual([5890, 85]);
    expect(order?.totals).toEqual({ itemsMinor: 5975, shippingMinor: 1329, totalMinor: 7304 });
    expect(order?.payments[0]).toMatchObject({ amountMinor: 7304, capturedMinor: 7304 });
  });

  it("gives each line its own shipping limit, and the order the promised day", () => {
    const order = at("2018-04-01T00:00:00Z");
    expect(order?.lines.map(({ id, shipBy }) => [id, shipBy])).toEqual([
      ["1", "2018-03-05T10:00:00-03:00"],
      ["2", "2018-03-04T10:00:00-03:00"],
    ]);
    expect(order?.promise).toEqual({ deliverBy: "2018-03-20T00:00:00-03:00" });
  });

  it.each(["canceled", "unavailable"])(
    "takes an order that is %s in the file as cancelled at any time",
    (status) => {
      expect(at("2018-03-01T13:00:00Z", { status })?.status).toBe("cancelled");
      expect(at("2018-04-01T00:00:00Z", { status })?.status).toBe("cancelled");
    },
  );

  it.each([
    ["created", "placed"],
    ["approved", "processing"],
    ["invoiced", "processing"],
    ["processing", "processing"],
    ["shipped", "shipped"],
  ])("takes %s for %s", (status, expected) => {
    expect(at("2018-03-04T00:00:00Z", { status, delivered_at: null })?.status).toBe(expected);
  });

  it("takes shipped for processing as long as the carrier has nothing", () => {
    expect(at("2018-03-03T12:59:59Z", { status: "shipped", delivered_at: null })?.status).toBe("processing");
  });

  it("takes delivered without a date as delivered, without an event", () => {
    const order = at("2018-04-01T00:00:00Z", { delivered_at: null });
    expect(order?.status).toBe("delivered");
    expect(order?.shipments[0]?.events.map(({ code }) => code)).toEqual(["picked_up"]);
  });

  it("lets a delivery stand that comes before the hand-over", () => {
    const order = at("2018-03-06T12:00:00-03:00", { carrier_at: "2018-03-09T10:00:00" });
    expect(order?.status).toBe("delivered");
    expect(order?.shipments).toMatchObject([{ events: [{ code: "delivered" }] }]);
    expect(order?.shipments[0]).not.toHaveProperty("shippedAt");
  });

  it("accepts an order without items", () => {
    expect(at("2018-04-01T00:00:00Z", { items: [] })).toMatchObject({ lines: [], totals: { totalMinor: 0 } });
  });

  it("refuses an amount with a third decimal instead of rounding it", () => {
    const payments = [{ seq: 1, type: "voucher", value: "1.005" }];
    expect(() => at("2018-04-01T00:00:00Z", { payments })).toThrow(/1\.005/);
  });

  it("changes nothing of the row", () => {
    const before = JSON.stringify(row);
    at("2018-04-01T00:00:00Z");
    expect(JSON.stringify(row)).toBe(before);
  });
});
