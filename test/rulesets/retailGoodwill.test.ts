import { describe, expect, it } from "vitest";
import { compileRuleset, type RulesetFile } from "../../src/core/index";
import type { JsonObject } from "../../src/core/json";
import type { RulesetTest } from "../../src/core/ruleset/RulesetFile";
import retailFile from "../../src/rulesets/retail.json";
import { mergePatch } from "../../src/triage/rulesetTests/mergePatch";
import { prepareCases, settle } from "./settle";

const retail = retailFile as RulesetFile;
const ruleset = compileRuleset(retail);

function testNamed(name: string): RulesetTest {
  return retail.tests?.find((each) => each.name === name) as RulesetTest;
}

/** What retail decides of one of its tests, with some of it changed. */
function decide(name: string, change: Partial<RulesetTest> = {}) {
  const test = testNamed(name);
  const order = mergePatch(test.order ?? {}, change.order ?? {}) as JsonObject;
  const [prepared] = prepareCases({ ...retail, tests: [{ ...test, ...change, order }] });
  return settle(ruleset, prepared as ReturnType<typeof prepareCases>[number]);
}

const offerOf = (name: string, change: Partial<RulesetTest> = {}) => {
  const action = decide(name, change).actions.find(({ type }) => type === "compensation.offer");
  return action && { mode: action.mode, ...action.params };
};
const nothing = { compensations: [] };

describe("goodwill of retail", () => {
  it.each([
    ["a delivery a day late gives the charge for shipping back", "auto", "day-late", "shipping_fee", 800],
    ["days late are a coupon, also where shipping was free", "auto", "days-late", "coupon", 1300],
    ["a parcel three days late may be worth a coupon", "propose", "still-missing", "coupon", 650],
    ["a lost parcel is claimed and sent again", "propose", "lost", "coupon", 1300],
    ["damage the carrier reports is claimed", "propose", "damaged", "coupon", 1300],
  ] as const)("%s", (test, mode, tier, kind, amountMinor) => {
    expect(offerOf(test, { history: nothing })).toEqual({
      mode,
      tier,
      kind,
      amountMinor,
      currency: "CNY",
      incidentKey: "R-1001/shipment:S1",
    });
  });

  it("is points for who waits too long for a solution, as an incident of its own", () => {
    expect(offerOf("more than five days are too long for a solution", { history: nothing })).toMatchObject({
      mode: "propose",
      tier: "unsettled",
      kind: "points",
      amountMinor: 650,
      incidentKey: "R-1001/complaint:K1",
    });
  });

  const days = "days late are a coupon, also where shipping was free";

  it("is more for a vip", () => {
    const order = { customer: { tier: "vip" } };
    expect(offerOf(days, { history: nothing, order })).toMatchObject({
      tier: "days-late-vip",
      amountMinor: 1950,
    });
  });

  it("is only proposed where nobody knows what was given, and reduced to what the year leaves", () => {
    const { history: _known, ...test } = testNamed(days);
    const [unknown] = prepareCases({ ...retail, tests: [test] });
    const decision = settle(ruleset, unknown as ReturnType<typeof prepareCases>[number]);
    expect(decision.adjustments).toMatchObject([{ id: "compensate", reason: "history_unknown" }]);
    const given = {
      at: "2026-02-10T12:00:00+08:00",
      orderId: "R-0999",
      kind: "coupon",
      amountMinor: 9000,
      currency: "CNY",
    } as const;
    expect(offerOf(days, { history: { compensations: [given] } })).toMatchObject({
      mode: "auto",
      amountMinor: 1000,
      cap: "customer",
    });
  });
});

describe("carrier trouble in retail", () => {
  it("proposes ranked carriers and a new date, and tells the customer the cause and the date", () => {
    const { actions, handling } = decide("the other carrier's date is promised where it is later");
    const of = (id: string) => actions.find((action) => action.id === id);
    const etaAt = "2026-03-09T03:45:00.000Z";
    expect(of("switch")).toMatchObject({
      mode: "propose",
      params: {
        from: "zto",
        scope: "unshipped",
        candidates: [
          { carrier: "sf-express", service: "standard", costMinor: 1200, etaAt, reason: "misses_promise" },
        ],
      },
    });
    expect(of("revise")).toMatchObject({ mode: "propose", params: { deliverBy: etaAt } });
    expect(of("tell")).toMatchObject({
      params: { params: { carrier: "zto", disruption: "strike", deliverBy: etaAt } },
    });
    expect(handling).toMatchObject([{ incident: "carrier.disrupted/zto" }]);
    expect(of("alert")?.key).toBe("~/carrier.disrupted/zto/alert~0");
  });
});
