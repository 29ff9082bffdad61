import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialiseRuleset } from "../../src/compile/serialiseRuleset";
import { catalog, compileRuleset, explainOrder, loadRuleset, type RulesetData } from "../../src/core/index";
import { retail } from "../../src/rulesets/retail";
import { inputArbitrary } from "../arbitraries/input";
import { rulesetArbitrary } from "../arbitraries/rulesets";

const facts = [...catalog.values()];
const compiled = compileRuleset(retail);
const data = serialiseRuleset(compiled);
const loaded = loadRuleset(JSON.parse(JSON.stringify(data)) as RulesetData, facts);

describe("a ruleset that went through its data and JSON", () => {
  it("law 1: decides with the same bytes", () => {
    fc.assert(
      fc.property(inputArbitrary, ({ settle }) => {
        expect(JSON.stringify(settle(loaded))).toBe(JSON.stringify(settle(compiled)));
      }),
      { numRuns: 150 },
    );
  });

  it("law 1: decides with the same bytes, whatever the rules", () => {
    fc.assert(
      fc.property(
        rulesetArbitrary,
        fc.array(inputArbitrary, { minLength: 3, maxLength: 3 }),
        (file, inputs) => {
          const random = compileRuleset(file);
          const again = loadRuleset(
            JSON.parse(JSON.stringify(serialiseRuleset(random))) as RulesetData,
            facts,
          );
          for (const { input, settle } of inputs) {
            expect(JSON.stringify(settle(again))).toBe(JSON.stringify(settle(random)));
            expect(explainOrder(again, input)).toEqual(explainOrder(random, input));
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
