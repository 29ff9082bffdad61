import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import * as rulesEntry from "../../../src/core/rules/index";
import { operatorNames } from "../../../src/core/rules/operators";
import { conformanceCaseArbitrary } from "../../arbitraries/factSets";
import { type BackEnd, backEndsOver } from "../../support/backEnds.mjs";
import { judgeCase } from "../../support/conformance";
import { openConformanceCounts } from "../../support/conformanceCounts";
import { valueKinds } from "../../support/kindOf";

const CASES = 100_000;
const RULESETS = 2_500;
const FACT_SETS = 20;

const counts = openConformanceCounts();

describe("the rule language answers as json-rules-engine 7.3.1 does", () => {
  it("law 2: on random rules and facts, the documented differences aside", async () => {
    await fc.assert(agrees(backEndsOver(rulesEntry)), { numRuns: RULESETS, ...reproduced() });
    expect(counts.compared).toBeGreaterThanOrEqual(CASES);
    expect(counts.held / counts.compared).toBeGreaterThanOrEqual(0.2);
    for (const operator of operatorNames) {
      const met = valueKinds.filter((kind) => counts.times("fact", operator, kind) > 0);
      expect(met, operator).toEqual(valueKinds);
    }
  }, 300_000);

  afterAll(() => console.log(counts.report()));
});

function agrees(backEnds: readonly BackEnd[]) {
  return fc.asyncProperty(conformanceCaseArbitrary(FACT_SETS), async (each) => {
    await judgeCase(each, backEnds, counts);
  });
}

/** `CONFORMANCE_SEED` and `CONFORMANCE_PATH`, as a failure tells them, repeat that failure. */
function reproduced() {
  const { CONFORMANCE_SEED: seed, CONFORMANCE_PATH: path } = process.env;
  return { ...(seed && { seed: Number(seed) }), ...(path && { path }) };
}
