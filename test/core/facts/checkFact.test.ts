import { describe, expect, it } from "vitest";
import type { FactDefinition } from "../../../src/core/facts/Fact";
import type { Codegen } from "../../../src/core/rules/Judge";
import { unknown } from "../../../src/core/rules/unknown";
import { compileRuleset } from "../../../src/core/ruleset/compileRuleset";
import { step } from "../../../src/core/step";
import { anOrder } from "../../support/anOrder";

const description = { en: "A present.", zh: "礼品。" };
const gift = { name: "acme.gift", scope: "order", type: "boolean", description, derive: () => true };
const elapsed = { kind: "elapsed", unit: "hours", anchor: () => 0 };
const { derive: _derive, ...underived } = gift;

describe("an own fact that could only stay silent is refused", () => {
  it.each<[string, unknown, string]>([
    [
      "of no scope that exists",
      { ...gift, scope: "orders" },
      'there is no scope "orders"; did you mean "order"?',
    ],
    ["of no type that exists", { ...gift, type: "bool" }, 'there is no type "bool"; known are boolean,'],
    [
      "with a mistyped key",
      { ...gift, personnal: true },
      'there is no key "personnal"; did you mean "personal"?',
    ],
    ["without derive and clock", underived, 'give it the function "derive", or a "clock"'],
    ["with derive and clock", { ...gift, clock: elapsed }, 'leave "derive" out'],
    ["without description", { ...gift, description: undefined }, 'give it a "description": { en, zh }'],
    [
      "in one language",
      { ...gift, description: { en: "A present." } },
      'give it a "description": { en, zh }',
    ],
    ["without a name", { ...gift, name: "" }, 'a fact: give it a "name"'],
    ["that is none", null, "a fact: make it with defineFact"],
    ["that is async", { ...gift, derive: async () => true }, '"derive" is async: a fact must answer at once'],
    ["of another kind of clock", { ...underived, clock: { kind: "elasped" } }, 'did you mean "elapsed"?'],
    ["of another unit", { ...underived, clock: { ...elapsed, unit: "hour" } }, 'did you mean "hours"?'],
    [
      "without an anchor",
      { ...underived, clock: { kind: "elapsed", unit: "hours" } },
      'the function "anchor"',
    ],
    ["without an instant", { ...underived, clock: { kind: "from" } }, 'the function "instant"'],
  ])("%s", (_name, fact, words) => {
    const compile = () => compileRuleset({ name: "t" }, { facts: [fact as never] });
    expect(compile).toThrow(words);
    expect(compile).toThrow(expect.objectContaining({ code: "invalid_fact" }));
  });

  it("and one that is whole is not", () => {
    const clocks = [elapsed, { kind: "from", instant: () => 0 }];
    const facts = [gift, ...clocks.map((clock, index) => ({ ...underived, name: `acme.${index}`, clock }))];
    expect(() => compileRuleset({ name: "t" }, { facts: facts as never })).not.toThrow();
  });
});

/** Decides by a rule that holds when the fact has a value. */
function decide(fact: unknown, codegen: Codegen) {
  const parts = ["equal", "notEqual"].map((operator) => ({ fact: "acme.gift", operator, value: null }));
  const rule = { name: "r", conditions: { any: parts }, event: { type: "order.invalid" } };
  const ruleset = compileRuleset(
    { name: "t", classifiers: [rule] },
    { facts: [fact as FactDefinition], codegen },
  );
  return step(ruleset, { order: anOrder(), now: "2026-03-10T09:00:00Z", known: {} }).decision;
}

describe.each<Codegen>(["never", "always"])("the value of an own fact, codegen %s", (codegen) => {
  it.each<[string, string, () => unknown, string]>([
    ["boolean", "a promise", () => Promise.resolve(true), "answered a promise: a fact must answer at once"],
    ["object", "a promise", () => Promise.resolve({}), "answered a promise: a fact must answer at once"],
    ["list", "a promise", () => Promise.resolve([]), "answered a promise: a fact must answer at once"],
    ["boolean", "a number", () => 1, "is declared as boolean and answered a number"],
    ["number", "a text", () => "12", "is declared as number and answered a string"],
    ["text", "a number", () => 12, "is declared as text and answered a number"],
    ["list", "an object", () => ({}), "is declared as list and answered an object"],
    ["text", "a function", () => () => "x", "is declared as text and answered a function"],
  ])("of type %s must not be %s", (type, _kind, derive, words) => {
    const call = () => decide({ ...gift, type, derive }, codegen);
    expect(call).toThrow(`the fact "acme.gift" ${words}`);
    expect(call).toThrow(expect.objectContaining({ code: "fact_failed" }));
  });

  it.each<[string, unknown]>([
    ["boolean", false],
    ["number", 0],
    ["text", ""],
    ["list", []],
    ["object", {}],
    ["text", undefined],
    ["number", null],
    ["object", null],
    ["text", unknown("scanner_offline")],
    ["object", unknown("scanner_offline")],
  ])("of type %s may be %j", (type, value) => {
    const { exceptions, unknowns } = decide({ ...gift, type, derive: () => value }, codegen);
    expect(exceptions.length + unknowns.length).toBe(1);
  });
});
