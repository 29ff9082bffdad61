import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleset, step, type Unknown } from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { type ProbeCase, probeCaseArbitrary } from "../arbitraries/probeCase";
import { anOrder } from "../support/anOrder";
import {
  type Answers,
  decides,
  type Instance,
  type NaiveRound,
  naiveLeaves,
  naiveRound,
  type Straying,
} from "../support/naiveNeeds";
import { probeDefinitions } from "../support/probeFacts";

const RUNS = 2_000;
const NOW = "2026-03-10T12:00:00Z";

/** What one round asks, what it raises, and what it reports as undecided, sorted. */
type Round = (answers: Answers) => Pick<NaiveRound, "needs" | "raised" | "undecided">;

/** Rounds over a case. */
type Rounds = (probeCase: ProbeCase) => Round;

const interpreted: Rounds = (probeCase) => roundsOf(compile(probeCase, "never"), probeCase);
const generated: Rounds = (probeCase) => roundsOf(compile(probeCase, "always"), probeCase);

const straying =
  (how: Straying): Rounds =>
  (probeCase) =>
  (answers) =>
    naiveRound(probeCase, answers, how);

describe("law 4: only what can still change the answer is asked", () => {
  it("law 4: a condition asks for a key only if it feeds the first unknown leaf under undecided nodes; with unknown leaves independent, two completions that differ in that leaf alone give different verdicts", () => {
    fc.assert(asksByTheLaw(interpreted), { numRuns: RUNS });
  });

  it("law 4: whatever a stage asks decides one of its conditions", () => {
    fc.assert(asksOnlyWhatMatters(interpreted), { numRuns: RUNS / 10 });
  });

  it("law 4: generated rules ask the same", () => {
    fc.assert(asksByTheLaw(generated), { numRuns: RUNS / 10 });
  });

  it.each<[string, Straying]>([
    ["asks all unknown leaves", { asks: "all" }],
    ["asks the last unknown leaf", { asks: "last" }],
    ["asks under decided nodes", { entersDecided: true }],
    ["asks what failed answers have made idle", { ignoresFailures: true }],
    ["asks for parameters before conditions are settled", { forgetsStages: true }],
  ])("law 4 notices a core that %s", (_, how) => {
    const found = fc.check(asksByTheLaw(straying(how)), { numRuns: RUNS, endOnFailure: true });
    expect(found.failed).toBe(true);
  });

  it("law 4 notices a core that asks what cannot change the verdict, without the naive rounds", () => {
    const found = fc.check(asksOnlyWhatMatters(straying({ entersDecided: true })), {
      numRuns: RUNS,
      endOnFailure: true,
    });
    expect(found.failed).toBe(true);
  });
});

function compile({ classifiers, policies }: ProbeCase, codegen: "always" | "never"): CompiledRuleset {
  return compileRuleset({ name: "probes", classifiers, policies }, { facts: probeDefinitions, codegen });
}

function roundsOf(ruleset: CompiledRuleset, { skus }: ProbeCase): Round {
  const lines = skus.map((sku, index) => ({ id: String(index), sku, quantity: 1, unitPriceMinor: 1 }));
  const order = anOrder({ lines });
  return (answers) => {
    const known: Record<string, Record<string, object>> = { probe: {}, other: {} };
    for (const [key, value] of answers) {
      const [lookup, id] = [key.slice(0, 5), key.slice(6)];
      const ids = known[lookup] as Record<string, object>;
      ids[id] = value === null ? { failed: "failed" } : { observedAt: NOW, value };
    }
    const { decision, needs } = step(ruleset, { order, now: NOW, known });
    return {
      needs: needs.map(({ lookup, id }) => `${lookup}/${id}`),
      raised: decision.exceptions.map(({ key }) => key).sort(),
      undecided: [...new Set(decision.unknowns.filter(isOfClassifier).map(placeOf))].sort(),
    };
  };
}

const isOfClassifier = ({ mayRaise }: Unknown): boolean => mayRaise !== undefined;
const placeOf = ({ rule, subject }: Unknown): string =>
  `${rule}@${subject === undefined ? "order" : `line:${subject.id}`}`;

/** Plays rounds until nothing is asked; `judge` sees each with what was answered before it. */
function play(
  { answers: drawn }: ProbeCase,
  round: Round,
  judge: (answers: Answers, asked: ReturnType<Round>) => void,
): Answers {
  const answers = new Map<string, boolean | null>();
  for (;;) {
    const asked = round(answers);
    judge(answers, asked);
    if (asked.needs.length === 0) return answers;
    for (const key of asked.needs) {
      if (answers.has(key)) throw new Error(`${key} is settled and asked again`);
      answers.set(key, drawn[answers.size % drawn.length] as boolean | null);
    }
  }
}

/** Half of the cases have no question twice in a condition; leaf by leaf the law holds of the others too. */
const caseArbitrary = fc.boolean().chain(probeCaseArbitrary);

function asksByTheLaw(rounds: Rounds) {
  return fc.property(caseArbitrary, (probeCase) => {
    play(probeCase, rounds(probeCase), (answers, asked) => {
      const { needs, raised, undecided } = naiveRound(probeCase, answers);
      expect(asked).toMatchObject({ needs, raised, undecided });
    });
  });
}

function asksOnlyWhatMatters(rounds: Rounds) {
  return fc.property(caseArbitrary, (probeCase) => {
    play(probeCase, rounds(probeCase), (answers, { needs }) => {
      const { instances } = naiveRound(probeCase, answers);
      if (instances.length > 0) requireDecisive(needs, instances, answers);
    });
  });
}

/** Every key belongs to a leaf that decides, of some condition which is judged in the stage that asks. */
function requireDecisive(needs: readonly string[], instances: readonly Instance[], answers: Answers): void {
  for (const key of needs) {
    const matters = instances.some((instance) => {
      const leaves = naiveLeaves(instance, answers);
      return leaves.some((leaf, index) => leaf.pending.includes(key) && decides(instance, leaves, index));
    });
    if (!matters) throw new Error(`${key} is asked and changes no verdict`);
  }
}
