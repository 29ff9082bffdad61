import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

const at = { now: NOW };
const read = (name: string, change: Parameters<typeof anOrder>[0] = {}) =>
  readFact(`order.${name}`, anOrder(change), at);
const line = { id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 };

describe("order facts", () => {
  it("tell who and what", () => {
    const order = { channel: "web", locale: "de-DE", customer: { tier: "gold" }, placedAt: hoursAgo(26) };
    expect(read("id")).toBe("O-1");
    expect(read("status")).toBe("processing");
    expect(read("currency")).toBe("EUR");
    expect(read("channel", order)).toBe("web");
    expect(read("locale", order)).toBe("de-DE");
    expect(read("customerTier", order)).toBe("gold");
    expect(read("lineCount")).toBe(1);
    expect(read("hoursSincePlaced", order)).toBe(26);
  });

  it.each([
    ["cart", false],
    ["placed", false],
    ["processing", false],
    ["shipped", false],
    ["delivered", false],
    ["completed", true],
    ["cancelled", true],
  ] as const)("take a %s order for closed: %s", (status, expected) => {
    expect(read("isClosed", { status })).toBe(expected);
  });

  it.each([
    ["no_open_lines", { lines: [] }],
    ["no_open_lines", { lines: [{ ...line, cancelledQuantity: 2 }] }],
    ["quantity_not_positive", { lines: [line, { ...line, id: "2", quantity: 0 }] }],
    ["quantity_not_positive", { lines: [line, { ...line, id: "2", quantity: -1 }] }],
    ["over_fulfilled", { lines: [line, { ...line, id: "2", shippedQuantity: 1, cancelledQuantity: 2 }] }],
    ["negative_amount", { lines: [{ ...line, unitPriceMinor: -1 }] }],
    ["negative_amount", { lines: [{ ...line, lineTotalMinor: -1 }] }],
    ["negative_amount", { totals: { discountMinor: -1 } }],
    ["unknown_currency", { currency: "XYZ" }],
  ])("find %s", (problem, change) => {
    expect(read("problems", change)).toEqual([problem]);
  });

  it("find nothing wrong in parcels that together carry more than was ordered: one was sent again", () => {
    const shipments = ["S1", "S2"].map((id) => ({
      ...aShipment([]),
      id,
      lines: [{ lineId: "1", quantity: 2 }],
    }));
    expect(read("problems", { shipments })).toEqual([]);
  });

  it("do not judge a total that is not told", () => {
    expect(read("totalDifferenceMinor")).toBeUndefined();
    expect(read("totalDeviationMinor")).toBeUndefined();
    expect(read("totalDifferenceMinor", { totals: { totalMinor: 1_200 } })).toBe(-200);
    expect(read("totalDeviationMinor", { totals: { totalMinor: 1_200 } })).toBe(200);
  });

  it("take a line's own total before quantity times price", () => {
    const lines = [{ ...line, lineTotalMinor: 900 }];
    expect(read("totalDifferenceMinor", { lines, totals: { totalMinor: 900 } })).toBe(0);
  });

  it("call an order delivered when all of it has arrived", () => {
    const delivered = aShipment([event("delivered", 3)]);
    const part = { ...delivered, lines: [{ lineId: "1", quantity: 1 }] };
    const moving = { ...aShipment([event("in_transit", 3)]), id: "S2" };
    expect(read("isDelivered", { shipments: [delivered] })).toBe(true);
    expect(read("isDelivered", { shipments: [part] })).toBe(false);
    expect(read("isDelivered", { shipments: [delivered, moving] })).toBe(false);
    expect(read("isDelivered", { shipments: [] })).toBe(false);
    expect(read("isDelivered", { status: "delivered" })).toBe(true);
  });

  it("count what is neither shipped nor delivered", () => {
    const shipments = [
      { ...aShipment([event("delivered", 3)]), lines: [{ lineId: "1", quantity: 1 }] },
      { ...aShipment([event("cancelled", 3)]), id: "S2", lines: [{ lineId: "1", quantity: 1 }] },
      { ...aShipment([event("lost", 3)]), id: "S3", lines: [{ lineId: "1", quantity: 0 }] },
    ];
    expect(read("unshippedQuantity", { shipments })).toBe(1);
    expect(read("undeliveredShipmentCount", { shipments })).toBe(1);
    expect(read("shipmentStates", { shipments })).toEqual(["delivered", "cancelled", "lost"]);
  });

  it("believe a host that says shipped without telling of parcels", () => {
    expect(read("isHandedOver", { status: "shipped" })).toBe(true);
    expect(read("unshippedQuantity", { status: "shipped" })).toBe(0);
    expect(read("isHandedOver", { status: "processing" })).toBe(false);
    expect(read("unshippedQuantity", { status: "processing" })).toBe(2);
  });

  it("know since when a reservation has run out", () => {
    const reservation = (hours: number) => ({
      id: `R${hours}`,
      sku: "TEA-1",
      quantity: 2,
      expiresAt: hoursAgo(hours),
    });
    expect(read("hasExpiredReservation", { reservations: [reservation(0), reservation(-5)] })).toBe(true);
    expect(read("hasExpiredReservation", { reservations: [reservation(-5)] })).toBe(false);
    expect(read("hasExpiredReservation")).toBeUndefined();
  });
});
