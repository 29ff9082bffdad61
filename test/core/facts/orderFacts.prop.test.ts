import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOrder } from "../../../src/schema/parseOrder";
import { orderArbitrary } from "../../arbitraries/order";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event, eventsArbitrary } from "./shipmentEvents";

const at = { now: NOW };

/** Lines as a sane shop has them: something ordered, and never more sent or cancelled than that. */
const saneLines = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      cancelled: fc.nat(9),
      shipped: fc.nat(9),
      unitPriceMinor: fc.nat(50_000),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) =>
    lines.map(({ quantity, cancelled, shipped, unitPriceMinor }, index) => {
      const cancelledQuantity = Math.min(cancelled, index === 0 ? quantity - 1 : quantity);
      const shippedQuantity = Math.min(shipped, quantity - cancelledQuantity);
      return { id: String(index), sku: "A", quantity, cancelledQuantity, shippedQuantity, unitPriceMinor };
    }),
  );

const extras = fc.record({ shippingMinor: fc.nat(900), taxMinor: fc.nat(900), discountMinor: fc.nat(900) });

describe("facts about the order", () => {
  it("find no problem in a sane order", () => {
    fc.assert(
      fc.property(saneLines, extras, (lines, totals) => {
        expect(readFact("order.problems", anOrder({ lines, totals }), at)).toEqual([]);
      }),
    );
  });

  it("measure exactly by how much a total is wrong", () => {
    fc.assert(
      fc.property(saneLines, extras, fc.integer({ min: -500, max: 500 }), (lines, totals, errorMinor) => {
        const items = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
        const right = items + totals.shippingMinor + totals.taxMinor - totals.discountMinor;
        const order = anOrder({ lines, totals: { ...totals, totalMinor: right - errorMinor } });
        expect(readFact("order.totalDifferenceMinor", order, at)).toBe(errorMinor);
        expect(readFact("order.totalDeviationMinor", order, at)).toBe(Math.abs(errorMinor));
      }),
    );
  });

  it("never call an order delivered that has not been handed over", () => {
    fc.assert(
      fc.property(orderArbitrary, (input) => {
        const order = parseOrder(input);
        if (readFact("order.isDelivered", order, at) !== true) return;
        expect(readFact("order.isHandedOver", order, at)).toBe(true);
        expect(readFact("order.undeliveredShipmentCount", order, at)).toBeTypeOf("number");
      }),
    );
  });

  it("treat a cancelled parcel as if it were not there", () => {
    const status = fc.constantFrom("placed" as const, "processing" as const);
    fc.assert(
      fc.property(eventsArbitrary, status, (events, now) => {
        const parcel = aShipment(events);
        const calledOff = { ...aShipment([event("cancelled", 1)], { shippedAt: hoursAgo(9) }), id: "S2" };
        const without = anOrder({ status: now, shipments: [parcel] });
        const beside = anOrder({ status: now, shipments: [calledOff, parcel] });
        for (const name of ["isDelivered", "isHandedOver", "unshippedQuantity", "undeliveredShipmentCount"]) {
          expect(readFact(`order.${name}`, beside, at)).toBe(readFact(`order.${name}`, without, at));
        }
      }),
    );
  });

  it("list each parcel state once", () => {
    fc.assert(
      fc.property(fc.array(eventsArbitrary, { maxLength: 4 }), (parcels) => {
        const shipments = parcels.map((events, index) => ({ ...aShipment(events), id: `S${index}` }));
        const order = anOrder({ shipments });
        const each = shipments.map(({ id }) => readFact("shipment.state", order, { ...at, id }));
        expect(readFact("order.shipmentStates", order, at)).toEqual([...new Set(each)]);
      }),
    );
  });
});
