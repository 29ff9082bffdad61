import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { isWaivable } from "../../src/core/cases/judgeWaivers";
import { openFrames } from "../../src/core/classify/Frames";
import { compileRuleset, type Decision, type Input, step, type Waiver, waive } from "../../src/core/index";
import { openMoment } from "../../src/core/openMoment";
import { interpret, readOperand } from "../../src/core/rules/interpret";
import { leavesOf } from "../../src/core/rules/leavesOf";
import { isUnknown } from "../../src/core/rules/unknown";
import { FALSE } from "../../src/core/rules/verdict";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { digest } from "../../src/core/ruleset/digest";
import { inputArbitrary } from "../arbitraries/input";
import { rulesets, shippedFiles } from "../rulesets/shipped";

const RUNS = 1_000;
const TWO_YEARS_MS = 2 * 365 * 86_400_000;

const compiled = shippedFiles.map(({ module }) => compileRuleset(module, { rulesets }));

let waived = 0;
let stillRaised = 0;
let changedFacts = 0;

/** An order that has a waivable exception under one of the shipped rulesets, and a waiver for one of them. */
interface WaivedCase {
  readonly ruleset: CompiledRuleset;
  readonly input: Input;
  readonly before: Decision;
  readonly waiver: Waiver;
}

type Waive = typeof waive;

const parts = fc.record({
  each: inputArbitrary,
  ruleset: fc.nat({ max: compiled.length - 1 }),
  which: fc.nat(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  later: fc.integer({ min: 1, max: TWO_YEARS_MS }),
});

describe("law 11: a waiver covers one key, until its facts change", () => {
  it("law 11: it covers its exception and touches no other", () => {
    fc.assert(coversOneKey(waive), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 11: time alone does not end it", () => {
    fc.assert(outlastsTime(waive), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 11: a fact that its conditions read ends it when it changes", () => {
    fc.assert(endsWithItsFacts(waive), { numRuns: RUNS, endOnFailure: true });
  });

  it("law 11 notices a waiver on elapsed hours", () => {
    const onElapsed: Waive = (ruleset, input, key, options) => {
      const waiver = waive(ruleset, input, key, options);
      return { ...waiver, fingerprint: elapsedFingerprint(ruleset, input, key) };
    };
    const standing = (each: WaivedCase, now: string) =>
      elapsedFingerprint(each.ruleset, { ...each.input, now }, each.waiver.key) === each.waiver.fingerprint;
    expect(fc.check(outlastsTime(onElapsed, standing), { numRuns: RUNS, endOnFailure: true }).failed).toBe(
      true,
    );
  });

  it("law 11 notices a waiver that looks at nothing", () => {
    const blind: Waive = (...given) => {
      const { fingerprint, ...waiver } = waive(...given);
      return waiver;
    };
    expect(fc.check(endsWithItsFacts(blind), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });

  it("law 11 notices a waiver that covers two keys", () => {
    const decide = (ruleset: CompiledRuleset, input: Input, waiver: Waiver): Decision => {
      const code = waiver.key.slice(0, waiver.key.indexOf("@"));
      const { exceptions } = step(ruleset, input).decision;
      const alike = exceptions.filter((each) => each.code === code).map(({ key }) => ({ ...waiver, key }));
      const waivers = alike.map(({ fingerprint, ...rest }) => rest);
      return step(ruleset, { ...input, order: { ...input.order, waivers } }).decision;
    };
    expect(fc.check(coversOneKey(waive, decide), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });

  it("law 11 was tried on many waivers", () => {
    expect(waived).toBeGreaterThan(RUNS / 2);
    expect(stillRaised).toBeGreaterThan(RUNS);
    expect(changedFacts).toBeGreaterThan(RUNS / 20);
  });

  afterAll(() => {
    console.log(`law 11: ${waived} waivers, ${stillRaised} raised later, ${changedFacts} with changed facts`);
  });
});

function coversOneKey(give: Waive, decideWith = decideWaived) {
  return fc.property(parts, (part) => {
    const each = waivedCase(part, give);
    if (each === undefined) return;
    waived += 1;
    const { ruleset, input, before, waiver } = each;
    const after = decideWith(ruleset, input, waiver);
    const { key } = waiver;
    // What the playbook of the waived exception lacks, nobody misses any more.
    const others = (decision: Decision) =>
      decision.exceptions.filter(({ subject, ...each }) => each.key !== key && subject.kind !== "unknown");
    expect(others(after)).toEqual(others(before));
    expect(after.exceptions.map((each) => each.key)).not.toContain(key);
    expect(after.waivers).toEqual([
      expect.objectContaining({
        key,
        standing: "in_force",
        exception: before.exceptions.find((x) => x.key === key),
      }),
    ]);
    expect(after.actions.filter(({ exceptions }) => exceptions.includes(key))).toEqual([]);
    expect(after.blocked.filter(({ exceptions }) => exceptions.includes(key))).toEqual([]);
    expect(after.handling.filter(({ exception }) => exception === key)).toEqual([]);
  });
}

function outlastsTime(give: Waive, stands = standsAt) {
  return fc.property(parts, (part) => {
    const each = waivedCase(part, give);
    if (each === undefined) return;
    const start = Date.parse(each.input.now);
    for (const share of [0, part.share * 0.01, part.share, 1]) {
      const now = new Date(start + Math.round(share * part.later)).toISOString();
      expect(stands(each, now)).toBe(true);
    }
  });
}

/** In force, or not needed because the exception is gone by itself. */
function standsAt({ ruleset, input, waiver }: WaivedCase, now: string): boolean {
  const [judged] = decideWaived(ruleset, { ...input, now }, waiver).waivers;
  if (judged?.standing === "in_force") stillRaised += 1;
  return judged?.standing === "in_force" || judged?.standing === "not_needed";
}

/**
 * Facts are changed by giving the call another threshold, or another order: whatever made a value that a condition of
 * the key reads at that instant differ, the waiver is over.
 */
function endsWithItsFacts(give: Waive) {
  return fc.property(parts, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (part, picks) => {
    const each = waivedCase(part, give);
    if (each === undefined) return;
    const { ruleset, input, waiver } = each;
    const before = factsOf(ruleset, input, each.before, waiver.key);
    for (const pick of picks) {
      const changed = { ...input, order: nudged(input.order, pick) };
      if (before === factsOf(ruleset, changed, each.before, waiver.key)) continue;
      const after = decideWaived(ruleset, changed, waiver);
      const standing = after.waivers[0]?.standing;
      if (standing === "not_needed") continue;
      changedFacts += 1;
      expect(standing).toBe("facts_changed");
      expect(after.exceptions.map(({ key }) => key)).toContain(waiver.key);
    }
  });
}

/** The order with one number one higher, or one instant an hour later. */
function nudged(order: Input["order"], pick: number): Input["order"] {
  let count = 0;
  const walk = (value: unknown, change: number): unknown => {
    if (typeof value === "number") return count++ === change ? value + 1 : value;
    if (typeof value === "string" && /^2026-\d\d-\d\dT/u.test(value)) {
      return count++ === change ? new Date(Date.parse(value) + 3_600_000).toISOString() : value;
    }
    if (Array.isArray(value)) return value.map((each) => walk(each, change));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, change)]));
  };
  walk(order, -1);
  const total = count;
  count = 0;
  return walk(order, pick % Math.max(total, 1)) as Input["order"];
}

function waivedCase(part: typeof parts extends fc.Arbitrary<infer T> ? T : never, give: Waive) {
  const { each, which } = part;
  const ruleset = compiled[part.ruleset] as CompiledRuleset;
  const order = { ...each.input.order, waivers: [] };
  const { known } = each.settle(ruleset);
  const input: Input = { ...each.input, order, known };
  const before = step(ruleset, input).decision;
  const able = before.exceptions.filter(({ code }) => isWaivable(ruleset, code));
  const exception = able[which % able.length];
  if (exception === undefined) return undefined;
  return { ruleset, input, before, waiver: give(ruleset, input, exception.key, { reason: "agreed" }) };
}

function decideWaived(ruleset: CompiledRuleset, input: Input, waiver: Waiver): Decision {
  return step(ruleset, { ...input, order: { ...input.order, waivers: [waiver] } }).decision;
}

/** The values that the conditions of a key read now, as a person would compare them. */
function factsOf(ruleset: CompiledRuleset, input: Input, decision: Decision, key: string): string {
  const { exceptions, waivers, unknowns } = decision;
  const frames = openFrames(openMoment(ruleset, input));
  frames.ofUnknowns(unknowns);
  const all = [...exceptions, ...waivers.flatMap(({ exception }) => exception ?? [])];
  const exception = all.find((each) => each.key === key);
  const raising = ruleset.classifiers.find(({ name }) => name === exception?.rule);
  if (exception === undefined || raising === undefined) return "";
  const frame = frames
    .of(raising.scope)
    .find((each) => each.subject.id === exception.subject.id && interpret(raising.root, each) !== FALSE);
  const facts = ruleset.classifiers
    .filter(({ code, scope }) => code === exception.code && scope === raising.scope)
    .flatMap((rule) => leavesOf(rule.root))
    .filter(({ left }) => ruleset.program.slots[left.slot]?.scope !== "unknown")
    .map(({ left }) => {
      const steps = left.steps.at(-1) === "length" ? left.steps.slice(0, -1) : left.steps;
      const value = frame && readOperand({ ...left, steps }, frame);
      return [left.name, isUnknown(value) ? "unknown" : value];
    });
  return JSON.stringify(facts);
}

function elapsedFingerprint(ruleset: CompiledRuleset, input: Input, key: string): string {
  return digest(factsOf(ruleset, input, step(ruleset, input).decision, key));
}
