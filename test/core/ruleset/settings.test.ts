import { describe, expect, it } from "vitest";
import {
  checkSettings,
  compileRuleset,
  defineFact,
  type InvalidRulesetError,
  isOrderTriageError,
  step,
} from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { always, decide, NOW } from "../../support/smallRules";

describe("settings are facts", () => {
  const stalled = {
    name: "stalled",
    forEach: "shipment",
    conditions: {
      all: [
        {
          fact: "shipment.hoursSinceLastEvent",
          operator: "greaterThan",
          value: { fact: "settings.limitHours" },
        },
      ],
    },
    event: { type: "shipment.stalled" },
  };
  const file = {
    classifiers: [stalled],
    settings: { limitHours: { value: 72, by: { "shipment.carrier": { dhl: 48 } } } },
  };
  const shipment = (id: string, carrier: string) => ({
    id,
    carrier,
    events: [{ at: "2026-03-08T11:00:00Z", provider: "canonical", code: "in_transit" }],
  });
  const order = anOrder({ shipments: [shipment("S1", "dhl"), shipment("S2", "sf")] });

  it("varies by a fact of the item", () => {
    expect(decide(file, { order }).decision.exceptions.map(({ key }) => key)).toEqual([
      "shipment.stalled@shipment:S1",
    ]);
  });

  it("gives way to what the call gives, and asks for another review", () => {
    expect(decide(file, { order }).decision.reviewAt).toBe("2026-03-11T11:00:00.001Z");
    const given = decide(file, { order, settings: { limitHours: 50 } }).decision;
    expect(given.exceptions).toEqual([]);
    expect(given.reviewAt).toBe("2026-03-10T13:00:00.001Z");
  });

  const refused = [
    [{ limitHours: "3" }, "invalid_setting", "must be a number like 72, not a string"],
    [{ limitHours: Number.NaN }, "invalid_setting", "must be a number like 72, not NaN"],
    [{ "clock.skewSeconds": -1 }, "invalid_setting", "must be a number from 0 to 1000000"],
  ] as const;

  function expectRefusal(act: () => void, code: string, words: string): void {
    try {
      act();
      expect.unreachable("was accepted");
    } catch (error) {
      expect(isOrderTriageError(error) && error.code).toBe(code);
      expect((error as Error).message).toContain(words);
    }
  }

  it.each([
    ...refused,
    [
      { limitHour: 3 },
      "unknown_setting",
      'there is no setting "limitHour"; the ruleset has clock.skewSeconds, ',
    ],
  ] as const)("refuses %j in a step", (settings, code, words) => {
    expectRefusal(() => decide(file, { settings }), code, words);
  });

  it.each([
    ...refused,
    [{ limitHour: 3 }, "unknown_setting", 'did you mean "limitHours"?'],
    [{ "clock.timeZone": "Mars/Phobos" }, "invalid_setting", "must be an IANA time zone"],
  ] as const)("refuses %j where it is asked", (settings, code, words) => {
    const ruleset = compileRuleset({ name: "t", ...file });
    expectRefusal(() => checkSettings(ruleset, settings), code, words);
    expect(checkSettings(ruleset, { limitHours: 3, "clock.timeZone": "Asia/Shanghai" })).toBeUndefined();
  });

  it("refuses a time zone that does not exist where a fact reads it", () => {
    const late = {
      ...stalled,
      conditions: { all: [{ fact: "shipment.promisedDayIsOver", operator: "equal", value: true }] },
    };
    const promised = anOrder({
      promise: { deliverBy: "2026-03-08T11:00:00Z" },
      shipments: [shipment("S1", "dhl")],
    });
    const settings = { "clock.timeZone": "Mars/Phobos" };
    expectRefusal(
      () => decide({ classifiers: [late] }, { order: promised, settings }),
      "invalid_time_zone",
      "use an IANA name",
    );
  });
});

describe("an own fact", () => {
  it("is read like a shipped one, and a mistake in its name is found", () => {
    const isGift = defineFact({
      name: "acme.isGift",
      scope: "order",
      type: "boolean",
      description: { en: "A present.", zh: "礼品。" },
      derive: ({ order }) => order.attributes?.gift === true,
    });
    const rule = always("acme.gift", {
      conditions: { all: [{ fact: "acme.isGift", operator: "equal", value: true }] },
    });
    const file = {
      name: "t",
      codes: { "acme.gift": { title: "Gift", severity: "info" } },
      classifiers: [rule],
    };
    const ruleset = compileRuleset(file, { facts: [isGift] });
    const input = { order: anOrder({ attributes: { gift: true } }), now: NOW, known: {} };
    expect(step(ruleset, input).decision.exceptions).toMatchObject([{ code: "acme.gift", severity: "info" }]);
  });
});

describe("the settings of goodwill", () => {
  const refusals = (settings: object) => {
    try {
      compileRuleset({ name: "t", settings });
    } catch (error) {
      return (error as InvalidRulesetError).issues.map(({ path, message }) => `${path} ${message}`);
    }
    return [];
  };
  const CAP = "compensation.maximumPerOrderMinor";

  it.each([
    [{ [CAP]: { value: -1 } }, `/settings/${CAP}/value must be an integer of minor units from 0`],
    [{ [CAP]: { value: 1.5 } }, `/settings/${CAP}/value must be an integer of minor units from 0`],
    [
      { [CAP]: { value: 1, by: { "order.currency": { JPY: 0.5 } } } },
      `/settings/${CAP}/by/order.currency/JPY must be an integer of minor units from 0`,
    ],
    [
      { [CAP]: { value: 1, by: { "shipment.carrier": { dhl: 5 } } } },
      `/settings/${CAP}/by/shipment.carrier a cap can vary only by facts that stand in the order, such as order.currency`,
    ],
    [
      { [CAP]: { value: 1, by: { "address.verdict": { fix: 5 } } } },
      `/settings/${CAP}/by/address.verdict a cap can vary only by facts that stand in the order, such as order.currency`,
    ],
    [
      { "compensation.periodDays": { value: 0 } },
      "/settings/compensation.periodDays/value must be a number from 1 to 40000",
    ],
    [
      { "compensation.periodDays": { value: 30, by: { "order.currency": { JPY: 5 } } } },
      "/settings/compensation.periodDays/by this setting is read outside of rules and cannot vary by a fact",
    ],
    [
      { "compensation.tiers": { value: [{ name: "a", kind: "gift" }] } },
      '/settings/compensation.tiers/value is wrong at /0: "kind" must be one of coupon, points, refund, shipping_fee',
    ],
  ])("refuse %j", (settings, words) => {
    expect(refusals(settings)).toEqual([words]);
  });

  it("may vary by the currency, as far as they are caps", () => {
    expect(refusals({ [CAP]: { value: 5000, by: { "order.currency": { JPY: 8000 } } } })).toEqual([]);
  });

  it("are refused when a call gives wrong ones", () => {
    const ruleset = compileRuleset({ name: "t" });
    expect(() => checkSettings(ruleset, { [CAP]: -1 })).toThrow("must be an integer of minor units from 0");
    expect(() => decide({}, { settings: { [CAP]: -1 } })).toThrow("must be an integer of minor units from 0");
    expect(() => checkSettings(ruleset, { "compensation.tiers": [{}] })).toThrow(
      'is wrong at /0: "name" must be',
    );
  });
});
