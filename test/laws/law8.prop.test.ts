import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GivenCompensation, History } from "../../src/core/compensation/History";
import {
  type Action,
  compileRuleset,
  type Decision,
  type Input,
  type Settings,
  step,
} from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { parseOrder } from "../../src/schema/parseOrder";
import { historyArbitrary } from "../arbitraries/history";
import { instantArbitrary, orderArbitrary } from "../arbitraries/order";
import { rulesets, shippedFiles } from "../rulesets/shipped";

const RUNS = 1_500;
const DAY = 86_400_000;
const SKEW = 300_000;
const AMOUNTS = ["test.firstMinor", "test.secondMinor", "test.thirdMinor", "test.fourthMinor"] as const;
const INCIDENTS = ["i-1", "i-1", "i-2", undefined] as const;
const PERIOD = "compensation.periodDays";
const CAPS = {
  order: "compensation.maximumPerOrderMinor",
  incident: "compensation.maximumPerIncidentMinor",
  customer: "compensation.maximumPerCustomerMinor",
} as const;

/** A shipped rule file, and a policy beside its own that offers four times, as often as anything is wrong at all. */
function generous(name: string): CompiledRuleset {
  const actions = AMOUNTS.map((amount, index) => ({
    id: `generous-${index}`,
    type: "compensation.offer",
    kind: "coupon",
    amountMinor: { fact: `settings.${amount}` },
    ...(INCIDENTS[index] === undefined ? {} : { incidentKey: INCIDENTS[index] }),
  }));
  const file = {
    name: "generous",
    extends: [name],
    settings: Object.fromEntries(AMOUNTS.map((amount) => [amount, { value: 0, unit: "minor" }])),
    classifiers: [{ name: "wrong-anyway", conditions: { all: [] }, event: { type: "order.price_mismatch" } }],
    policies: [
      {
        name: "generous",
        for: ["order.price_mismatch", "complaint.open", "shipment.delayed"],
        add: true,
        event: { type: "playbook", params: { actions } },
      },
    ],
  };
  const files = Object.fromEntries(shippedFiles.map((shipped) => [shipped.name, shipped.module]));
  return compileRuleset(file, { rulesets: { ...rulesets, ...files } });
}

const compiled = shippedFiles.map(({ name }) => generous(name));

interface Case {
  /** Number of the ruleset: short where a case is printed. */
  readonly shipped: number;
  readonly input: Input;
}

const small = fc.integer({ min: 0, max: 1_500 });
const caps = fc.record({ [CAPS.order]: small, [CAPS.incident]: small, [CAPS.customer]: small });
const period = fc.constantFrom(30, 60, 365);
const amounts = fc.record(
  Object.fromEntries(AMOUNTS.map((name) => [name, fc.integer({ min: 0, max: 1_200 })])),
);

const caseArbitrary: fc.Arbitrary<Case> = fc
  .record({ order: orderArbitrary, now: instantArbitrary, caps, period, amounts })
  .chain(({ order, now, caps, period, amounts }) => {
    const parsed = parseOrder(order);
    const settings = { ...caps, ...amounts, [PERIOD]: period } as Settings;
    const parts = { now, orderId: parsed.id, currency: parsed.currency, incidentKeys: ["i-1", "i-2"] };
    return fc
      .record({
        shipped: fc.nat(compiled.length - 1),
        history: fc.option(historyArbitrary(parts), { nil: undefined, freq: 6 }),
      })
      .map(({ shipped, history }) => ({
        shipped,
        input: { order: parsed, now, known: {}, settings, ...(history === undefined ? {} : { history }) },
      }));
  });

type Decide = (shipped: number, input: Input) => Decision;
const decide: Decide = (shipped, input) => step(compiled[shipped] as CompiledRuleset, input).decision;

const offersOf = ({ actions }: Pick<Decision, "actions">) =>
  actions.filter(({ type }) => type === "compensation.offer");
const amountOf = ({ params }: Action) => params.amountMinor as number;
const total = (counted: readonly { readonly amountMinor: number }[]) =>
  counted.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** The law's own count, apart from the code: what was given before, believed, and against which cap it counts. */
function given({ now, order, history, settings }: Input, cap: keyof typeof CAPS, incidentKey: unknown) {
  const at = Date.parse(now);
  const counts = (each: GivenCompensation) => {
    const age = at - Date.parse(each.at);
    if (age < -SKEW || each.currency !== order.currency) return false;
    if (cap === "order") return each.orderId === order.id;
    if (cap === "incident") return each.incidentKey === incidentKey;
    return age < (settings?.[PERIOD] as number) * DAY;
  };
  return total((history?.compensations ?? []).filter(counts));
}

let offers = 0;
let reduced = 0;
let dropped = 0;

function staysBelowCaps(by: Decide) {
  return fc.property(caseArbitrary, ({ shipped, input }) => {
    const decision = by(shipped, input);
    const all = offersOf(decision).filter((each) => amountOf(each) > 0);
    offers += all.length;
    reduced += decision.adjustments.filter(
      ({ change, reason }) => change === "reduced" && reason === "cap_reached",
    ).length;
    dropped += decision.adjustments.filter(
      ({ change, reason }) => change === "dropped" && reason === "cap_reached",
    ).length;
    for (const offer of all) {
      const { incidentKey } = offer.params;
      const same = all.filter((each) => each.params.incidentKey === incidentKey);
      const sums = {
        order: total(all.map(({ params }) => ({ amountMinor: params.amountMinor as number }))),
        customer: total(all.map(({ params }) => ({ amountMinor: params.amountMinor as number }))),
        incident: total(same.map(({ params }) => ({ amountMinor: params.amountMinor as number }))),
      };
      for (const cap of ["order", "incident", "customer"] as const) {
        const limit = input.settings?.[CAPS[cap]] as number;
        expect(given(input, cap, incidentKey) + sums[cap], cap).toBeLessThanOrEqual(limit);
      }
    }
  });
}

function proposesWhereNobodyKnows(by: Decide) {
  return fc.property(caseArbitrary, ({ shipped, input }) => {
    const { history: _forgotten, ...unknown } = input;
    const decision = by(shipped, unknown);
    expect(offersOf(decision).filter(({ mode }) => mode !== "propose")).toEqual([]);
  });
}

/** What is a period old, given for other orders and incidents, is as if it had never been given. */
function forgetsAfterThePeriod(by: Decide) {
  return fc.property(caseArbitrary, small, ({ shipped, input }, amountMinor) => {
    const at = Date.parse(input.now) - (input.settings?.[PERIOD] as number) * DAY;
    const old: GivenCompensation = {
      at: new Date(at).toISOString(),
      orderId: "another",
      kind: "coupon",
      amountMinor,
      currency: input.order.currency,
    };
    const compensations: History["compensations"] = input.history?.compensations ?? [];
    const before = by(shipped, { ...input, history: { compensations } });
    const after = by(shipped, { ...input, history: { compensations: [...compensations, old] } });
    expect(offersOf(after)).toEqual(offersOf(before));
  });
}

const withSettings = (input: Input, settings: Settings): Input => ({
  ...input,
  settings: { ...input.settings, ...settings },
});
const fails = (property: fc.IProperty<[Case]> | fc.IProperty<[Case, number]>) =>
  fc.check(property as fc.IProperty<[Case]>, { numRuns: RUNS, endOnFailure: true }).failed;

describe("law 8: compensation never passes its caps", () => {
  it("law 8: with what was given before, no order, incident or customer is given more than its cap", () => {
    fc.assert(staysBelowCaps(decide), { numRuns: RUNS });
    console.log(`law 8: ${offers} offers, ${reduced} reduced, ${dropped} dropped by a cap`);
    for (const count of [offers, reduced, dropped]) expect(count).toBeGreaterThan(RUNS / 10);
  });

  it("law 8: where nobody knows what was given, compensation is only proposed", () => {
    fc.assert(proposesWhereNobodyKnows(decide), { numRuns: RUNS });
  });

  it("law 8: what was given a period ago no longer counts for the customer", () => {
    fc.assert(forgetsAfterThePeriod(decide), { numRuns: RUNS });
  });

  it.each(Object.keys(CAPS) as (keyof typeof CAPS)[])(
    "law 8 notices a cap of the %s that is off by one",
    (cap) => {
      const offByOne: Decide = (shipped, input) =>
        decide(shipped, withSettings(input, { [CAPS[cap]]: (input.settings?.[CAPS[cap]] as number) + 1 }));
      expect(fails(staysBelowCaps(offByOne))).toBe(true);
    },
  );

  it("law 8 notices a period that is forgotten: too short lets too much through, endless nothing any more", () => {
    const short: Decide = (shipped, input) => decide(shipped, withSettings(input, { [PERIOD]: 1 }));
    expect(fails(staysBelowCaps(short))).toBe(true);
    const endless: Decide = (shipped, input) => decide(shipped, withSettings(input, { [PERIOD]: 40_000 }));
    expect(fails(forgetsAfterThePeriod(endless))).toBe(true);
  });

  it("law 8 notices offers of one decision that are not counted together", () => {
    const alone: Decide = (shipped, input) => {
      const decisions = AMOUNTS.map((kept) => {
        const others = AMOUNTS.filter((name) => name !== kept).map((name) => [name, 0]);
        return decide(shipped, withSettings(input, Object.fromEntries(others)));
      });
      const [first] = decisions as [Decision];
      return { ...first, actions: decisions.flatMap(offersOf).filter((each) => amountOf(each) > 0) };
    };
    expect(fails(staysBelowCaps(alone))).toBe(true);
  });

  it("law 8 notices an unknown history that is taken for an empty one", () => {
    const blithe: Decide = (shipped, input) => decide(shipped, { history: { compensations: [] }, ...input });
    expect(fails(proposesWhereNobodyKnows(blithe))).toBe(true);
  });
});
