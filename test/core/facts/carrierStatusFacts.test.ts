import { describe, expect, it } from "vitest";
import type { Disruption } from "../../../src/core/lookups/carrierLookup";
import { anOrder } from "../../support/anOrder";
import { openFact, readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

type Change = Parameters<typeof anOrder>[0];

const order = (change: Change = {}) => anOrder({ shipments: [aShipment([])], ...change });
const status = (disruptions: readonly Disruption[], recent?: object) => ({
  now: NOW,
  known: { carrier: { dhl: { observedAt: hoursAgo(1), disruptions, ...(recent && { recent }) } } },
});
const kind = (disruption: Disruption, change: Change = {}) =>
  readFact("carrier.disruptionKind", order(change), status([disruption]));
const strike = { kind: "strike" } as const;

describe("facts about a carrier's status", () => {
  it("know a disruption from its beginning to its end", () => {
    expect(kind(strike)).toBe("strike");
    expect(kind({ ...strike, from: NOW })).toBe("strike");
    expect(kind({ ...strike, from: hoursAgo(-1) })).toBeUndefined();
    expect(kind({ ...strike, until: hoursAgo(-1) })).toBe("strike");
    expect(kind({ ...strike, until: NOW })).toBeUndefined();
  });

  it("announce when one begins or ends", () => {
    const disruption = { ...strike, from: hoursAgo(-2), until: hoursAgo(-5) };
    const [fact] = openFact("carrier.disruptionKind", order(), status([disruption]));
    const changesAt = fact?.frame.changesAt(fact.slot) ?? 0;
    expect(new Date(changesAt).toISOString()).toBe(hoursAgo(-2));
    const later = fact?.frame.at(changesAt);
    expect(later?.read(fact?.slot ?? 0)).toBe("strike");
    expect(new Date(later?.changesAt(fact?.slot ?? 0) ?? 0).toISOString()).toBe(hoursAgo(-5));
  });

  it("concern the places a disruption names, or all", () => {
    expect(kind({ ...strike, countries: ["FR", "de "] })).toBe("strike");
    expect(kind({ ...strike, countries: ["FR"] })).toBeUndefined();
    const shipTo = { lines: ["Hauptstr. 1"], country: "DE", region: "Bayern" };
    expect(kind({ ...strike, regions: ["bayern"] }, { shipTo })).toBe("strike");
    expect(kind({ ...strike, regions: ["Hessen"] }, { shipTo })).toBeUndefined();
    expect(kind({ ...strike, countries: ["AT"], regions: ["Bayern"] }, { shipTo })).toBeUndefined();
    expect(kind({ ...strike, regions: ["Hessen"] })).toBe("strike");
  });

  it("take the rate of exceptions for no more than is certain", () => {
    const at = status([], { shipments: 100, exceptions: 8 });
    expect(readFact("carrier.exceptionRatio", order(), at)).toBeCloseTo(0.041093, 6);
    expect(readFact("carrier.recentShipmentCount", order(), at)).toBe(100);
    expect(readFact("carrier.exceptionRatio", order(), status([]))).toBeUndefined();
    expect(readFact("carrier.recentShipmentCount", order(), status([]))).toBeUndefined();
  });

  it("are stale after half a day", () => {
    const known = { carrier: { dhl: { observedAt: hoursAgo(12), disruptions: [] } } };
    expect(readFact("carrier.disruptionKind", order(), { now: NOW, known })).toMatchObject({
      reason: "stale",
    });
  });

  it("count the parcels the carrier shall deliver, and those it does not have yet", () => {
    const codes = ["label_created", "in_transit", "delivered", "returned", "lost", "cancelled"];
    const shipments = codes.map((code, index) => ({ ...aShipment([event(code, 1)]), id: `S${index}` }));
    const count = (name: string) => readFact(name, anOrder({ shipments }), { now: NOW });
    expect([count("carrier.undeliveredCount"), count("carrier.waitingCount")]).toEqual([2, 1]);
  });

  it("name the other carriers that deliver to the address", () => {
    const answer = { observedAt: NOW, carriers: ["dhl", "dpd"] };
    const { shipTo } = order();
    const key = JSON.stringify([shipTo.country, "", shipTo.locality, "", shipTo.postalCode, false]);
    const at = { now: NOW, known: { serviceArea: { [key]: answer } } };
    expect(readFact("carrier.alternatives", order(), at)).toEqual(["dpd"]);
    expect(readFact("address.servingCarriers", order(), at)).toEqual(["dhl", "dpd"]);
  });

  it("tell the carriers that the address is a post office box", () => {
    const boxes = ["P.O. Box 12", "PO Box 9", "Postfach 10 01", "邮政信箱 5"];
    for (const line of boxes) {
      const boxed = order({ shipTo: { lines: [line], country: "DE" } });
      expect(readFact("address.servingCarriers", boxed, { now: NOW })).toMatchObject({
        keys: [{ key: { isPostOfficeBox: true } }],
      });
    }
    const street = order({ shipTo: { lines: ["Postfachweg 1a", "Poststr. 3"], country: "DE" } });
    expect(readFact("address.servingCarriers", street, { now: NOW })).toMatchObject({
      keys: [{ key: { isPostOfficeBox: false } }],
    });
  });
});
