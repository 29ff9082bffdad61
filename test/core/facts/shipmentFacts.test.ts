import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

const at = { now: NOW };
const read = (name: string, ...shipment: Parameters<typeof aShipment>) =>
  readFact(name, anOrder({ shipments: [aShipment(...shipment)] }), at);

describe("shipment facts", () => {
  it("take the last event that means something for the state", () => {
    const events = [event("in_transit", 5), event("nobody knows", 2)];
    expect(read("shipment.state", events)).toBe("in_transit");
    expect(read("shipment.rawCode", events)).toBe("canonical:in_transit");
    expect(read("shipment.hoursSinceLastEvent", events)).toBe(2);
  });

  it("know no more than that there is no record without events", () => {
    expect(read("shipment.state", [])).toBe("no_record");
    expect(read("shipment.rawCode", [])).toBeUndefined();
    expect(read("shipment.hoursSinceLastEvent", [])).toBeUndefined();
    expect(read("shipment.hoursSinceShipped", [])).toBeUndefined();
  });

  it("keep a delivery that was scanned before an earlier stage (late webhooks)", () => {
    const events = [event("delivered", 9), event("in_transit", 3)];
    expect(read("shipment.state", events)).toBe("delivered");
    expect(read("shipment.deliveredAt", events)).toBe(hoursAgo(9));
  });

  it("let a lost parcel be found, and a delivered one come back", () => {
    expect(read("shipment.state", [event("lost", 9), event("in_transit", 3)])).toBe("in_transit");
    expect(read("shipment.state", [event("delivered", 9), event("returned", 3)])).toBe("returned");
  });

  it.each([
    ["cancelled after it was delivered", ["delivered", "cancelled"], "delivered"],
    ["cancelled after it came back", ["returned", "cancelled"], "returned"],
    ["cancelled, and on its way all the same", ["cancelled", "in_transit"], "in_transit"],
    ["cancelled, and delivered all the same", ["cancelled", "delivered"], "delivered"],
    ["cancelled, its label told again", ["cancelled", "label_created"], "cancelled"],
    ["cancelled, and then a code nobody knows", ["cancelled", "???"], "cancelled"],
    ["cancelled twice", ["picked_up", "cancelled", "cancelled"], "cancelled"],
    ["out for delivery after it was delivered", ["delivered", "out_for_delivery"], "delivered"],
    ["delivered and failed in one moment", ["delivery_failed", "delivered"], "delivered"],
  ])("settle scans that contradict each other: %s", (what, codes, expected) => {
    const isOneMoment = what.endsWith("one moment");
    const events = codes.map((code, index) => event(code, isOneMoment ? 5 : 9 - index));
    expect(read("shipment.state", events)).toBe(expected);
    if (isOneMoment) expect(read("shipment.state", [...events].reverse())).toBe(expected);
  });

  it("send nothing again that a cancelled parcel brought all the same", () => {
    const shipments = [aShipment([event("cancelled", 9), event("in_transit", 3)])];
    expect(readFact("order.unshippedQuantity", anOrder({ shipments }), at)).toBe(0);
    expect(read("shipment.isHandedOver", [event("cancelled", 9), event("in_transit", 3)])).toBe(true);
  });

  it("take a parcel for handed over by the shop's word or by a scan, not by a label", () => {
    expect(read("shipment.isHandedOver", [], { shippedAt: hoursAgo(1) })).toBe(true);
    expect(read("shipment.isHandedOver", [event("picked_up", 1)])).toBe(true);
    expect(read("shipment.isHandedOver", [event("label_created", 1)])).toBe(false);
    expect(read("shipment.isHandedOver", [])).toBe(false);
  });

  it("take a cancelled parcel for not handed over, whatever was said before", () => {
    const events = [event("label_created", 9), event("cancelled", 1)];
    expect(read("shipment.isHandedOver", events, { shippedAt: hoursAgo(5) })).toBe(false);
  });

  it("count scans of one instant as one attempt", () => {
    const events = [event("delivery_failed", 9), event("delivery_failed", 9), event("delivery_failed", 3)];
    expect(read("shipment.failedAttempts", events)).toBe(2);
  });

  it("take all lines of the order where the shipment names none", () => {
    const line = { sku: "TEA-1", quantity: 1, unitPriceMinor: 500 };
    const lines = [
      { ...line, id: "1" },
      { ...line, id: "2" },
    ];
    const part = { lines: [{ lineId: "2", quantity: 1 }] };
    expect(readFact("shipment.lineIds", anOrder({ lines, shipments: [aShipment([])] }), at)).toEqual([
      "1",
      "2",
    ]);
    expect(readFact("shipment.lineIds", anOrder({ lines, shipments: [aShipment([], part)] }), at)).toEqual([
      "2",
    ]);
  });

  it("tell the parcel's own promise before the order's", () => {
    const promise = { deliverBy: hoursAgo(-48) };
    const own = aShipment([], { promisedAt: hoursAgo(-24) });
    expect(readFact("shipment.promisedAt", anOrder({ promise, shipments: [own] }), at)).toBe(hoursAgo(-24));
    expect(readFact("shipment.promisedAt", anOrder({ promise, shipments: [aShipment([])] }), at)).toBe(
      hoursAgo(-48),
    );
    expect(read("shipment.promisedAt", [])).toBeUndefined();
  });

  describe("about late deliveries in Sao Paulo, where promises are days written as midnight", () => {
    const late = (promisedAt: string, deliveredAt: string) => {
      const events = [{ at: deliveredAt, provider: "canonical", code: "delivered" }];
      const order = anOrder({
        timeZone: "America/Sao_Paulo",
        shipments: [aShipment(events, { promisedAt })],
      });
      return readFact("shipment.isDeliveredLate", order, { now: "2018-12-01T00:00:00Z" });
    };

    it.each([
      ["at the first second of the promised day", "2018-03-09T00:00:00-03:00", false],
      ["in the afternoon of the promised day", "2018-03-09T15:30:00-03:00", false],
      ["in the last second of the promised day", "2018-03-09T23:59:59-03:00", false],
      ["at the first second of the next day", "2018-03-10T00:00:00-03:00", true],
      ["the day before, though in UTC it is the day itself", "2018-03-08T22:00:00-03:00", false],
    ])("a delivery %s", (_when, deliveredAt, expected) => {
      expect(late("2018-03-09T00:00:00-03:00", deliveredAt)).toBe(expected);
    });

    it("a promise for the day that begins at one in the morning lasts as long as any", () => {
      // 2017-10-15: summer time began at midnight, so the day's first instant was 01:00.
      expect(late("2017-10-15T01:00:00-02:00", "2017-10-15T23:59:59-02:00")).toBe(false);
      expect(late("2017-10-15T01:00:00-02:00", "2017-10-16T00:00:00-02:00")).toBe(true);
    });

    it("a delivery without a promise, or a promise without a delivery", () => {
      expect(read("shipment.isDeliveredLate", [event("delivered", 3)])).toBe(false);
      expect(read("shipment.isDeliveredLate", [event("in_transit", 3)], { promisedAt: hoursAgo(90) })).toBe(
        false,
      );
    });
  });

  it("end the promised day at midnight where the parcel goes", () => {
    const order = anOrder({
      timeZone: "America/Sao_Paulo",
      shipments: [aShipment([], { promisedAt: "2018-03-09T00:00:00-03:00" })],
    });
    const isOver = (now: string) => readFact("shipment.promisedDayIsOver", order, { now });
    expect(isOver("2018-03-09T23:59:59.999-03:00")).toBe(false);
    expect(isOver("2018-03-10T00:00:00-03:00")).toBe(true);
    expect(read("shipment.promisedDayIsOver", [])).toBeUndefined();
  });

  it("count the parcels of each carrier", () => {
    const shipments = [
      aShipment([]),
      { ...aShipment([]), id: "S2" },
      { ...aShipment([]), id: "S3", carrier: "sf" },
    ];
    expect(readFact("carrier.shipmentCount", anOrder({ shipments }), { ...at, id: "dhl" })).toBe(2);
    expect(readFact("carrier.name", anOrder({ shipments }), { ...at, id: "sf" })).toBe("sf");
  });
});
