import { compileRuleset, parseOrder, step } from "order-triage";
import { describe, expect, it } from "vitest";
import { decideByHand } from "./byHand/decideByHand";
import type { HandOrder } from "./byHand/Found";
import { makeShopTexts } from "./makeShopTexts";
import { SHOP_NOW } from "./shopClock";
import { shopRuleset } from "./shopRuleset";

const ruleset = compileRuleset(shopRuleset);
const texts = makeShopTexts(1_500, 7);
const results = texts.map((text) =>
  step(ruleset, { order: parseOrder(JSON.parse(text)), now: SHOP_NOW, known: {} }),
);

describe("the second workload", () => {
  it("has the same orders every time, all different", () => {
    expect(makeShopTexts(200, 7)).toEqual(texts.slice(0, 200));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("asks nothing and leaves nothing unknown, so that one step is all", () => {
    for (const { decision, needs } of results) {
      expect(needs).toEqual([]);
      expect(decision.unknowns).toEqual([]);
    }
  });

  it("has exceptions in 10 to 14 of 100 orders, and of every rule", () => {
    const raised = results.map(({ decision }) => decision.exceptions);
    const share = raised.filter(({ length }) => length > 0).length / raised.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.14);
    const rules = new Set(raised.flat().map(({ rule }) => rule));
    expect(shopRuleset.classifiers?.map(({ name }) => name).filter((name) => !rules.has(name))).toEqual([]);
  });

  it("takes every playbook", () => {
    const types = new Set(results.flatMap(({ decision }) => decision.actions.map(({ type }) => type)));
    const inFile = shopRuleset.policies?.flatMap(({ event }) => event.params.actions ?? []) ?? [];
    expect(inFile.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([]);
  });

  it("is decided by hand to the byte, from a snapshot and from what the host wrote", () => {
    const differing = texts.filter((text, index) => {
      const input = JSON.parse(text) as HandOrder;
      const expected = JSON.stringify(results[index]?.decision);
      return [input, parseOrder(input)].some(
        (order) => JSON.stringify(decideByHand(order, SHOP_NOW, ruleset.identity)) !== expected,
      );
    });
    expect(differing).toEqual([]);
  });
});
