import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as rulesEntry from "../../src/core/rules/index";
import { conformanceCaseArbitrary } from "../arbitraries/factSets";
import { backEndsOver } from "../support/backEnds.mjs";
import { judgeCase } from "../support/conformance";
import { openConformanceCounts } from "../support/conformanceCounts";
import { writeCorpus } from "../support/corpus.mjs";
import { corpusModule } from "../support/corpusModule";

const CASES = 100_000;
const FACT_SETS = 20;

const seed = Number(process.env.CONFORMANCE_SEED ?? Date.now() % 2 ** 31);
const counts = openConformanceCounts();
let folder = "";

describe("the built package answers a corpus of random rules as json-rules-engine does", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "order-triage-conformance-"));
    const corpus = writeCorpus(join(folder, "corpus"));
    for (let round = 0; counts.compared < CASES; round += 1) {
      const cases = fc.sample(conformanceCaseArbitrary(FACT_SETS), { seed: seed + round, numRuns: 100 });
      for (const each of cases) {
        const answers = await judgeCase(each, backEndsOver(rulesEntry), counts);
        corpus.add({
          rules: each.rules,
          conditions: each.conditions,
          module: corpusModule(each),
          answers: answers.map((answer) => ({ ...answer, ...withoutUnknowns(answer.facts) })),
        });
      }
    }
    corpus.close();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("where code may be made of text", () => {
    const { backEnds, cases, casesByModule, mayGenerate } = answerCorpus([]);
    expect(casesByModule).toBeGreaterThan(CASES / 2);
    expect(mayGenerate).toBe(true);
    expect(backEnds).toEqual(backEndsOver(rulesEntry).map(({ name }) => name));
    expect(cases).toBe(counts.compared);
  });

  it("under node --disallow-code-generation-from-strings", () => {
    const { backEnds, cases, casesByModule, mayGenerate } = answerCorpus([
      "--disallow-code-generation-from-strings",
    ]);
    expect(casesByModule).toBeGreaterThan(CASES / 2);
    expect(mayGenerate).toBe(false);
    expect(backEnds.length).toBeGreaterThan(0);
    expect(cases).toBeGreaterThanOrEqual(CASES);
    console.log(
      `${cases} cases answered without making code of text, by ${backEnds.join(", ")}; ${casesByModule} by compiled modules too; seed ${seed}`,
    );
  });
});

function answerCorpus(flags: readonly string[]) {
  const program = new URL("conformanceProgram.mjs", import.meta.url).pathname;
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [...flags, program, join(folder, "corpus")],
    { encoding: "utf8" },
  );
  expect({ status, stderr, seed }).toEqual({ status: 0, stderr: "", seed });
  return JSON.parse(stdout) as {
    readonly cases: number;
    readonly casesByModule: number;
    readonly backEnds: readonly string[];
    readonly mayGenerate: boolean;
  };
}

/** Unknown values, which a structured clone would turn into objects, by the names of their facts. */
function withoutUnknowns(facts: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(facts);
  return {
    facts: Object.fromEntries(
      entries.map(([name, value]) => [name, rulesEntry.isUnknown(value) ? null : value]),
    ),
    unknowns: Object.fromEntries(
      entries.flatMap(([name, value]) => (rulesEntry.isUnknown(value) ? [[name, value.reason]] : [])),
    ),
  };
}
