import fc from "fast-check";
import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import {
  type CheckedRuleset,
  compileRuleset,
  explainOrder,
  type Input,
  step,
  subjectKey,
} from "../../src/core/index";
import { type EngineRun, engineItems, runOnEngine, toEngine } from "../../src/json-rules-engine/index";
import { retail } from "../../src/rulesets/retail";
import { type InputCase, inputArbitrary } from "../arbitraries/input";

type Run = (ruleset: CheckedRuleset, input: Input) => Promise<EngineRun>;

const ruleset = compileRuleset(retail);
const RUNS = 120;

describe("json-rules-engine finds what step finds", () => {
  it("law 2: of the retail ruleset, every item and every verdict", async () => {
    const seen = new Set<string>();
    await fc.assert(agrees(runOnEngine, seen), { numRuns: RUNS });
    // Most of the ruleset was found at least once; which part is chance.
    expect(seen.size).toBeGreaterThan(20);
  });

  it("law 2: also by its own operators, where everything is known", async () => {
    let found = 0;
    const property = fc.asyncProperty(inputArbitrary, async ({ input, settle }) => {
      const settled = { ...input, known: settle(ruleset).known };
      const traces = explainOrder(ruleset, settled);
      if (traces.some(({ verdict }) => verdict === "unknown")) return;
      const held = traces.filter(({ verdict }) => verdict === "true");
      expect(await foundByTheirOperators(settled)).toEqual(
        sorted(held.map((each) => `${each.code}@${each.subject}`)),
      );
      found += held.length;
    });
    await fc.assert(property, { numRuns: RUNS });
    expect(found).toBeGreaterThan(RUNS);
  });

  it.each<[string, Run]>([
    ["a finding that is left out", changed(({ findings }) => findings.slice(1))],
    [
      "an undecided rule that counts as found",
      changed(({ findings, undecided }) => [...findings, ...undecided]),
    ],
    [
      "a finding about the order instead of the item",
      changed(({ findings }) => findings.map((each) => ({ ...each, subject: { kind: "order" } }))),
    ],
    ["a comparison turned round", (_, input) => runOnEngine(turnedRound(), input)],
  ])("law 2 notices %s", async (_, mutant) => {
    const details = await fc.check(agrees(mutant), { numRuns: 1_000, endOnFailure: true });
    expect(details.failed).toBe(true);
  });
});

/** As `explainOrder` judges it before the first answer and after the last; as `step` raises it after the last. */
function agrees(run: Run, seen = new Set<string>()) {
  return fc.asyncProperty(inputArbitrary, async ({ input, settle }: InputCase) => {
    const { known, decision } = settle(ruleset);
    expect(withoutIgnorance(await verdicts(run, input))).toEqual(withoutIgnorance(ourVerdicts(input)));
    const settled = { ...input, known };
    expect(await verdicts(run, settled)).toEqual(ourVerdicts(settled));
    const { findings } = await run(ruleset, settled);
    const keys = findings.map(({ code, subject }) => `${code}@${subjectKey(subject)}`);
    const raised = step(ruleset, settled).decision.exceptions.map(({ key }) => key);
    expect(raised).toEqual(decision.exceptions.map(({ key }) => key));
    // Evidence and policies lack facts too; of those the engine knows nothing.
    expect(withoutIgnorance(sorted([...new Set(keys)]))).toEqual(withoutIgnorance(sorted(raised)));
    for (const { rule } of findings) seen.add(rule);
  });
}

async function verdicts(run: Run, input: Input): Promise<readonly string[]> {
  const { findings, undecided } = await run(ruleset, input);
  const raised = new Set(ruleset.classifiers.filter((rule) => rule.raiseWhenUnknown).map(({ name }) => name));
  const lines = [
    ...findings
      .filter(({ rule }) => !raised.has(rule))
      .map(({ rule, subject }) => `${rule} ${subjectKey(subject)}: true`),
    ...undecided
      .filter(({ rule }) => !raised.has(rule))
      .map(({ rule, subject }) => `${rule} ${subjectKey(subject)}: unknown`),
  ];
  return sorted(lines);
}

function ourVerdicts(input: Input): readonly string[] {
  const raised = new Set(ruleset.classifiers.filter((rule) => rule.raiseWhenUnknown).map(({ name }) => name));
  const traces = explainOrder(ruleset, input).filter(
    ({ rule, verdict }) => verdict !== "false" && !raised.has(rule),
  );
  return sorted(traces.map(({ rule, subject, verdict }) => `${rule} ${subject}: ${verdict}`));
}

/** `explainOrder` shows rules about ignorance at any time, a decision has them when nobody can be asked any more. */
function withoutIgnorance(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !/[ @]unknown:/.test(line));
}

async function foundByTheirOperators(input: Input): Promise<readonly string[]> {
  const found: string[] = [];
  const { operators } = new Engine() as unknown as { readonly operators: object };
  for (const scope of [
    "order",
    "line",
    "sku",
    "payment",
    "shipment",
    "carrier",
    "complaint",
    "request",
  ] as const) {
    const engine = Object.assign(toEngine(ruleset, { scope }), { operators });
    for (const { subject, facts } of engineItems(ruleset, input, scope)) {
      const { events } = await engine.run(facts);
      for (const { type } of events) found.push(`${type}@${subjectKey(subject)}`);
    }
  }
  return sorted(found);
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}

function changed(change: (run: EngineRun) => EngineRun["findings"]): Run {
  return async (each, input) => {
    const run = await runOnEngine(each, input);
    return { ...run, findings: change(run) };
  };
}

/** The retail ruleset with one rule's first comparison negated. */
function turnedRound(): CheckedRuleset {
  const patched = structuredClone(retail) as typeof retail;
  const rule = patched.classifiers?.find(({ name }) => name === "address-incomplete");
  if (rule === undefined) throw new Error("the ruleset has another name for that rule");
  Object.assign(rule, { conditions: { not: rule.conditions } });
  return compileRuleset(patched);
}
