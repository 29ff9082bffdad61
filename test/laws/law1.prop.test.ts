import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleset, step } from "../../src/core/index";
import { retail } from "../../src/rulesets/retail";
import { inputArbitrary } from "../arbitraries/input";

const ruleset = compileRuleset(retail);

/** The same JSON value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, reversed(each)] as const);
  return Object.fromEntries(entries.reverse());
}

describe("law 1: the same input gives the same bytes", () => {
  it("law 1: twice, by two compilations, whatever the order of keys in the input", () => {
    const again = compileRuleset(structuredClone(retail));
    fc.assert(
      fc.property(inputArbitrary, ({ input, settle }) => {
        const { decision, known } = settle(ruleset);
        const bytes = JSON.stringify(decision);
        expect(JSON.stringify(step(again, { ...input, known }).decision)).toBe(bytes);
        const turned = reversed({ order: input.order, known }) as Pick<typeof input, "order" | "known">;
        expect(JSON.stringify(step(ruleset, { ...input, ...turned }).decision)).toBe(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it("law 1: interpreted, and by generated code", () => {
    const interpreted = compileRuleset(retail, { codegen: "never" });
    const generated = compileRuleset(retail, { codegen: "always" });
    fc.assert(
      fc.property(inputArbitrary, ({ input, settle }) => {
        const { decision, known } = settle(interpreted);
        for (const answers of [input.known, known]) {
          const bytes = JSON.stringify(step(interpreted, { ...input, known: answers }));
          expect(JSON.stringify(step(generated, { ...input, known: answers }))).toBe(bytes);
        }
        expect(JSON.stringify(step(generated, { ...input, known }).decision)).toBe(JSON.stringify(decision));
      }),
      { numRuns: 500 },
    );
  });

  it("law 1: the input is as it was", () => {
    fc.assert(
      fc.property(inputArbitrary, ({ input, settle }) => {
        const before = structuredClone(input);
        settle(ruleset);
        expect(input).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
