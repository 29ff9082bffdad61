import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  type Action,
  applyShortage,
  compileRuleset,
  type Decision,
  type JsonObject,
  type ShortageOption,
  type ShortageSituation,
  type SplitGroup,
  shortageOptions,
  splitOrder,
} from "../../src/core/index";
import { situationArbitrary, stockArbitrary, wantedArbitrary } from "../arbitraries/shortage";
import { shortOrderArbitrary } from "../arbitraries/shortOrder";
import { rulesets, shippedFiles } from "../rulesets/shipped";
import { unconserved, unitsOf } from "../support/unconserved";

const RUNS = 2_000;

/** Those that know how much there is; `checkout` merely asks. */
const compiled = shippedFiles
  .filter(({ name }) => name !== "checkout")
  .map(({ module }) => compileRuleset(module, { rulesets }));

/** How often each kind of action was checked. */
const checked: Record<string, number> = {};

describe("law 7: quantities are conserved", () => {
  it("law 7: by every split, backorder, substitute, cancellation and choice that the shipped rulesets ask for", () => {
    fc.assert(
      conserves((decision) => count(decision)),
      { numRuns: RUNS },
    );
    for (const type of ["order.decide_shortage", "order.split", "order.backorder", "order.substitute"]) {
      expect(checked[type], type).toBeGreaterThan(50);
    }
    expect(checked["order.cancel"]).toBeGreaterThan(20);
  });

  it("law 7: by every shortage option, and by what becomes of the line", () => {
    fc.assert(optionsConserve(shortageOptions, applyShortage), { numRuns: RUNS });
  });

  it("law 7: by a split with what it leaves over", () => {
    fc.assert(splitConserves(splitOrder), { numRuns: RUNS });
  });

  it.each<[string, string, (params: JsonObject) => unknown]>([
    ["a split that drops a unit", "order.split", ({ groups }) => ({ groups: fewer(groups) })],
    ["a split that sends a line twice", "order.split", ({ groups }) => ({ groups: twice(groups) })],
    [
      "a backorder that counts a unit twice",
      "order.backorder",
      (params) => ({ ...params, quantity: Number(params.quantity) + 1 }),
    ],
    [
      "choices that ship what they backorder",
      "order.decide_shortage",
      (params) => ({ ...params, plans: shippedToo(params.plans) }),
    ],
    [
      "a substitute for a unit that is there",
      "order.substitute",
      (params) => ({ ...params, quantity: Number(params.quantity) + 1 }),
    ],
    ["a cancellation of more than is open", "order.cancel", (params) => ({ ...params, quantity: 99 })],
  ])("law 7 notices %s", (_, type, damage) => {
    const damaged = ({ actions, ...decision }: Decision): Decision => ({
      ...decision,
      actions: actions.map((action) =>
        action.type === type && (type !== "order.cancel" || action.params.quantity !== undefined)
          ? ({ ...action, params: damage(action.params) } as Action)
          : action,
      ),
    });
    expect(isNoticed(conserves(damaged))).toBe(true);
  });

  it("law 7 notices options that forget what substitutes do not cover", () => {
    const mutant = (situation: ShortageSituation) =>
      shortageOptions(situation).map((option) =>
        option.choice === "substitute" ? { ...option, backorderQuantity: 0, cancelQuantity: 0 } : option,
      );
    expect(isNoticed(optionsConserve(mutant, applyShortage))).toBe(true);
  });

  it("law 7 notices a line from which what is replaced was not taken", () => {
    const mutant: typeof applyShortage = (line, option) => ({ ...applyShortage(line, option), line });
    expect(isNoticed(optionsConserve(shortageOptions, mutant))).toBe(true);
  });

  it("law 7 notices a split that does not say what it leaves over", () => {
    const mutant: typeof splitOrder = (lines, stock) => ({ ...splitOrder(lines, stock), remainder: [] });
    expect(isNoticed(splitConserves(mutant))).toBe(true);
  });

  afterAll(() => console.log("checked:", JSON.stringify(checked)));
});

function isNoticed<T>(property: fc.IPropertyWithHooks<T>): boolean {
  return fc.check(property, { numRuns: RUNS, endOnFailure: true }).failed;
}

function count(decision: Decision): Decision {
  for (const { type } of decision.actions) checked[type] = (checked[type] ?? 0) + 1;
  return decision;
}

function conserves(make: (decision: Decision) => Decision) {
  return fc.property(shortOrderArbitrary, fc.constantFrom(...compiled), ({ order, decide }, ruleset) => {
    expect(unconserved(order, make(decide(ruleset)))).toEqual([]);
  });
}

function optionsConserve(
  options: (situation: ShortageSituation) => readonly ShortageOption[],
  apply: typeof applyShortage,
) {
  return fc.property(situationArbitrary, fc.nat(3), fc.nat(3), (situation, shipped, cancelled) => {
    const { openQuantity } = situation;
    const line = {
      id: "1",
      quantity: openQuantity + shipped + cancelled,
      shippedQuantity: shipped,
      cancelledQuantity: cancelled,
      unitPriceMinor: 500,
    };
    for (const option of options(situation)) {
      expect(unitsOf(option)).toBe(openQuantity);
      const after = apply(line, option);
      const replaced = after.replacements.reduce((sum, { quantity }) => sum + quantity, 0);
      const nowCancelled = (after.line.cancelledQuantity ?? 0) - cancelled;
      const left = after.line.quantity - shipped - cancelled - nowCancelled;
      expect([nowCancelled, left]).toEqual([
        option.cancelQuantity + replaced,
        after.shipQuantity + after.backorderQuantity,
      ]);
    }
  });
}

function splitConserves(split: typeof splitOrder) {
  return fc.property(wantedArbitrary, stockArbitrary, (lines, stock) => {
    const { groups, remainder } = split(lines, stock);
    const parts = [...groups.flatMap((group) => group.lines), ...remainder];
    for (const { lineId, quantity } of lines) {
      const given = parts.filter((part) => part.lineId === lineId);
      expect(given.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
    }
  });
}

function fewer(groups: unknown): readonly SplitGroup[] {
  return (groups as readonly SplitGroup[]).map((group, index) => {
    const lines = group.lines.map((part, at) => ({
      ...part,
      quantity: part.quantity - (index + at === 0 ? 1 : 0),
    }));
    return { ...group, lines };
  });
}

function twice(groups: unknown): readonly SplitGroup[] {
  const [first, ...others] = groups as readonly SplitGroup[];
  return first === undefined ? [] : [first, ...others, first];
}

function shippedToo(plans: unknown): readonly ShortageOption[] {
  return (plans as readonly ShortageOption[]).map((plan) =>
    plan.choice === "partial_backorder"
      ? { ...plan, shipQuantity: plan.shipQuantity + plan.backorderQuantity }
      : plan,
  );
}
