import { describe, expect, it } from "vitest";
import type { GivenCompensation, History } from "../../../src/core/compensation/History";
import type { JsonObject } from "../../../src/core/json";
import { anOrder } from "../../support/anOrder";
import { decide } from "../../support/smallRules";

const DAY = 86_400_000;
const NOW = "2026-03-10T12:00:00Z";
const at = (days: number) => new Date(Date.parse(NOW) + days * DAY).toISOString();
const OTHER: GivenCompensation = {
  at: at(-5),
  orderId: "O-0",
  incidentKey: "i-0",
  kind: "coupon",
  amountMinor: 0,
  currency: "EUR",
};
const gave = (...given: readonly Partial<GivenCompensation>[]): History => ({
  compensations: given.map((each) => ({ ...OTHER, ...each })),
});

const caps = (order: number, incident: number, customer: number) => ({
  "compensation.maximumPerOrderMinor": { value: order },
  "compensation.maximumPerIncidentMinor": { value: incident },
  "compensation.maximumPerCustomerMinor": { value: customer },
  "compensation.periodDays": { value: 30 },
});

interface Case {
  readonly offers: readonly JsonObject[];
  readonly settings?: object;
  readonly history?: History;
  readonly now?: string;
}

/** A ruleset whose one policy makes these offers, each for an incident of its own. */
function plan({ offers, settings = caps(1000, 1000, 1000), history, now = NOW }: Case) {
  const actions = offers.map((offer, index) => {
    const goodwill = { type: "compensation.offer", kind: "coupon", incidentKey: `i-${index + 1}` };
    return { id: `offer-${index}`, currency: "EUR", ...(offer.type === undefined && goodwill), ...offer };
  });
  const file = {
    settings,
    classifiers: [{ name: "r", conditions: { all: [] }, event: { type: "order.invalid" } }],
    policies: [
      {
        name: "p",
        for: ["order.invalid"],
        event: { type: "playbook", params: { owner: "support", actions } },
      },
    ],
  };
  return decide(file, { order: anOrder(), now, ...(history === undefined ? {} : { history }) }).decision;
}

const amounts = (decision: ReturnType<typeof plan>) =>
  decision.actions.map(({ params }) => params.amountMinor);
const changes = (decision: ReturnType<typeof plan>) =>
  decision.adjustments.map(({ change, reason, cap }) => [change, reason, cap]);

describe("offers of goodwill", () => {
  it("pass as they are below every cap", () => {
    const decision = plan({ offers: [{ amountMinor: 1000 }], history: gave() });
    expect(decision.actions).toMatchObject([{ mode: "auto", params: { amountMinor: 1000 } }]);
    expect(decision.actions[0]?.params).not.toHaveProperty("cap");
    expect(decision.adjustments).toEqual([]);
  });

  it.each([
    ["order", caps(600, 1000, 1000), gave({ orderId: "O-1", amountMinor: 100, at: at(-300) }), 500],
    ["incident", caps(1000, 600, 1000), gave({ incidentKey: "i-1", amountMinor: 100, at: at(-300) }), 500],
    ["customer", caps(1000, 1000, 600), gave({ amountMinor: 100 }), 500],
  ] as const)("are reduced to what the cap of the %s leaves", (cap, settings, history, left) => {
    const decision = plan({ offers: [{ amountMinor: 700 }], settings, history });
    expect(decision.actions).toMatchObject([{ mode: "auto", params: { amountMinor: left, cap } }]);
    expect(decision.adjustments).toMatchObject([
      { id: "offer-0", change: "reduced", reason: "cap_reached", cap, wantedMinor: 700 },
    ]);
  });

  it("are dropped where a cap leaves nothing", () => {
    const history = gave({ orderId: "O-1", amountMinor: 1000 });
    const decision = plan({ offers: [{ amountMinor: 700 }], settings: caps(1000, 5000, 5000), history });
    expect(decision.actions).toEqual([]);
    expect(changes(decision)).toEqual([["dropped", "cap_reached", "order"]]);
  });

  it("of nothing give no room back where more was given than the caps allow", () => {
    const history = gave({ orderId: "O-1", amountMinor: 1500 });
    const offers = [{ amountMinor: 0 }, { amountMinor: 200 }];
    const decision = plan({ offers, settings: caps(1000, 5000, 5000), history });
    expect(amounts(decision)).toEqual([0]);
    expect(decision.actions[0]?.params).not.toHaveProperty("cap");
  });

  it("of one decision count together, the first first", () => {
    const offers = [{ amountMinor: 700 }, { amountMinor: 200 }, { amountMinor: 700 }, { amountMinor: 1 }];
    const decision = plan({ offers, history: gave() });
    expect(amounts(decision)).toEqual([700, 200, 100]);
    expect(changes(decision)).toEqual([
      ["reduced", "cap_reached", "order"],
      ["dropped", "cap_reached", "order"],
    ]);
  });

  it("are only proposed where nobody knows what was given, and capped by themselves all the same", () => {
    const decision = plan({ offers: [{ amountMinor: 1700 }, { amountMinor: 5, mode: "propose" }] });
    expect(decision.actions).toMatchObject([{ mode: "propose", params: { amountMinor: 1000 } }]);
    expect(changes(decision)).toEqual([
      ["reduced", "cap_reached", "order"],
      ["proposed", "history_unknown", undefined],
      ["dropped", "cap_reached", "order"],
    ]);
  });

  it("are only proposed where other money was given that counts and cannot be counted", () => {
    const offers = [{ amountMinor: 100 }];
    const abroad = plan({ offers, history: gave({ currency: "JPY", amountMinor: 9 }) });
    expect(abroad.actions).toMatchObject([{ mode: "propose", params: { amountMinor: 100 } }]);
    expect(changes(abroad)).toEqual([["proposed", "history_unknown", undefined]]);
    const longAgo = plan({ offers, history: gave({ currency: "JPY", amountMinor: 9, at: at(-31) }) });
    expect(longAgo.actions).toMatchObject([{ mode: "auto" }]);
    const mixed = plan({ offers: [...offers, { amountMinor: 9, currency: "JPY" }], history: gave() });
    expect(mixed.actions.map(({ mode }) => mode)).toEqual(["auto", "propose"]);
  });

  it("have the caps of their own currency", () => {
    const settings = {
      ...caps(1000, 1000, 1000),
      "compensation.maximumPerOrderMinor": { value: 1000, by: { "order.currency": { JPY: 30 } } },
    };
    expect(
      amounts(plan({ offers: [{ amountMinor: 99, currency: "JPY" }], settings, history: gave() })),
    ).toEqual([30]);
    expect(amounts(plan({ offers: [{ amountMinor: 99 }], settings, history: gave() }))).toEqual([99]);
  });

  it("leave the law's refunds alone, which count for nothing; goodwill as a refund counts", () => {
    const refund = { type: "refund.propose", amountMinor: 9000, cause: "x" };
    const decision = plan({ offers: [refund, { amountMinor: 1000, kind: "refund" }], history: gave() });
    expect(amounts(decision)).toEqual([9000, 1000]);
    const again = plan({
      offers: [{ amountMinor: 1000 }],
      history: gave({ kind: "refund", orderId: "O-1", amountMinor: 400 }),
    });
    expect(amounts(again)).toEqual([600]);
  });

  it("without an amount that can be counted wait for a person", () => {
    const decision = plan({ offers: [{ amountMinor: 12.5 }], history: gave() });
    expect(decision.actions).toMatchObject([{ mode: "propose", missing: ["amountMinor"] }]);
    expect(decision.actions[0]?.params).not.toHaveProperty("amountMinor");
  });
});

describe("what was given before", () => {
  const settings = caps(5000, 5000, 1000);
  const offers = [{ amountMinor: 700 }];

  it("leaves the period at its instant, which is when to look again", () => {
    const history = gave({ at: at(-29), amountMinor: 600 }, { at: at(-20), amountMinor: 100 });
    const before = plan({ offers, settings, history });
    expect(amounts(before)).toEqual([300]);
    expect(before.reviewAt).toBe(at(1));
    const last = plan({ offers, settings, history, now: new Date(Date.parse(at(1)) - 1).toISOString() });
    expect(amounts(last)).toEqual([300]);
    expect(amounts(plan({ offers, settings, history, now: at(1) }))).toEqual([700]);
  });

  it("asks for no review where its leaving changes nothing", () => {
    expect(plan({ offers, settings, history: gave({ amountMinor: 300 }) }).reviewAt).toBeUndefined();
  });

  it("is not believed before its time, as far as clocks can differ", () => {
    const history = gave({ at: at(1), amountMinor: 900 });
    const before = plan({ offers, settings, history });
    expect(amounts(before)).toEqual([700]);
    const believed = new Date(Date.parse(at(1)) - 300_000).toISOString();
    expect(before.reviewAt).toBe(believed);
    expect(amounts(plan({ offers, settings, history, now: believed }))).toEqual([100]);
  });
});
