import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import * as rulesEntry from "../../../src/core/rules/index";
import { decoratorNames, operatorNames } from "../../../src/core/rules/operators";
import { conformanceCaseArbitrary } from "../../arbitraries/factSets";
import { factNames, paths } from "../../arbitraries/rules";
import { type BackEnd, backEndsOver } from "../../support/backEnds.mjs";
import { judgeCase } from "../../support/conformance";
import { openConformanceCounts } from "../../support/conformanceCounts";
import { valueKinds } from "../../support/kindOf";
import { mutantBackEnds } from "../../support/mutantBackEnds";

const CASES = 100_000;
const RULESETS = 2_400;
const FACT_SETS = 20;
/** Enough for the rarest mistake; most are noticed in the first few. */
const MUTANT_RULESETS = 4_000;

const counts = openConformanceCounts();

describe("the rule language answers as json-rules-engine 7.3.1 does", () => {
  it("law 2: on random rules and facts, the documented differences aside", async () => {
    await fc.assert(agrees(backEndsOver(rulesEntry), counts), { numRuns: RULESETS, ...reproduced() });
    if (process.env.CONFORMANCE_SEED !== undefined) return;
    expect(counts.compared).toBeGreaterThanOrEqual(CASES);
    expect(counts.held / counts.compared).toBeGreaterThanOrEqual(0.2);
    for (const operator of operatorNames) {
      const met = valueKinds.filter((kind) => counts.times("fact", operator, kind) > 0);
      expect(met, operator).toEqual(valueKinds);
    }
    const features = [
      ...decoratorNames.map((name) => `decorator ${name}`),
      ...paths.map((path) => `path ${path}`),
      ...factNames.map((name) => `fact ${name}`),
      ...["all", "any", "not", "condition", "priority", "name", "params"].map((name) => `keyword ${name}`),
      ...["fixed", "ref", "nested"].map((name) => `event param ${name}`),
      ...["rule priority", "value by fact", "decorators nested"],
    ];
    expect(features.filter((feature) => counts.uses(feature) < 100)).toEqual([]);
  }, 600_000);

  it.each(Object.entries(mutantBackEnds))("law 2 notices %s", async (_, mutant) => {
    const property = agrees([mutant], openConformanceCounts());
    expect((await fc.check(property, { numRuns: MUTANT_RULESETS, endOnFailure: true })).failed).toBe(true);
  });

  it("law 2 notices a back end that is not like the others", async () => {
    const [first] = backEndsOver(rulesEntry);
    const mutant = mutantBackEnds["unknowns that are not told"];
    if (first === undefined || mutant === undefined) throw new Error("there is no back end");
    const property = agrees([first, mutant], openConformanceCounts());
    expect((await fc.check(property, { numRuns: MUTANT_RULESETS, endOnFailure: true })).failed).toBe(true);
  });

  afterAll(() => {
    if (counts.compared > 0) console.log(counts.report());
  });
});

function agrees(backEnds: readonly BackEnd[], into: typeof counts) {
  return fc.asyncProperty(conformanceCaseArbitrary(FACT_SETS), async (each) => {
    await judgeCase(each, backEnds, into);
  });
}

/** `CONFORMANCE_SEED` and `CONFORMANCE_PATH`, as a failure tells them, repeat that failure. */
function reproduced() {
  const { CONFORMANCE_SEED: seed, CONFORMANCE_PATH: path } = process.env;
  return { ...(seed && { seed: Number(seed) }), ...(path && { path }) };
}
