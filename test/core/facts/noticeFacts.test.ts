import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

type Change = Parameters<typeof anOrder>[0];

const promised = { promise: { deliverBy: "2026-03-12T18:00:00Z" } };
const parcel = (promisedAt: string, codes: readonly string[] = []) =>
  aShipment(
    codes.map((code) => event(code, 1)),
    { promisedAt },
  );
const revised = (change: Change) =>
  readFact("promise.revisedDeliverBy", anOrder({ ...promised, ...change }), { now: NOW });

describe("facts about notices", () => {
  it("list the templates and the codes of what was told, each once", () => {
    const notices = [
      { template: "eta", at: hoursAgo(3), exception: "shipment.delayed@shipment:S1" },
      { template: "eta", at: hoursAgo(2) },
    ];
    expect(readFact("order.noticeTopics", anOrder({ notices }), { now: NOW })).toEqual([
      "eta",
      "shipment.delayed",
    ]);
    expect(readFact("order.noticeTopics", anOrder(), { now: NOW })).toEqual([]);
  });

  it("see a carrier's later day, by the calendar of the destination", () => {
    expect(revised({ shipments: [parcel("2026-03-13T08:00:00Z")] })).toBe("2026-03-13T08:00:00.000Z");
    expect(revised({ shipments: [parcel("2026-03-12T23:00:00Z")] })).toBeUndefined();
    const shanghai = { timeZone: "Asia/Shanghai", promise: { deliverBy: "2026-03-12T15:00:00Z" } };
    expect(revised({ ...shanghai, shipments: [parcel("2026-03-12T17:00:00Z")] })).toBe(
      "2026-03-12T17:00:00.000Z",
    );
  });

  it("look at the latest of the parcels under way", () => {
    const later = [parcel("2026-03-14T08:00:00Z"), { ...parcel("2026-03-13T08:00:00Z"), id: "S2" }];
    expect(revised({ shipments: later })).toBe("2026-03-14T08:00:00.000Z");
    expect(revised({ shipments: [parcel("2026-03-14T08:00:00Z", ["delivered"])] })).toBeUndefined();
    expect(revised({ shipments: [parcel("2026-03-14T08:00:00Z", ["cancelled"])] })).toBeUndefined();
  });

  it("revise nothing that was not promised", () => {
    const shipments = [parcel("2026-03-14T08:00:00Z")];
    expect(revised({ promise: {}, shipments })).toBeUndefined();
    expect(readFact("promise.isRevised", anOrder({ shipments }), { now: NOW })).toBe(false);
    expect(readFact("promise.isRevised", anOrder({ ...promised, shipments }), { now: NOW })).toBe(true);
  });
});
