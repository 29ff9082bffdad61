import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { compileRules, isOrderTriageError, type Rule } from "../../../src/core/rules/index";

/** One row of the table in docs/rules.md: what json-rules-engine does, and what we do instead. */
async function upstream(
  rule: Rule,
  facts: Record<string, unknown>,
  operators: Record<string, (a: unknown, b: unknown) => unknown> = {},
) {
  const engine = new Engine([structuredClone(rule) as never], { replaceFactsInEventParams: true });
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator as never);
  const { events } = await engine.run(facts);
  return events;
}

function rule(condition: object, params?: object): Rule {
  return {
    name: "r",
    conditions: { all: [condition] },
    event: { type: "e", ...(params && { params }) },
  } as Rule;
}

function refusal(rules: unknown): string {
  try {
    compileRules(rules);
  } catch (error) {
    if (isOrderTriageError(error)) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}

describe("deliberate differences from json-rules-engine 7.3.1", () => {
  it("missing-fact: a fact that is not given is unknown; upstream throws", async () => {
    const asked = rule({ fact: "a", operator: "equal", value: 1 });
    await expect(upstream(asked, {})).rejects.toThrow("Undefined fact: a");
    expect(compileRules([asked]).evaluate({})).toEqual({
      events: [],
      unknowns: [{ rule: "r", fact: "a", reason: "missing" }],
    });
  });

  it("empty-any: `any: []` is refused; upstream lets it hold", async () => {
    const empty = { ...rule({}), conditions: { any: [] } };
    expect(await upstream(empty, {})).toHaveLength(1);
    expect(refusal([empty])).toContain('/0/conditions/any (rule "r"): "any" of nothing would always hold');
  });

  it("any-beside-all: both side by side are refused; upstream silently takes any", async () => {
    const holds = { fact: "a", operator: "equal", value: 1 };
    const fails = { fact: "a", operator: "equal", value: 2 };
    const both = { ...rule({}), conditions: { all: [fails], any: [holds] } } as unknown as Rule;
    expect(await upstream(both, { a: 1 })).toHaveLength(1);
    expect(refusal([both])).toContain("all and any stand side by side; nest one in the other");
  });

  it("unknown-operator: refused when compiled; upstream throws when run", async () => {
    const typo = rule({ fact: "a", operator: "greatherThan", value: 1 });
    await expect(upstream(typo, { a: 2 })).rejects.toThrow("Unknown operator");
    expect(refusal([typo])).toContain('there is no operator "greatherThan"; did you mean "greaterThan"?');
  });

  it("list-operand: `in` takes lists only; upstream finds parts of a text and throws on null", async () => {
    const part = rule({ fact: "a", operator: "in", value: { fact: "b" } });
    expect(await upstream(part, { a: "ell", b: "hello" })).toHaveLength(1);
    await expect(upstream(part, { a: "ell", b: null })).rejects.toThrow();
    const ours = compileRules([part, rule({ fact: "a", operator: "notIn", value: { fact: "b" } })]);
    expect(ours.run({ a: "ell", b: "hello" })).toEqual([]);
    expect(ours.run({ a: "ell", b: null })).toEqual([]);
    expect(refusal([rule({ fact: "a", operator: "in", value: "hello" })])).toContain(
      '"in" needs a list, not a string; write ["hello"]',
    );
  });

  it("list-operand: `someValue` of no list does not hold; upstream throws", async () => {
    const some = rule({ fact: "a", operator: "someValue:equal", value: { fact: "b" } });
    await expect(upstream(some, { a: 1, b: 1 })).rejects.toThrow();
    expect(compileRules([some]).run({ a: 1, b: 1 })).toEqual([]);
  });

  it("ordering-operand: null, booleans, lists and objects have no order; upstream coerces them", async () => {
    const above = rule({ fact: "a", operator: "greaterThan", value: { fact: "b" } });
    for (const facts of [
      { a: 5, b: null },
      { a: 5, b: false },
      { a: 5, b: [] },
      { a: [5], b: 4 },
    ]) {
      expect(await upstream(above, facts)).toHaveLength(1);
      expect(compileRules([above]).run(facts)).toEqual([]);
    }
    expect(refusal([rule({ fact: "a", operator: "greaterThan", value: null })])).toContain(
      '"greaterThan" needs a number, not null',
    );
  });

  it("truthy-operator: an own operator holds on true only; upstream takes any truthy value at the root", async () => {
    const own = rule({ fact: "a", operator: "truthy", value: 1 });
    expect(await upstream(own, { a: 1 }, { truthy: () => "yes" })).toHaveLength(1);
    const ours = compileRules([own], { operators: { truthy: (() => "yes") as never } });
    expect(ours.run({ a: 1 })).toEqual([]);
  });

  it("path-into-scalar: a path into a scalar finds nothing; upstream answers the scalar itself", async () => {
    const price = rule({ fact: "a", operator: "equal", value: 5, path: "$.price" });
    expect(await upstream(price, { a: 5 })).toHaveLength(1);
    expect(compileRules([price]).run({ a: 5 })).toEqual([]);
  });

  it("empty-every: `[*]` over an empty list is an empty list; upstream says undefined", async () => {
    const none = rule({ fact: "a", operator: "everyFact:equal", value: 1, path: "$.list[*]" });
    expect(await upstream(none, { a: { list: [] } })).toEqual([]);
    expect(compileRules([none]).run({ a: { list: [] } })).toEqual([{ type: "e" }]);
  });

  it("nested-params: references in params are replaced at every depth; upstream only at the top", async () => {
    const told = rule(
      { fact: "a", operator: "equal", value: 1 },
      { top: { fact: "a" }, deep: { in: [{ fact: "a" }] } },
    );
    expect(await upstream(told, { a: 1 })).toEqual([
      { type: "e", params: { top: 1, deep: { in: [{ fact: "a" }] } } },
    ]);
    expect(compileRules([told]).run({ a: 1 })).toEqual([
      { type: "e", params: { top: 1, deep: { in: [1] } } },
    ]);
  });

  it("order: rules of one priority come in file order; upstream in the order its promises settle", async () => {
    const deep = { all: [{ all: [{ all: [{ fact: "a", operator: "equal", value: 1 }] }] }] };
    const rules = [
      { ...rule({}), conditions: deep, event: { type: "first" } },
      { ...rule({}), conditions: { all: [] }, event: { type: "second" } },
    ] as unknown as Rule[];
    const engine = new Engine(structuredClone(rules) as never);
    expect((await engine.run({ a: 1 })).events.map(({ type }) => type)).toEqual(["second", "first"]);
    expect(
      compileRules(rules)
        .run({ a: 1 })
        .map(({ type }) => type),
    ).toEqual(["first", "second"]);
  });

  it("function-fact: a function is a value like any other; upstream calls it", async () => {
    const own = rule({ fact: "a", operator: "equal", value: 1 });
    expect(await upstream(own, { a: () => 1 })).toHaveLength(1);
    expect(compileRules([own]).run({ a: () => 1 })).toEqual([]);
  });

  it("equal-object: a list or an object to be equal to is refused; upstream lets it never hold", async () => {
    const list = rule({ fact: "a", operator: "equal", value: [1] });
    expect(await upstream(list, { a: [1] })).toEqual([]);
    expect(refusal([list])).toContain('"equal" cannot compare a list; compare its parts by "path"');
  });

  it("unknown-key: a key that means nothing is refused; upstream ignores it", async () => {
    const typo = rule({ fact: "a", operator: "equal", value: 1, paht: "$.b" });
    expect(await upstream(typo, { a: 1 })).toHaveLength(1);
    expect(refusal([typo])).toContain(
      '/0/conditions/all/0/paht (rule "r"): there is no key "paht"; did you mean "path"?',
    );
  });
});
