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

  it("law 1: decides with the same bytes where clocks run on a calendar", () => {
    const hours = { monday: ["09:00-18:00"], thursday: ["22:00-06:00"] };
    const shop = { timeZone: "Europe/Berlin", hours, workdays: { "2026-03-28": ["00:00-24:00"] } };
    const settings = { "complaint.calendar": { value: "shop" } };
    const file = { name: "shop", extends: ["retail"], calendars: { shop }, settings };
    const onCalendar = compileRuleset(file, { rulesets: { retail } });
    const ahead = aheadOfTime(onCalendar);
    fc.assert(
      fc.property(inputArbitrary, ({ settle }) => {
        expect(JSON.stringify(settle(ahead))).toBe(JSON.stringify(settle(onCalendar)));
      }),
      { numRuns: 60 },
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
