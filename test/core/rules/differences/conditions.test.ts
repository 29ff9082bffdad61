import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { compileRules, type Rule } from "../../../../src/core/rules/index";
import { refusal, ruleOf, upstream, upstreamHolds, weHold } from "../../../support/bothEngines";

const holds = { fact: "a", operator: "equal", value: 1 };
const fails = { fact: "a", operator: "equal", value: 2 };

describe("conditions: differences from json-rules-engine 7.3.1", () => {
  it("empty-any: `any: []` is refused; upstream lets it hold", async () => {
    expect(await upstreamHolds(ruleOf({ any: [] }), {})).toBe(true);
    expect(refusal(ruleOf({ any: [] }))).toContain(
      '/0/conditions/any (rule "r"): "any" of nothing would always hold',
    );
  });

  it("any-beside-all: both side by side are refused; upstream silently takes any", async () => {
    const both = ruleOf({ all: [fails], any: [holds] });
    expect(await upstreamHolds(both, { a: 1 })).toBe(true);
    expect(refusal(both)).toContain("all and any stand side by side; nest one in the other");
  });

  it("unknown-condition: a name that is not given is refused; upstream throws when run", async () => {
    const named = ruleOf({ all: [{ condition: "is vip" }] });
    await expect(upstream(named, {}, { conditions: { "is VIP": { all: [] } } })).rejects.toThrow(
      "No condition is vip exists",
    );
    expect(refusal(named, { conditions: { "is VIP": { all: [] } } })).toContain(
      'there is no named condition "is vip"; did you mean "is VIP"?',
    );
  });

  it("circular-condition: names in a circle are refused; upstream recurses until the stack is full", async () => {
    const conditions = { x: { all: [{ condition: "y" }] }, y: { not: { condition: "x" } } };
    const named = ruleOf({ condition: "x" });
    await expect(upstream(named, {}, { conditions: structuredClone(conditions) })).rejects.toThrow(
      RangeError,
    );
    expect(refusal(named, { conditions })).toContain("x → y → x");
  });

  it("named-comparison: a named condition may be a bare comparison; upstream refuses it", async () => {
    const named = ruleOf({ all: [{ condition: "one" }] });
    await expect(upstream(named, { a: 1 }, { conditions: { one: holds } })).rejects.toThrow(
      '"conditions" root must contain',
    );
    expect(weHold(named, { a: 1 }, { conditions: { one: holds } })).toBe(true);
  });

  it("order: rules of one priority come in file order; upstream in the order its promises settle", async () => {
    const deep = ruleOf({ all: [{ all: [{ all: [holds] }] }] });
    const rules = [
      { ...deep, event: { type: "first" } },
      { ...ruleOf({ all: [] }), event: { type: "second" } },
    ];
    expect((await upstream(rules, { a: 1 })).map(({ type }) => type)).toEqual(["second", "first"]);
    const ours = compileRules(rules).run({ a: 1 });
    expect(ours.map(({ type }) => type)).toEqual(["first", "second"]);
  });

  it("unknown-key: a key that means nothing is refused; upstream ignores it", async () => {
    const typo = ruleOf({ ...holds, paht: "$.b" });
    expect(await upstreamHolds(typo, { a: 1 })).toBe(true);
    expect(refusal(typo)).toContain(
      '/0/conditions/all/0/paht (rule "r"): there is no key "paht"; did you mean "path"?',
    );
  });

  it("loose-priority: a priority is a whole number from 1; upstream reads whatever starts like one", async () => {
    const loose = { ...ruleOf({ all: [] }), priority: "3 or so" } as unknown as Rule;
    expect(await upstreamHolds(loose, {})).toBe(true);
    expect(refusal(loose)).toContain('"priority" must be a whole number from 1, not "3 or so"');
  });

  it("written-rules: rules are read only; upstream writes to them, and so cannot take frozen ones", () => {
    const rules = [ruleOf({ ...holds, priority: "7" })];
    new Engine(rules as never);
    expect(JSON.stringify(rules)).toContain('"priority":7');
    const frozen = [ruleOf(Object.freeze({ ...holds, priority: 7 }))];
    expect(() => new Engine(frozen as never)).toThrow("read only");
    expect(compileRules(frozen).run({ a: 1 })).toEqual([{ type: "e" }]);
  });
});
