import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { compileRules } from "../../../../src/core/rules/index";
import { ruleOf, upstream, upstreamHolds, weHold } from "../../../support/bothEngines";

const isOne = { fact: "a", operator: "equal", value: 1 };

describe("facts: differences from json-rules-engine 7.3.1", () => {
  it("missing-fact: a fact that is not given is unknown; upstream throws", async () => {
    await expect(upstream(ruleOf(isOne), {})).rejects.toThrow("Undefined fact: a");
    expect(compileRules([ruleOf(isOne)]).evaluate({})).toEqual({
      events: [],
      unknowns: [{ rule: "r", fact: "a", reason: "missing" }],
    });
  });

  it("missing-fact: it matters only where it decides; upstream throws whatever the other parts say", async () => {
    const either = ruleOf({ any: [isOne, { fact: "b", operator: "equal", value: 1 }] });
    await expect(upstream(either, { a: 1 })).rejects.toThrow("Undefined fact: b");
    expect(weHold(either, { a: 1 })).toBe(true);
    const told = ruleOf(isOne, { more: { fact: "b" } });
    await expect(upstream(told, { a: 2 })).rejects.toThrow("Undefined fact: b");
    expect(compileRules([told]).evaluate({ a: 2 })).toEqual({ events: [], unknowns: [] });
  });

  it("function-fact: a function is a value like any other; upstream calls it", async () => {
    expect(await upstreamHolds(ruleOf(isOne), { a: () => 1 })).toBe(true);
    expect(weHold(ruleOf(isOne), { a: () => 1 })).toBe(false);
  });

  it("function-fact: `params` change nothing; upstream hands them to the function", async () => {
    const asked = ruleOf({ ...isOne, params: { of: 1 } });
    expect(await upstreamHolds(asked, { a: ({ of }: { of: number }) => of })).toBe(true);
    expect(weHold(asked, { a: 1 })).toBe(true);
  });

  it("promise-fact: a promise is a value like any other; upstream waits for it", async () => {
    expect(await upstreamHolds(ruleOf(isOne), { a: Promise.resolve(1) })).toBe(true);
    expect(weHold(ruleOf(isOne), { a: Promise.resolve(1) })).toBe(false);
  });

  it("inherited-fact: only own facts count; upstream takes inherited ones too", async () => {
    const facts = Object.create({ a: 1 }) as Record<string, unknown>;
    expect(await upstreamHolds(ruleOf(isOne), facts)).toBe(true);
    expect(compileRules([ruleOf(isOne)]).evaluate(facts).unknowns).toHaveLength(1);
  });

  it("empty-name: a fact may have an empty name; upstream throws at any run with one", async () => {
    await expect(upstream(ruleOf(isOne), { a: 1, "": 1 })).rejects.toThrow("factId required");
    expect(weHold(ruleOf({ ...isOne, fact: "" }), { "": 1 })).toBe(true);
  });

  it("parallel-runs: runs know nothing of each other; upstream skips rules of one when another ends", async () => {
    const rules = [
      { ...ruleOf({ fact: "slow", operator: "equal", value: 1 }), priority: 2 },
      { ...ruleOf({ all: [] }), event: { type: "last" } },
    ];
    const engine = new Engine(structuredClone(rules) as never);
    const slow = new Promise((resolve) => setTimeout(() => resolve(1), 20));
    const [late] = await Promise.all([engine.run({ slow }), engine.run({ slow: 1 })]);
    expect(late.events.map(({ type }) => type)).toEqual(["e"]);
    const ours = compileRules(rules);
    expect([1, 1].map((value) => ours.run({ slow: value }).map(({ type }) => type))).toEqual([
      ["e", "last"],
      ["e", "last"],
    ]);
  });
});
