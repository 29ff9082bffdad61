import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { openFact, readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

type Change = Parameters<typeof anOrder>[0];
type Node = { onHand: number; reserved?: number; node?: string; inbound?: object[] };

const line = { id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 };
const stock = (...nodes: Node[]) => ({
  stock: { "TEA-1": { observedAt: hoursAgo(1), nodes: nodes.map((node) => ({ node: "", ...node })) } },
});
const short = (known: object, change: Change = {}, id = "1") =>
  readFact("line.shortQuantity", anOrder(change), { now: NOW, known: known as never, id });

describe("stock facts", () => {
  it("name the line, its SKU and the field of its quantity", () => {
    const order = anOrder({ lines: [line, { ...line, id: "B", sku: "CUP" }] });
    const read = (name: string) => readFact(name, order, { now: NOW, id: "B" });
    expect([read("line.id"), read("line.sku"), read("line.pointer")]).toEqual([
      "B",
      "CUP",
      "/lines/1/quantity",
    ]);
    expect(readFact("sku.sku", order, { now: NOW, id: "CUP" })).toBe("CUP");
  });

  it("leave stock that others reserved to them, and give back what the order itself holds", () => {
    const reservations = [{ id: "R1", sku: "TEA-1", quantity: 2 }];
    expect(short(stock({ onHand: 3, reserved: 2 }))).toBe(1);
    expect(short(stock({ onHand: 3, reserved: 2 }), { reservations })).toBe(0);
  });

  it("give nothing back that had run out when the stock was counted", () => {
    const held = (expiresAt: string) => ({
      reservations: [{ id: "R1", sku: "TEA-1", quantity: 2, expiresAt }],
    });
    expect(short(stock({ onHand: 1 }), held(hoursAgo(2)))).toBe(1);
    expect(short(stock({ onHand: 3, reserved: 2 }), held(hoursAgo(0.5)))).toBe(0);
  });

  it("count what arrives before ship-by, the line's own before the order's", () => {
    const arriving = stock({ onHand: 0, inbound: [{ quantity: 5, expectedAt: hoursAgo(-24) }] });
    expect(short(arriving)).toBe(2);
    expect(short(arriving, { promise: { shipBy: hoursAgo(-24) } })).toBe(0);
    expect(short(arriving, { promise: { shipBy: hoursAgo(-23) } })).toBe(2);
    expect(
      short(arriving, { promise: { shipBy: hoursAgo(-24) }, lines: [{ ...line, shipBy: hoursAgo(-1) }] }),
    ).toBe(2);
  });

  it("look only at the warehouse a line names, and at the one stock of a shop without warehouses", () => {
    const both = stock({ node: "A", onHand: 1 }, { node: "B", onHand: 5 });
    expect(short(both, { lines: [{ ...line, node: "A" }] })).toBe(1);
    expect(short(both, { lines: [{ ...line, node: "B" }] })).toBe(0);
    expect(short(both)).toBe(0);
    expect(short(stock({ onHand: 1 }), { lines: [{ ...line, node: "A" }] })).toBe(1);
  });

  it("need no stock for what is shipped, packed or cancelled", () => {
    const nobody = {};
    expect(short(nobody, { lines: [{ ...line, shippedQuantity: 2 }] })).toBe(0);
    expect(short(nobody, { lines: [{ ...line, cancelledQuantity: 2 }] })).toBe(0);
    expect(short(nobody, { shipments: [aShipment([event("label_created", 1)])] })).toBe(0);
    expect(short(nobody, { status: "shipped" })).toBe(0);
  });

  it("need stock again for a parcel that was called off", () => {
    const shipments = [aShipment([event("label_created", 5), event("cancelled", 1)])];
    expect(short(stock({ onHand: 1 }), { shipments })).toBe(1);
  });

  it("do not know what nobody told, and say why", () => {
    expect(short({})).toMatchObject({ reason: "pending", keys: [{ lookup: "stock", id: "TEA-1" }] });
    expect(short({ stock: { "TEA-1": { failed: "timeout" } } })).toMatchObject({ reason: "timeout" });
    const old = { stock: { "TEA-1": { observedAt: hoursAgo(24), nodes: [] } } };
    expect(short(old)).toMatchObject({ reason: "stale" });
  });

  describe("about reservations", () => {
    const reservation = { id: "R1", sku: "TEA-1", quantity: 2, expiresAt: hoursAgo(1) };
    const lacks = (change: Change, id = "1") =>
      readFact("line.hasExpiredReservation", anOrder(change), { now: NOW, id });

    it("see that one has run out", () => {
      expect(lacks({ reservations: [reservation] })).toBe(true);
      expect(lacks({ reservations: [{ ...reservation, expiresAt: hoursAgo(-1) }] })).toBe(false);
      expect(lacks({ reservations: [] })).toBe(false);
    });

    it("announce when one runs out", () => {
      const reservations = [{ ...reservation, expiresAt: hoursAgo(-3) }];
      const [fact] = openFact("line.hasExpiredReservation", anOrder({ reservations }), { now: NOW });
      expect(fact?.frame.changesAt(fact.slot)).toBe(Date.parse(hoursAgo(-3)));
      expect(fact?.frame.at(Date.parse(hoursAgo(-3))).read(fact.slot)).toBe(true);
    });

    it("do not miss one that was made again", () => {
      const again = { id: "R2", sku: "TEA-1", quantity: 2 };
      expect(lacks({ reservations: [reservation, again] })).toBe(false);
      expect(lacks({ reservations: [reservation, { ...again, quantity: 1 }] })).toBe(true);
    });

    it("do not miss one for what has left", () => {
      expect(lacks({ reservations: [reservation], lines: [{ ...line, shippedQuantity: 2 }] })).toBe(false);
    });

    it("blame the line it was for", () => {
      const lines = [line, { ...line, id: "2" }];
      const reservations = [{ ...reservation, lineId: "2" }];
      expect(lacks({ lines, reservations }, "1")).toBe(false);
      expect(lacks({ lines, reservations }, "2")).toBe(true);
    });
  });
});
