import { afterEach, describe, expect, it } from "vitest";
import { compileRules, InvalidRulesetError } from "../../../src/core/rules/index";

function issuesOf(rules: unknown, options = {}) {
  try {
    compileRules(rules, options);
  } catch (error) {
    if (error instanceof InvalidRulesetError) return error.issues;
    throw error;
  }
  return [];
}

function withCondition(condition: unknown) {
  return [{ name: "r", conditions: condition, event: { type: "e" } }];
}

function leaf(change: object) {
  return { all: [{ fact: "a", operator: "equal", value: 1, ...change }] };
}

function nested(depth: number): unknown {
  let condition: unknown = { all: [] };
  for (let level = 0; level < depth; level += 1) condition = { all: [condition] };
  return condition;
}

describe("a rule that can only be a mistake, or do harm, is refused with place and remedy", () => {
  it.each([
    [
      "a filter path",
      { path: "$.lines[?(@.price>1)]" },
      "unsafe_path",
      "only own properties, indexes and [*] are allowed",
    ],
    ["a script path", { path: "$.lines[(@.length-1)]" }, "unsafe_path", "only own properties"],
    ["a recursive path", { path: "$..sku" }, "unsafe_path", 'has "..sku"'],
    ["a quoted path", { path: "$['a']" }, "unsafe_path", "only own properties"],
    ["a path to the prototype", { path: "$.__proto__.x" }, "unsafe_path", "must not use __proto__"],
    [
      "a path to a constructor",
      { path: "$.constructor.constructor" },
      "unsafe_path",
      "must not use constructor",
    ],
    ["a path that is no text", { path: 7 }, "unsafe_path", "must be a text"],
    ["a path without $", { path: "lines[0]" }, "unsafe_path", 'must start with "$"'],
  ])("refuses %s", (_name, change, code, words) => {
    const [issue] = issuesOf(withCondition(leaf(change)));
    expect(issue).toMatchObject({ code, path: "/0/conditions/all/0/path", rule: "r" });
    expect(issue?.message).toContain(words);
  });

  it.each([
    ["no list", { name: "r" }, "", "rules must be a list, not an object"],
    ["a rule that is no object", [5], "/0", "a rule must be an object, not a number"],
    [
      "a root comparison",
      withCondition({ fact: "a", operator: "equal", value: 1 }),
      "/0/conditions",
      "the root must be",
    ],
    ["a missing event", [{ name: "r", conditions: { all: [] } }], "/0/event", 'a rule needs "event"'],
    [
      "a priority of zero",
      [{ name: "r", priority: 0, conditions: { all: [] }, event: { type: "e" } }],
      "/0/priority",
      "whole number from 1",
    ],
    ["all that is no list", withCondition({ all: {} }), "/0/conditions/all", '"all" must be a list'],
    ["not of a list", withCondition({ not: [] }), "/0/conditions/not", "must be an object, not a list"],
    [
      "a comparison without value",
      withCondition({ all: [{ fact: "a", operator: "equal" }] }),
      "/0/conditions/all/0",
      '"value" is missing',
    ],
    [
      "an unknown decorator",
      withCondition(leaf({ operator: "evryFact:equal" })),
      "/0/conditions/all/0/operator",
      'did you mean "everyFact"?',
    ],
    [
      "a decorator without operator",
      withCondition(leaf({ operator: "not:" })),
      "/0/conditions/all/0/operator",
      "there is no operator",
    ],
    [
      "an unknown named condition",
      withCondition({ condition: "vip" }),
      "/0/conditions/condition",
      'there is no named condition "vip"',
    ],
    [
      "the key __proto__",
      JSON.parse('[{"__proto__":{"x":1},"conditions":{"all":[]},"event":{"type":"e"}}]'),
      "/0/__proto__",
      "is refused",
    ],
    [
      "a list to be equal to",
      withCondition(leaf({ value: [] })),
      "/0/conditions/all/0/value",
      '"equal" cannot compare a list',
    ],
    [
      "an object to be equal to",
      withCondition(leaf({ value: { fcat: "a" } })),
      "/0/conditions/all/0/value",
      '"equal" cannot compare an object',
    ],
    [
      "a text behind not:in",
      withCondition(leaf({ operator: "not:in", value: "abc" })),
      "/0/conditions/all/0/value",
      '"in" needs a list',
    ],
    [
      "null behind everyFact:greaterThan",
      withCondition(leaf({ operator: "everyFact:greaterThan", value: null })),
      "/0/conditions/all/0/value",
      '"greaterThan" needs a number',
    ],
    [
      "thousands of decorators",
      withCondition(leaf({ operator: `${"not:".repeat(4_990)}equal` })),
      "/0/conditions/all/0/operator",
      "there is no",
    ],
    [
      "a value that is no JSON",
      withCondition(leaf({ value: new Date(0) })),
      "/0/conditions/all/0/value",
      "is no JSON",
    ],
    [
      "a value that is no number",
      withCondition(leaf({ value: Number.NaN })),
      "/0/conditions/all/0/value",
      "NaN is no JSON number",
    ],
  ])("refuses %s", (_name, rules, path, words) => {
    const issues = issuesOf(rules);
    expect(issues.map((issue) => issue.path)).toContain(path);
    expect(issues.map((issue) => issue.message).join("\n")).toContain(words);
  });

  it("refuses named conditions that go round in a circle", () => {
    const conditions = { a: { all: [{ condition: "b" }] }, b: { any: [{ condition: "a" }] } };
    const [issue] = issuesOf(withCondition({ condition: "a" }), { conditions });
    expect(issue).toMatchObject({ code: "circular_condition" });
    expect(issue?.message).toContain("a → b → a");
  });

  it.each([200, 10_000])("refuses %i nested lists of conditions without exhausting the stack", (depth) => {
    const issues = issuesOf(withCondition(nested(depth)));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "depth" });
    expect(issues[0]?.message).toContain("nested deeper than 100 levels");
  });

  it("refuses named conditions that stand for more than anyone can evaluate", () => {
    const conditions: Record<string, unknown> = { c30: { all: [] } };
    for (let level = 0; level < 30; level += 1) {
      const next = { condition: `c${level + 1}` };
      conditions[`c${level}`] = { all: [next, next] };
    }
    const issues = issuesOf(withCondition({ condition: "c0" }), { conditions });
    expect(issues).toMatchObject([{ code: "size", rule: "r" }]);
    expect(issues[0]?.message).toContain("more than 100000 conditions");
  });

  it("refuses a chain of named conditions that is too long", () => {
    const links = Array.from({ length: 5_000 }, (_, at) => [
      `c${at}`,
      { all: [{ condition: `c${at + 1}` }] },
    ]);
    const issues = issuesOf(withCondition({ condition: "c0" }), { conditions: Object.fromEntries(links) });
    expect(issues).toMatchObject([{ code: "depth" }]);
  });

  it("refuses a value that contains itself", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(issuesOf(withCondition({ all: circle }))[0]).toMatchObject({ code: "depth" });
  });

  it("refuses a text of fifty million characters", () => {
    const [issue] = issuesOf(withCondition(leaf({ value: "x".repeat(50_000_000) })));
    expect(issue).toMatchObject({ code: "size", path: "/0/conditions/all/0/value" });
  });

  it("tells all mistakes at once, in file order", () => {
    const issues = issuesOf([...withCondition(leaf({ operator: "eq" })), ...withCondition({ any: [] })]);
    expect(issues.map(({ path }) => path)).toEqual(["/0/conditions/all/0/operator", "/1/conditions/any"]);
  });
});

describe("no rule runs code or changes its input", () => {
  afterEach(() => {
    delete (globalThis as { pwned?: boolean }).pwned;
  });

  it("finds nothing on a prototype", () => {
    const rules = compileRules([
      {
        conditions: { all: [{ fact: "a", operator: "notEqual", value: null, path: "$.toString" }] },
        event: { type: "e" },
      },
    ]);
    expect(rules.explain({ a: {} })[0]?.conditions).toMatchObject({ parts: [{ kind: "leaf", fact: "a" }] });
    expect(rules.explain({ a: {} })[0]?.conditions).not.toHaveProperty("parts.0.factValue");
  });

  it("does not read facts from the prototype of the facts", () => {
    const rules = compileRules(
      withCondition({ all: [{ fact: "toString", operator: "notEqual", value: 1 }] }),
    );
    expect(rules.evaluate({}).unknowns).toEqual([{ rule: "r", fact: "toString", reason: "missing" }]);
  });

  it("is not changed by a later change of the rules it was made of", () => {
    const rules = [
      {
        name: "r",
        conditions: { all: [{ fact: "a", operator: "in", value: [1] }] },
        event: { type: "e", params: { x: [1] } },
      },
    ];
    const before = structuredClone(rules);
    const compiled = compileRules(rules);
    expect(rules).toEqual(before);
    rules[0]?.conditions.all[0]?.value.push(2);
    rules[0]?.event.params.x.push(2);
    expect(compiled.run({ a: 2 })).toEqual([]);
    expect(compiled.run({ a: 1 })).toEqual([{ type: "e", params: { x: [1] } }]);
  });

  it("hands out events that nobody can change for the next run", () => {
    const compiled = compileRules([{ conditions: { all: [] }, event: { type: "e", params: { x: [1] } } }]);
    const [event] = compiled.run({});
    const list = event?.params?.x as unknown;
    expect(() => (list as number[]).push(2)).toThrow(TypeError);
    expect(compiled.run({})).toEqual([{ type: "e", params: { x: [1] } }]);
  });
});
