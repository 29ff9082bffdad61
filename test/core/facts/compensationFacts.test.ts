import { describe, expect, it } from "vitest";
import type { CompensationTier, GivenCompensation, History } from "../../../src/core/index";
import type { OrderInput } from "../../../src/core/order/OrderInput";
import { anOrder } from "../../support/anOrder";
import { decide } from "../../support/smallRules";
import { aShipment } from "./shipmentEvents";

const NOW = "2026-03-10T12:00:00.000Z";
const HOUR = 3_600_000;
const hours = (count: number) => new Date(Date.parse(NOW) + count * HOUR).toISOString();

const TIERS: readonly CompensationTier[] = [
  { name: "days", lateFromHours: 48, kind: "refund", percent: 20 },
  { name: "hours", lateFromHours: 6, kind: "coupon", percent: 10 },
  { name: "gold", for: ["order.invalid"], customerTiers: ["gold"], kind: "points", amountMinor: 50 },
];

interface Given {
  readonly change?: Partial<OrderInput>;
  readonly forEach?: string;
  readonly tiers?: readonly object[];
  readonly history?: History;
  readonly now?: string;
  readonly settings?: object;
}

/** What a policy shows of the exception `order.invalid`. */
function shown({ change = {}, forEach, tiers = TIERS, history, now = NOW, settings }: Given) {
  const names = ["isDue", "tier", "kind", "amountMinor", "incidentKey"];
  const params = Object.fromEntries(names.map((name) => [name, { fact: `compensation.${name}` }]));
  const file = {
    settings: { "compensation.tiers": { value: tiers } },
    classifiers: [
      {
        name: "r",
        ...(forEach === undefined ? {} : { forEach }),
        conditions: { all: [] },
        event: { type: "order.invalid" },
      },
    ],
    policies: [
      {
        name: "p",
        for: ["order.invalid"],
        event: {
          type: "playbook",
          params: { actions: [{ id: "a", type: "notify.team", template: "t", params }] },
        },
      },
    ],
  };
  const { decision } = decide(file, {
    order: anOrder(change),
    now,
    ...(history === undefined ? {} : { history }),
    ...(settings === undefined ? {} : { settings: settings as never }),
  });
  return { params: decision.actions[0]?.params.params, reviewAt: decision.reviewAt };
}

const promised = (count: number) => ({ promise: { deliverBy: hours(count) } });
const delivered = (count: number, more: object = {}) =>
  aShipment([{ at: hours(count), provider: "canonical", code: "delivered" }], more);

describe("the offer for an order", () => {
  it("counts its lateness from the promise to now, while it is not delivered", () => {
    expect(shown({ change: promised(-7) })).toEqual({
      params: { isDue: true, tier: "hours", kind: "coupon", amountMinor: 100, incidentKey: "O-1/order" },
      reviewAt: hours(41),
    });
    expect(shown({ change: promised(-48) })).toMatchObject({ params: { tier: "days", amountMinor: 200 } });
    expect(shown({ change: promised(-48) }).reviewAt).toBeUndefined();
  });

  it("begins at its instant, and announces it", () => {
    const before = shown({ change: promised(-5) });
    expect(before).toEqual({ params: { isDue: false, incidentKey: "O-1/order" }, reviewAt: hours(1) });
    const last = new Date(Date.parse(hours(1)) - 1).toISOString();
    expect(shown({ change: promised(-5), now: last }).params).toMatchObject({ isDue: false });
    expect(shown({ change: promised(-5), now: hours(1) }).params).toMatchObject({ tier: "hours" });
  });

  it("is absent without a promise, and once the host says delivered without saying when", () => {
    expect(shown({}).params).toMatchObject({ isDue: false });
    expect(shown({ change: { ...promised(-99), status: "delivered" } }).params).toMatchObject({
      isDue: false,
    });
    expect(shown({ change: { ...promised(-99), status: "cancelled" } }).params).toMatchObject({
      isDue: false,
    });
  });

  it("stops at the last delivery", () => {
    const shipments = [delivered(-92), { ...delivered(-93), id: "S2" }];
    const change = { ...promised(-99), shipments };
    expect(shown({ change })).toMatchObject({ params: { tier: "hours" } });
    expect(shown({ change }).reviewAt).toBeUndefined();
    const open = [delivered(-92), { ...aShipment([]), id: "S2" }];
    expect(shown({ change: { ...promised(-99), shipments: open } }).params).toMatchObject({ tier: "days" });
  });

  it("looks at the customer's tier", () => {
    expect(shown({ change: { customer: { tier: "gold" } } }).params).toMatchObject({
      tier: "gold",
      amountMinor: 50,
    });
  });
});

describe("the offer for a parcel", () => {
  it("counts from its own promise to its own delivery", () => {
    const shipments = [delivered(-10, { promisedAt: hours(-20) })];
    const change = { ...promised(-90), shipments };
    expect(shown({ change, forEach: "shipment" }).params).toEqual({
      isDue: true,
      tier: "hours",
      kind: "coupon",
      amountMinor: 100,
      incidentKey: "O-1/shipment:S1",
    });
  });

  it("waits for a delivery that is not believed yet", () => {
    const change = { ...promised(-30), shipments: [delivered(2)] };
    const given = shown({ change, forEach: "shipment" });
    expect(given).toMatchObject({
      params: { tier: "hours" },
      reviewAt: new Date(Date.parse(hours(2)) - 300_000).toISOString(),
    });
  });
});

describe("what was given for the incident", () => {
  const gave = (...given: readonly Partial<GivenCompensation>[]): History => ({
    compensations: given.map((each) => ({
      at: hours(-1),
      orderId: "O-1",
      incidentKey: "O-1/order",
      kind: "coupon",
      amountMinor: 30,
      currency: "EUR",
      ...each,
    })),
  });
  const change = promised(-7);

  it("is taken off, so that one incident is made good once", () => {
    expect(shown({ change, history: gave({}) }).params).toMatchObject({ tier: "hours", amountMinor: 70 });
    expect(shown({ change, history: gave({}, { amountMinor: 70 }) }).params).toEqual({
      isDue: false,
      incidentKey: "O-1/order",
    });
  });

  it("is of this incident, in this currency, and believed", () => {
    const others = gave({ incidentKey: "O-2/order" }, { currency: "JPY" }, { at: hours(9) });
    expect(shown({ change, history: others })).toMatchObject({
      params: { amountMinor: 100 },
      reviewAt: new Date(Date.parse(hours(9)) - 300_000).toISOString(),
    });
  });
});

it("tiers that a call gives wrong are refused where they are read", () => {
  const settings = { "compensation.tiers": [{ name: "x" }] };
  expect(() => shown({ settings })).toThrow(
    'the setting "compensation.tiers" is wrong at /0: "kind" must be',
  );
});
