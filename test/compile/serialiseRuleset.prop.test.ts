import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialiseRuleset } from "../../src/compile/serialiseRuleset";
import { compileRuleset, explainOrder } from "../../src/core/index";
import { retail } from "../../src/rulesets/retail";
import { inputArbitrary } from "../arbitraries/input";
import { rulesetArbitrary } from "../arbitraries/rulesets";
import { aheadOfTime } from "../support/aheadOfTime";

const compiled = compileRuleset(retail);
const data = serialiseRuleset(compiled);
const loaded = aheadOfTime(compiled);

describe("a ruleset that was compiled ahead of time", () => {
  it("law 1: decides with the same bytes", () => {
    fc.assert(
      fc.property(inputArbitrary, ({ settle }) => {
        expect(JSON.stringify(settle(loaded))).toBe(JSON.stringify(settle(compiled)));
      }),
      { numRuns: 150 },
    );
  });

  it("law 1: interpreted, generated and compiled ahead, any rules decide with the same bytes", () => {
    fc.assert(
      fc.property(
        rulesetArbitrary,
        fc.array(inputArbitrary, { minLength: 3, maxLength: 3 }),
        (file, inputs) => {
          const interpreted = compileRuleset(file, { codegen: "never" });
          const generated = compileRuleset(file, { codegen: "always" });
          const ahead = aheadOfTime(interpreted);
          for (const { input, settle } of inputs) {
            const answer = JSON.stringify(settle(interpreted));
            expect(JSON.stringify(settle(generated))).toBe(answer);
            expect(JSON.stringify(settle(ahead))).toBe(answer);
            expect(explainOrder(ahead, input)).toEqual(explainOrder(interpreted, input));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("explains alike, condition by condition", () => {
    fc.assert(
      fc.property(inputArbitrary, ({ input }) => {
        expect(explainOrder(loaded, input)).toEqual(explainOrder(compiled, input));
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same data again", () => {
    expect(serialiseRuleset(loaded)).toEqual(data);
  });
});
