import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

const at = { now: NOW };
const promise = { shipBy: hoursAgo(2), deliverBy: hoursAgo(-48) };

describe("promise facts", () => {
  it("tell what was promised, and how far it is", () => {
    const order = anOrder({ promise });
    expect(readFact("promise.shipBy", order, at)).toBe(hoursAgo(2));
    expect(readFact("promise.deliverBy", order, at)).toBe(hoursAgo(-48));
    expect(readFact("promise.hoursSinceShipBy", order, at)).toBe(2);
    expect(readFact("promise.hoursUntilDeliverBy", order, at)).toBe(48);
  });

  it("are absent where nothing was promised", () => {
    for (const name of [
      "shipBy",
      "deliverBy",
      "hoursSinceShipBy",
      "hoursUntilDeliverBy",
      "deliverByDayIsOver",
    ])
      expect(readFact(`promise.${name}`, anOrder(), at)).toBeUndefined();
  });

  it.each([
    ["a carrier has the parcel", { shipments: [aShipment([event("picked_up", 3)])] }],
    ["the host says shipped", { status: "shipped" as const }],
    [
      "everything was cancelled",
      { lines: [{ id: "1", sku: "A", quantity: 1, cancelledQuantity: 1, unitPriceMinor: 1 }] },
    ],
  ])("leave nothing to dispatch once %s", (_case, change) => {
    expect(readFact("promise.hoursSinceShipBy", anOrder({ promise, ...change }), at)).toBeUndefined();
  });

  it.each([
    ["only a label is printed", { shipments: [aShipment([event("label_created", 3)])] }],
    [
      "the parcel was called off",
      { shipments: [aShipment([event("cancelled", 3)], { shippedAt: hoursAgo(5) })] },
    ],
    [
      "the parcel was called off after the host said shipped",
      { status: "shipped" as const, shipments: [aShipment([event("cancelled", 3)])] },
    ],
  ])("still wait for dispatch when %s", (_case, change) => {
    expect(readFact("promise.hoursSinceShipBy", anOrder({ promise, ...change }), at)).toBe(2);
  });

  it("use the calendar of the ruleset where the order names no zone", () => {
    const order = anOrder({ promise: { deliverBy: "2026-03-09T00:00:00+08:00" } });
    const isOver = (timeZone: string) =>
      readFact("promise.deliverByDayIsOver", order, {
        now: "2026-03-09T03:00:00Z",
        settings: { "clock.timeZone": timeZone },
      });
    // 2026-03-09 in Shanghai, still 2026-03-08 in UTC when it was promised for.
    expect(isOver("Asia/Shanghai")).toBe(false);
    expect(isOver("UTC")).toBe(true);
  });
});
