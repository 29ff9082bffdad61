import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { openFact, readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const order = anOrder({ customer: { id: "C-1" } });
const record = (fields: object) => ({
  now: NOW,
  known: { customer: { "C-1": { observedAt: NOW, ...fields } } },
});
const isBlocked = (fields: object) => readFact("order.isCustomerBlocked", order, record(fields));

describe("facts about whether an order may be trusted", () => {
  it("know a block until it runs out", () => {
    expect(isBlocked({})).toBe(false);
    expect(isBlocked({ blocked: {} })).toBe(true);
    expect(isBlocked({ blocked: { until: hoursAgo(-1) } })).toBe(true);
    expect(isBlocked({ blocked: { until: NOW } })).toBe(false);
  });

  it("announce when a block runs out, and nothing where it does not", () => {
    const changesAt = (fields: object) => {
      const [fact] = openFact("order.isCustomerBlocked", order, record(fields));
      return fact?.frame.changesAt(fact.slot);
    };
    expect(changesAt({ blocked: { until: hoursAgo(-1) } })).toBe(Date.parse(hoursAgo(-1)));
    expect(changesAt({ blocked: {} })).toBe(Number.POSITIVE_INFINITY);
    expect(changesAt({})).toBe(Number.POSITIVE_INFINITY);
  });

  it("ask nobody about a guest", () => {
    expect(readFact("order.isCustomerBlocked", anOrder(), { now: NOW })).toBeUndefined();
  });

  it("pass on what the risk service advises, of this shop's order", () => {
    const answer = { observedAt: NOW, recommendation: "review" };
    const read = (tenant: object, id: string) =>
      readFact("order.riskRecommendation", anOrder(tenant), { now: NOW, known: { risk: { [id]: answer } } });
    expect(read({}, "O-1")).toBe("review");
    expect(read({ tenant: "shop" }, '["shop","O-1"]')).toBe("review");
    expect(read({ tenant: "shop" }, "O-1")).toMatchObject({ reason: "pending" });
  });
});
