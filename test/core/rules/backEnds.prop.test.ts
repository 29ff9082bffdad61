import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRules } from "../../../src/core/rules/compileRules";
import { unknown } from "../../../src/core/rules/unknown";
import { factNames, type RulesCase, rulesCaseArbitrary } from "../../arbitraries/rules";

/** What one case does to its facts: some are hidden, some not given. */
const hidingArbitrary = fc.tuple(fc.subarray([...factNames]), fc.subarray([...factNames]));

function hide(each: RulesCase, [hidden, missing]: readonly [readonly string[], readonly string[]]) {
  const facts: Record<string, unknown> = { ...each.facts };
  for (const name of hidden) facts[name] = unknown("pending");
  for (const name of missing) delete facts[name];
  return facts;
}

describe("the back ends give the same answers", () => {
  it("law 1: generated and interpreted rules agree, whatever is known", () => {
    fc.assert(
      fc.property(rulesCaseArbitrary, hidingArbitrary, (each, hiding) => {
        const facts = hide(each, hiding);
        const options = { conditions: each.conditions };
        const generated = compileRules(each.rules, { ...options, codegen: "always" });
        const interpreted = compileRules(each.rules, { ...options, codegen: "never" });
        expect(generated.evaluate(facts)).toEqual(interpreted.evaluate(facts));
        for (const trace of interpreted.explain(facts)) {
          const held = interpreted.run(facts).some(({ type }) => type === trace.rule.replace("r", "e"));
          expect(trace.verdict === "true").toBe(held);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("law 1: also behind the index, with many rules", () => {
    const many = fc.array(rulesCaseArbitrary, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(many, hidingArbitrary, (cases, hiding) => {
        const [first] = cases as [RulesCase];
        const rules = cases.flatMap((each, at) =>
          each.rules.map((rule) => ({ ...rule, name: `${at}-${rule.name}` })),
        );
        const options = { conditions: first.conditions };
        const generated = compileRules(rules, { ...options, codegen: "always" });
        const interpreted = compileRules(rules, { ...options, codegen: "never" });
        for (const each of cases) {
          const facts = hide(each, hiding);
          const answer = interpreted.evaluate(facts);
          expect(generated.evaluate(facts)).toEqual(answer);
          const held = interpreted.explain(facts).filter(({ verdict }) => verdict === "true");
          expect(answer.events).toHaveLength(held.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
