import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRules, isOrderTriageError } from "../../../src/core/rules/index";
import { decoratorNames } from "../../../src/core/rules/operators";

const nested: fc.Arbitrary<unknown> = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.array(fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 4 })), { maxLength: 5 }),
  ),
  { maxLength: 6 },
);
const decorators = fc.array(fc.constantFrom(...decoratorNames), { maxLength: 4 });

describe("law 10: no rule passes its step budget", () => {
  it("law 10: a run that was let through calls its operator no more often than it was allowed to", () => {
    let passed = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        decorators,
        nested,
        nested,
        fc.boolean(),
        fc.integer({ min: 1, max: 60 }),
        (words, a, b, answer, maximumSteps) => {
          let calls = 0;
          const probe = () => {
            calls += 1;
            return answer;
          };
          const condition = { fact: "a", operator: [...words, "probe"].join(":"), value: { fact: "b" } };
          const rules = compileRules([{ conditions: { all: [condition] }, event: { type: "e" } }], {
            operators: { probe },
            limits: { maximumSteps },
          });
          try {
            rules.run({ a, b });
            passed += 1;
          } catch (error) {
            if (!isOrderTriageError(error) || error.code !== "too_many_steps") throw error;
            refused += 1;
          }
          expect(calls).toBeLessThanOrEqual(maximumSteps);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(Math.min(passed, refused)).toBeGreaterThan(300);
  });
});
