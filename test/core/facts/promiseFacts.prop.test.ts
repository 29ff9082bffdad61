import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDayOf } from "../../../src/core/time/localDay";
import { instantArbitrary } from "../../arbitraries/order";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

const line = (id: number, shipBy: string | undefined) => ({
  id: String(id),
  sku: "TEA",
  quantity: 1,
  unitPriceMinor: 500,
  ...(shipBy === undefined ? {} : { shipBy }),
});

describe("facts about promises", () => {
  it("let the promised day be over exactly on later calendar days of the customer", () => {
    const zone = fc.constantFrom("America/Sao_Paulo", "Asia/Shanghai", "Pacific/Apia", "Europe/Berlin");
    fc.assert(
      fc.property(zone, instantArbitrary, instantArbitrary, (timeZone, deliverBy, now) => {
        const order = anOrder({ timeZone, promise: { deliverBy } });
        const day = (instant: string) => localDayOf(Date.parse(instant), timeZone);
        expect(readFact("promise.deliverByDayIsOver", order, { now })).toBe(day(now) > day(deliverBy));
      }),
    );
  });

  it("count from the earliest ship-by of the lines that no carrier has", () => {
    const shipBys = fc.array(fc.option(instantArbitrary, { nil: undefined }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        shipBys,
        fc.option(instantArbitrary, { nil: undefined }),
        fc.nat(15),
        (own, shipBy, mask) => {
          const isSent = (index: number) => (mask & (1 << index)) > 0;
          const lines = own.map((each, index) => ({
            ...line(index, each),
            shippedQuantity: isSent(index) ? 1 : 0,
          }));
          const order = anOrder({ lines, promise: shipBy === undefined ? {} : { shipBy } });
          const waiting = own.flatMap((each, index) => (isSent(index) ? [] : (each ?? shipBy ?? [])));
          const earliest = Math.min(...waiting.map((text) => Date.parse(text)));
          const hours = readFact("promise.hoursSinceShipBy", order, { now: NOW });
          if (waiting.length === 0) expect(hours).toBeUndefined();
          else expect(hours).toBeCloseTo((Date.parse(NOW) - earliest) / 3_600_000, 9);
        },
      ),
    );
  });
});
