import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRules, isOrderTriageError } from "../../../src/core/rules/index";
import { decoratorNames } from "../../../src/core/rules/operators";
import { countSteps, sizeAt, stepCostOf, type WalkedOperand } from "../../../src/core/rules/stepCost";

const item = fc.integer({ min: 0, max: 3 });
const nested = fc.oneof(
  fc.array(item, { maxLength: 6 }),
  fc.array(fc.array(item, { maxLength: 6 }), { maxLength: 4 }),
  fc.array(fc.array(fc.array(item, { maxLength: 4 }), { maxLength: 3 }), { maxLength: 3 }),
);
const decorators = fc.array(fc.constantFrom(...decoratorNames), { maxLength: 4 });
const path = fc.constantFrom("$", "$[*]", "$[*][*]", "$.list", "$.list[*]");

/** Runs one comparison, or two where the first lacks its fact, with an operator that counts its calls. */
function callsOf(
  operator: string,
  path: string,
  facts: object,
  answer: boolean,
  how: { readonly isUndecided: boolean; readonly codegen: "always" | "never" },
  maximumSteps: number,
): number {
  let calls = 0;
  const probe = () => {
    calls += 1;
    return answer;
  };
  const condition = { fact: "a", operator, path, value: { fact: "b" } };
  const unknown = { fact: "nobody gives it", operator: "equal", value: 1 };
  const all = how.isUndecided ? [unknown, condition] : [condition];
  compileRules([{ conditions: { all }, event: { type: "e" } }], {
    operators: { probe },
    codegen: how.codegen,
    limits: { maximumSteps },
  }).run(facts as Record<string, unknown>);
  return calls;
}

describe("law 10: no rule passes its step budget", () => {
  it("law 10: one step less than a run takes, and it is refused", () => {
    let refused = 0;
    let deep = 0;
    const property = fc.property(
      decorators,
      path,
      nested,
      nested,
      fc.boolean(),
      fc.record({ isUndecided: fc.boolean(), codegen: fc.constantFrom("always", "never") }),
      (words, steps, a, b, answer, how) => {
        const operator = [...words, "probe"].join(":");
        const facts = { a: steps.startsWith("$.list") ? { list: a } : a, b };
        const calls = callsOf(operator, steps, facts, answer, how, 10_000_000);
        if (calls < 2) return;
        refused += 1;
        if (calls > (a.length + 1) * (b.length + 1)) deep += 1;
        let code: string | undefined;
        try {
          callsOf(operator, steps, facts, answer, how, calls - 1);
        } catch (error) {
          if (!isOrderTriageError(error)) throw error;
          code = error.code;
        }
        expect(code).toBe("too_many_steps");
      },
    );
    fc.assert(property, { numRuns: 4_000 });
    expect(refused).toBeGreaterThan(500);
    // Budgets that counted only the outermost lists would let these pass.
    expect(deep).toBeGreaterThan(20);
  });

  it("counts each list once, and multiplies those that are compared with each other", () => {
    const sizes = ({ depth }: WalkedOperand) => 10 ** depth;
    const cost = {
      fixed: 3,
      lists: [
        { times: 2, operands: [walked(1)] },
        { times: 1, operands: [walked(1), walked(2)] },
      ],
    };
    expect(countSteps(cost, sizes)).toBe(3 + 20 + 1_000);
    expect(stepCostOf([])).toEqual({ fixed: 0, lists: [] });
    expect(sizeAt([[1, 2], [3]], [], 1)).toBe(3);
    expect(sizeAt([[1, 2], [3]], [], 2)).toBe(1 + 3 + 2);
  });
});

function walked(depth: number): WalkedOperand {
  return { operand: { kind: "fact", slot: 0, name: "a", steps: [] }, depth };
}
