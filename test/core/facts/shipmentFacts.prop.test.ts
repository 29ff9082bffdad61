import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShipmentEvent } from "../../../src/core/order/Shipment";
import { localDayOf } from "../../../src/core/time/localDay";
import { instantArbitrary } from "../../arbitraries/order";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event, eventsArbitrary } from "./shipmentEvents";

const NAMES = [
  "shipment.state",
  "shipment.rawCode",
  "shipment.isHandedOver",
  "shipment.isDelivered",
  "shipment.failedAttempts",
  "shipment.hoursSinceLastEvent",
  "shipment.deliveredAt",
  "shipment.isDeliveredLate",
];

function readAll(events: readonly ShipmentEvent[]): readonly unknown[] {
  const order = anOrder({ shipments: [aShipment(events, { promisedAt: hoursAgo(100) })] });
  return NAMES.map((name) => readFact(name, order, { now: NOW }));
}

const shuffled = eventsArbitrary.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
);

describe("facts about a parcel", () => {
  it("do not depend on the order in which events of distinct times arrive", () => {
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(readAll(others)).toEqual(readAll(events));
      }),
    );
  });

  it("do not change when an event is told again", () => {
    const repeated = eventsArbitrary
      .filter(({ length }) => length > 0)
      .chain((events) => fc.tuple(fc.constant(events), fc.constantFrom(...events), fc.nat(events.length)));
    fc.assert(
      fc.property(repeated, ([events, again, index]) => {
        const more = [...events.slice(0, index), again, ...events.slice(index)];
        expect(readAll(more)).toEqual(readAll(events));
      }),
    );
  });

  it("keep a delivery, whatever a scan that ends nothing says later", () => {
    const moving = fc.constantFrom("in_transit", "out_for_delivery", "delivery_failed", "held", "unknown");
    fc.assert(
      fc.property(eventsArbitrary, moving, (events, code) => {
        const before = events.filter((each) => !["returned", "destroyed", "cancelled"].includes(each.code));
        const delivered = [...before, event("delivered", 0.5), event(code, 0.25)];
        const order = anOrder({ shipments: [aShipment(delivered)] });
        expect(readFact("shipment.isDelivered", order, { now: NOW })).toBe(true);
      }),
    );
  });

  it("believe an event of the future as soon as clocks can differ by so much, and not before", () => {
    const ahead = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(ahead, fc.integer({ min: 0, max: 3_600 }), (milliseconds, skewSeconds) => {
        const order = anOrder({ shipments: [aShipment([event("delivered", -milliseconds / 3_600_000)])] });
        const settings = { "clock.skewSeconds": skewSeconds };
        const state = readFact("shipment.state", order, { now: NOW, settings });
        expect(state).toBe(milliseconds <= skewSeconds * 1_000 ? "delivered" : "no_record");
      }),
    );
  });

  it("judge lateness by the calendar day where the parcel goes, never by the hour", () => {
    const zone = fc.constantFrom("America/Sao_Paulo", "Asia/Shanghai", "Pacific/Apia", "UTC");
    fc.assert(
      fc.property(zone, instantArbitrary, instantArbitrary, (timeZone, promisedAt, deliveredAt) => {
        const events = [{ at: deliveredAt, provider: "canonical", code: "delivered" }];
        const order = anOrder({ timeZone, shipments: [aShipment(events, { promisedAt })] });
        const day = (instant: string) => localDayOf(Date.parse(instant), timeZone);
        expect(readFact("shipment.isDeliveredLate", order, { now: "2027-01-01T00:00:00Z" })).toBe(
          day(deliveredAt) > day(promisedAt),
        );
      }),
    );
  });
});
