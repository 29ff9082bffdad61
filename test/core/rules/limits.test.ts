import { describe, expect, it } from "vitest";
import { compileRuleset, step } from "../../../src/core/index";
import { compileRules, InvalidRulesetError, isOrderTriageError } from "../../../src/core/rules/index";
import { defaultLimits, type Limits } from "../../../src/core/rules/limits";
import { anOrder } from "../../support/anOrder";

const rule = (condition: object) => ({ name: "r", conditions: { all: [condition] }, event: { type: "e" } });
const equal = { fact: "a", operator: "equal", value: "abc" };
const contains = { fact: "list", operator: "contains", value: 1 };

function refusal(rules: unknown, limits: Partial<Limits>): readonly string[] {
  try {
    compileRules(rules, { limits });
  } catch (error) {
    if (error instanceof InvalidRulesetError) return error.issues.map(({ message }) => message);
    throw error;
  }
  return [];
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (isOrderTriageError(error)) return error.code;
    throw error;
  }
  return undefined;
}

describe("limits", () => {
  it.each<[keyof Limits, number, unknown, string]>([
    ["maximumCharacters", 20, [rule(equal)], "more than 20 characters of text"],
    ["maximumDepth", 3, [rule(equal)], "nested deeper than 3 levels"],
    ["maximumValues", 5, [rule(equal)], "more than 5 values"],
    ["maximumTextLength", 2, [rule({ ...equal, fact: "a", operator: "in", value: ["abc"] })], "a text of"],
    ["maximumListLength", 2, [rule({ ...equal, operator: "in", value: [1, 2, 3] })], "a list of 3 elements"],
    ["maximumRules", 1, [rule(equal), rule(equal)], "2 rules; 1 are allowed"],
    ["maximumConditions", 1, [rule(equal)], "more than 1 conditions"],
  ])("%s refuses what is beyond it, and nothing by default", (name, limit, rules, words) => {
    expect(refusal(rules, { [name]: limit }).join("\n")).toContain(words);
    expect(refusal(rules, {})).toEqual([]);
  });

  it("maximumSteps counts the elements of lists before they are walked", () => {
    const rules = compileRules([rule(contains)], { limits: { maximumSteps: 100 } });
    expect(rules.run({ list: Array(99).fill(1) })).toHaveLength(1);
    expect(codeOf(() => rules.run({ list: Array(100).fill(1) }))).toBe("too_many_steps");
    expect(codeOf(() => rules.evaluate({ list: Array(100).fill(1) }))).toBe("too_many_steps");
  });

  it("maximumSteps multiplies two lists that are compared with each other", () => {
    const both = rule({ fact: "a", operator: "someFact:someValue:equal", value: { fact: "b" } });
    const rules = compileRules([both]);
    const long = Array(5_000).fill(0);
    expect(codeOf(() => rules.run({ a: long, b: long.map(() => 1) }))).toBe("too_many_steps");
    expect(rules.run({ a: long.slice(0, 50), b: long.slice(0, 50) })).toHaveLength(1);
  });

  it("maximumSteps refuses an order with too many lines for its rules", () => {
    const file = {
      name: "shop",
      codes: { "shop.odd": { title: "Odd" } },
      classifiers: [
        {
          name: "odd",
          forEach: "line",
          conditions: { all: [{ fact: "line.openQuantity", operator: "equal", value: 13 }] },
          event: { type: "shop.odd" },
        },
      ],
    };
    const order = anOrder({
      lines: ["1", "2", "3"].map((id) => ({ id, sku: id, quantity: 13, unitPriceMinor: 1 })),
    });
    const input = { order, now: "2026-03-10T12:00:00Z", known: {} };
    const tight = compileRuleset(file, { limits: { maximumSteps: 2 } });
    expect(codeOf(() => step(tight, input))).toBe("too_many_steps");
    expect(step(compileRuleset(file), input).decision.exceptions).toHaveLength(3);
  });

  it("refuses a limit that does not exist, or is none", () => {
    expect(codeOf(() => compileRules([], { limits: { maximumRule: 3 } as never }))).toBe("invalid_limit");
    expect(codeOf(() => compileRules([], { limits: { maximumRules: 0 } }))).toBe("invalid_limit");
    expect(Object.values(defaultLimits).every((limit) => limit > 0)).toBe(true);
  });
});
