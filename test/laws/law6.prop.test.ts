import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Action,
  type Case,
  compileRuleset,
  type Decision,
  type Input,
  reconcile,
  reconcileIncidents,
  step,
} from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { inputArbitrary } from "../arbitraries/input";
import { rulesets, shippedFiles } from "../rulesets/shipped";

const RUNS = 1_000;
const MONTH_MS = 30 * 86_400_000;

const compiled = shippedFiles.map(({ module }) => compileRuleset(module, { rulesets }));

type Decide = (ruleset: CompiledRuleset, input: Input) => Decision;
type Reconcile = typeof reconcile;

const decide: Decide = (ruleset, input) => step(ruleset, input).decision;

const parts = fc.record({
  each: inputArbitrary,
  ruleset: fc.nat({ max: compiled.length - 1 }),
  laterMs: fc.integer({ min: 1, max: MONTH_MS }),
});

describe("law 6: an action has one key, as long as its case is the same", () => {
  it("law 6: deciding twice gives the same keys, each once", () => {
    fc.assert(givesTheSameKeys(decide), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 6: a key outlasts the time that passes while its case is open", () => {
    fc.assert(outlastsTime(decide), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 6: a case that was resolved and comes back has the next epoch, and no key of the first", () => {
    fc.assert(risesWithEpochs(reconcile), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 6: reconciling its own output with the same decision changes nothing and asks for nothing", () => {
    fc.assert(isIdempotent(reconcile), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 6 was tried on many actions", () => {
    expect(counted.actions).toBeGreaterThan(RUNS);
    expect(counted.later).toBeGreaterThan(RUNS);
    expect(counted.reopened).toBeGreaterThan(RUNS);
    expect(counted.asked).toBeGreaterThan(RUNS / 10);
  });

  it("law 6 notices a key that holds the time", () => {
    const timed: Decide = (ruleset, input) => {
      const decision = decide(ruleset, input);
      const actions = decision.actions.map((each) => ({ ...each, key: `${each.key}@${decision.decidedAt}` }));
      return { ...decision, actions };
    };
    expect(fc.check(outlastsTime(timed), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });

  it("law 6 notices two actions with one key", () => {
    const shared: Decide = (ruleset, input) => {
      const decision = decide(ruleset, input);
      const actions = decision.actions.map((each) => ({ ...each, key: each.exceptions[0] ?? "" }));
      return { ...decision, actions };
    };
    expect(fc.check(givesTheSameKeys(shared), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });

  it("law 6 notices an epoch that does not rise", () => {
    const flat: Reconcile = (previous, decision, now) => {
      const result = reconcile(previous, decision, now);
      const cases = result.cases.map((each) => (each.status === "resolved" ? { ...each, epoch: -1 } : each));
      return { ...result, cases };
    };
    expect(fc.check(risesWithEpochs(flat), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });

  it("law 6 notices a reconcile that forgets what it told", () => {
    const forgetful: Reconcile = (previous, decision, now) => {
      const result = reconcile(previous, decision, now);
      const cases = result.cases.map(({ level, warnedOf, ...rest }) => rest);
      return { ...result, cases };
    };
    expect(fc.check(isIdempotent(forgetful), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });
});

const counted = { actions: 0, later: 0, reopened: 0, asked: 0 };

type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/** The input with its lookups answered; what the host recorded of holds is left out, as their keys are given. */
function settled({ each, ruleset: index }: Parts): {
  readonly ruleset: CompiledRuleset;
  readonly input: Input;
} {
  const ruleset = compiled[index] as CompiledRuleset;
  const order = { ...each.input.order, holds: [] };
  const { known } = each.settle(ruleset);
  return { ruleset, input: { ...each.input, order, known, cases: [] } };
}

function givesTheSameKeys(decideBy: Decide) {
  return fc.property(parts, (part) => {
    const { ruleset, input } = settled(part);
    const keys = decideBy(ruleset, input).actions.map(({ key }) => key);
    counted.actions += keys.length;
    expect(new Set(keys).size).toBe(keys.length);
    expect(decideBy(ruleset, { ...input }).actions.map(({ key }) => key)).toEqual(keys);
  });
}

function outlastsTime(decideBy: Decide) {
  return fc.property(parts, (part) => {
    const { ruleset, input } = settled(part);
    const first = decideBy(ruleset, input);
    const { cases } = reconcile([], first, input.now);
    const known = keysOf(first.actions);
    const second = decideBy(ruleset, { ...input, cases, now: later(input.now, part.laterMs) });
    for (const [name, key] of keysOf(second.actions)) {
      const before = known.get(name);
      if (before === undefined) continue;
      counted.later += 1;
      expect(key).toBe(before);
    }
  });
}

function risesWithEpochs(reconcileBy: Reconcile) {
  return fc.property(parts, (part) => {
    const { ruleset, input } = settled(part);
    const first = decide(ruleset, input);
    const opened = reconcileBy([], first, input.now).cases;
    const incidents = reconcileIncidents([], [{ ...first, cases: opened }], input.now).incidents;
    const gone = { ...first, exceptions: [], handling: [], waivers: [], unknowns: [] };
    const closed = reconcileBy(opened, gone, input.now).cases;
    const over = reconcileIncidents(incidents, [{ ...first, cases: closed }], input.now).incidents;
    const second = decide(ruleset, { ...input, cases: closed, incidents: over });
    const reopened = reconcileBy(closed, second, input.now).cases;
    const epochs = new Map(opened.map(({ key, epoch }) => [key, epoch]));
    for (const { key, epoch } of reopened) {
      const before = epochs.get(key);
      if (before !== undefined) expect(epoch).toBe(before + 1);
    }
    const keys = new Set(first.actions.map(({ key }) => key));
    counted.reopened += second.actions.length;
    expect(second.actions.filter(({ key }) => keys.has(key))).toEqual([]);
    expect(second.handling.every(({ exception, epoch }) => epoch === (epochs.has(exception) ? 1 : 0))).toBe(
      true,
    );
  });
}

function isIdempotent(reconcileBy: Reconcile) {
  return fc.property(parts, (part) => {
    const { ruleset, input } = settled(part);
    const first = reconcileBy([], decide(ruleset, input), input.now);
    const now = later(input.now, part.laterMs);
    const decision = decide(ruleset, { ...input, cases: first.cases, now });
    const once = reconcileBy(first.cases, decision, now);
    const twice = reconcileBy(once.cases, decision, now);
    counted.asked += once.actions.length;
    const keys = [...decision.actions, ...once.actions].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(twice.cases).toEqual(once.cases);
    expect(twice.actions).toEqual([]);
    expect(twice.changes.filter(({ kind }) => kind !== "continued")).toEqual([]);
    expect(raisedOf(once.cases)).toEqual(raisedOf(twice.cases));
  });
}

function raisedOf(cases: readonly Case[]): readonly string[] {
  return cases.filter(({ status }) => status !== "resolved").map(({ key }) => key);
}

/** Keys by what the action is about: its name in the playbook of its first exception. */
function keysOf(actions: readonly Action[]): ReadonlyMap<string, string> {
  return new Map(
    actions.map(({ exceptions, id, type, key }) => [JSON.stringify([exceptions[0], type, id]), key]),
  );
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
