import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { because, compileRules, unknown, whyNot } from "../../../src/core/rules/index";
import { factNames, rulesCaseArbitrary } from "../../arbitraries/rules";

describe("evidence of bare rules", () => {
  it("law: is what because and whyNot pick from explain, with some facts unknown", () => {
    const hidden = fc.subarray([...factNames]);
    fc.assert(
      fc.property(rulesCaseArbitrary, hidden, ({ rules, conditions, facts }, names) => {
        const given = { ...facts, ...Object.fromEntries(names.map((name) => [name, unknown("pending")])) };
        const compiled = compileRules(rules, { conditions });
        const picked = compiled.explain(given).map((trace) => ({
          rule: trace.rule,
          verdict: trace.verdict,
          leaves: trace.verdict === "true" ? because(trace.conditions) : whyNot(trace.conditions),
        }));
        expect(compiled.evidence(given)).toEqual(picked);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is given of one rule by its name", () => {
    const rules = compileRules([
      {
        name: "a",
        conditions: {
          any: [
            { fact: "x", operator: "equal", value: 1 },
            { fact: "y", operator: "equal", value: 2 },
          ],
        },
        event: { type: "a" },
      },
      { name: "b", conditions: { all: [] }, event: { type: "b" } },
    ]);
    expect(rules.evidence({ x: 0, y: 2 }, "a")).toEqual([
      {
        rule: "a",
        verdict: "true",
        leaves: [
          {
            kind: "leaf",
            verdict: "true",
            pointer: "/0/conditions/any/1",
            fact: "y",
            operator: "equal",
            factValue: 2,
            value: 2,
          },
        ],
      },
    ]);
  });
});
