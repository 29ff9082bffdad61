import { describe, expect, it } from "vitest";
import type { CompensationTier } from "../../../src/core/compensation/CompensationTier";
import { chooseTier } from "../../../src/core/compensation/chooseTier";
import { offerFor } from "../../../src/core/compensation/offerFor";
import { orderValueMinor, type Situation } from "../../../src/core/compensation/Situation";
import { tiersProblem } from "../../../src/core/compensation/tiersProblem";
import type { JsonValue } from "../../../src/core/json";
import { anOrder } from "../../support/anOrder";

const HOUR = 3_600_000;
const situation: Situation = {
  code: "shipment.delivered_late",
  valueMinor: 8050,
  shippingMinor: 490,
  currency: "EUR",
};
const late = (hours: number, change: Partial<Situation> = {}) => ({
  ...situation,
  lateMs: hours * HOUR,
  ...change,
});

describe("chooseTier", () => {
  const tiers: readonly CompensationTier[] = [
    { name: "lost", for: ["shipment.lost"], kind: "refund", percent: 10 },
    { name: "gold", lateFromHours: 24, customerTiers: ["gold"], kind: "coupon", percent: 20 },
    {
      name: "dear",
      lateFromHours: 24,
      valueFromMinor: { EUR: 8000, JPY: 9000 },
      kind: "coupon",
      percent: 10,
    },
    { name: "late", lateFromHours: 0, kind: "shipping_fee" },
  ];
  const name = (given: Situation) => chooseTier(tiers, given)?.name;

  it("takes the first that is for the exception, the lateness, the value and the customer", () => {
    expect(name({ ...situation, code: "shipment.lost" })).toBe("lost");
    expect(name(late(24, { customerTier: "gold" }))).toBe("gold");
    expect(name(late(24))).toBe("dear");
    expect(name(late(24, { valueMinor: 7999 }))).toBe("late");
    expect(name(late(24, { valueMinor: 8999, currency: "JPY" }))).toBe("late");
  });

  it("begins at the hour, and not before; what is not late has no tier by lateness", () => {
    expect(name(late(24 - 1 / HOUR))).toBe("late");
    expect(name(situation)).toBeUndefined();
  });

  it("passes over a tier whose least value nobody named in the currency", () => {
    expect(name(late(24, { currency: "USD" }))).toBe("late");
  });
});

describe("offerFor", () => {
  const amountOf = (tier: Partial<CompensationTier>, change: Partial<Situation> = {}) =>
    offerFor({ name: "t", kind: "coupon", ...tier }, { ...situation, ...change })?.amountMinor;

  it("counts in the minor unit of the currency: cents, yen, thousandths of a dinar", () => {
    expect(amountOf({ percent: 5 })).toBe(403); // 402.5 cents
    expect(amountOf({ percent: 5 }, { valueMinor: 999, currency: "JPY" })).toBe(50); // 49.95 yen
    expect(amountOf({ percent: 2.5 }, { valueMinor: 12_345, currency: "KWD" })).toBe(309); // 308.625
  });

  it("takes a fixed amount by currency, and has none in others", () => {
    const fixed = { amountMinor: { EUR: 500, JPY: 800 } };
    expect(amountOf(fixed)).toBe(500);
    expect(amountOf(fixed, { currency: "JPY" })).toBe(800);
    expect(amountOf(fixed, { currency: "USD" })).toBeUndefined();
  });

  it("gives the charge for shipping back, or a share of it, and no more", () => {
    expect(amountOf({ kind: "shipping_fee" })).toBe(490);
    expect(amountOf({ kind: "shipping_fee", percent: 50 })).toBe(245);
    expect(amountOf({ kind: "shipping_fee", amountMinor: 900 })).toBe(490);
    expect(amountOf({ kind: "shipping_fee" }, { shippingMinor: 0 })).toBeUndefined();
  });

  it("gives no more than the order is worth", () => {
    expect(amountOf({ amountMinor: 9000 })).toBe(8050);
    expect(amountOf({ percent: 100 }, { valueMinor: 0 })).toBeUndefined();
  });
});

describe("orderValueMinor", () => {
  it("is the total, else what is not cancelled of the lines", () => {
    expect(orderValueMinor(anOrder({ totals: { totalMinor: 777 } }))).toBe(777);
    expect(orderValueMinor(anOrder())).toBe(1000);
    const line = { id: "1", sku: "A", quantity: 3, unitPriceMinor: 500, lineTotalMinor: 1200 };
    expect(orderValueMinor(anOrder({ lines: [line] }))).toBe(1200);
    expect(orderValueMinor(anOrder({ lines: [{ ...line, cancelledQuantity: 1 }] }))).toBe(1000);
    expect(orderValueMinor(anOrder({ totals: { totalMinor: -5 } }))).toBe(0);
  });
});

describe("tiersProblem", () => {
  const tier = { name: "late", kind: "coupon", percent: 5 };
  const wrong: readonly (readonly [JsonValue, string])[] = [
    ["none", "must list tiers"],
    [[3], "is wrong at /0: must be an object"],
    [[tier, tier], 'is wrong at /1: "late" is the name of an earlier tier'],
    [[{ ...tier, percents: 5 }], 'there is no key "percents"'],
    [[{ ...tier, name: "" }], '"name" must be a text'],
    [[{ ...tier, kind: "cash" }], '"kind" must be one of coupon, points, refund, shipping_fee'],
    [[{ ...tier, percent: 100.5 }], '"percent" must be more than 0 and at most 100'],
    [[{ ...tier, percent: 1.005 }], "at most two decimals"],
    [[{ ...tier, percent: 0 }], '"percent" must be more than 0'],
    [[{ ...tier, amountMinor: 5 }], "not both"],
    [[{ name: "late", kind: "points" }], 'give "percent" or "amountMinor"'],
    [[{ name: "late", kind: "points", amountMinor: 1.5 }], '"amountMinor" must be an integer'],
    [[{ name: "late", kind: "points", amountMinor: { eur: 5 } }], '"eur" is no currency'],
    [[{ ...tier, valueFromMinor: { EUR: -1 } }], '"valueFromMinor" must be an integer'],
    [[{ ...tier, lateFromHours: -1 }], '"lateFromHours" must be a number from 0'],
    [[{ ...tier, for: "shipment.lost" }], '"for" must list texts'],
    [[{ ...tier, customerTiers: [""] }], '"customerTiers" must list texts'],
  ];

  it.each(wrong)("of %j says where and what", (tiers, words) => {
    expect(tiersProblem(tiers)).toContain(words);
  });

  it("finds nothing wrong with tiers, or none", () => {
    expect(tiersProblem([])).toBeUndefined();
    const whole = {
      ...tier,
      for: ["a.b"],
      lateFromHours: 24,
      customerTiers: ["gold"],
      valueFromMinor: { EUR: 1 },
    };
    expect(tiersProblem([whole, { name: "fee", kind: "shipping_fee" }])).toBeUndefined();
  });
});
