import { openFrames } from "../core/classify/Frames";
import type { Subject } from "../core/classify/Subject";
import type { Unknown } from "../core/classify/Unknown";
import type { Frame } from "../core/facts/openFrame";
import type { ItemScope } from "../core/facts/scopes";
import type { Input } from "../core/Input";
import { openMoment } from "../core/openMoment";
import { TRUE, UNKNOWN } from "../core/rules/verdict";
import type { CheckedRuleset, CompiledClassifier } from "../core/ruleset/CompiledRuleset";
import { itemOf } from "./engineItems";
import { type JudgedCondition, type JudgedVerdict, judgedVerdict } from "./judgedVerdict";
import { toEngine } from "./toEngine";

/** A classifier that holds for an item. */
export interface EngineFinding {
  readonly rule: string;
  /** The exception it raises; `step` makes one exception of all findings with the same code and subject. */
  readonly code: string;
  readonly subject: Subject;
}

/** A classifier that could not be decided for an item, with the facts that nobody knows. */
export interface EngineUndecided extends EngineFinding {
  readonly facts: readonly { readonly fact: string; readonly reason: string }[];
}

/** What json-rules-engine says of an order. */
export interface EngineRun {
  /** By rule in file order, then by item in snapshot order; findings about ignorance last. */
  readonly findings: readonly EngineFinding[];
  readonly undecided: readonly EngineUndecided[];
}

/**
 * Runs the classifiers of a ruleset on json-rules-engine, for the order and every item of it: what `step` finds before
 * it merges exceptions and decides what to do, some hundred times slower. It is there to check this library against the
 * original, and for hosts whose own rules run on that engine.
 *
 * A rule is undecided where `step` says so: one part that decides is enough, whatever else is unknown. Once nobody can
 * be asked any more, rules about ignorance are run too (`forEach: "unknown"`, `onUnknown: "raise"`); they see what
 * classifiers left undecided.
 *
 * @throws OrderTriageError as `step` does
 * @example
 * ```ts
 * const { findings, undecided } = await runOnEngine(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export async function runOnEngine(ruleset: CheckedRuleset, input: Input): Promise<EngineRun> {
  const frames = openFrames(openMoment(ruleset, input));
  const scopes = new Set(ruleset.classifiers.map(({ scope }) => scope));
  scopes.delete("unknown");
  const judged: Judged[] = [];
  for (const scope of scopes) judged.push(...(await judge(ruleset, scope, frames.of(scope))));
  // `sort` is stable, so items stay in snapshot order.
  const places = new Map(ruleset.classifiers.map((rule, index) => [rule, index]));
  judged.sort((a, b) => (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0));
  const findings = judged.filter(({ verdict }) => verdict === TRUE);
  const undecided = judged.filter(({ verdict }) => verdict === UNKNOWN);
  if (!undecided.some(canBeAsked)) {
    const ignorance = frames.ofUnknowns(undecided.flatMap(unknownsOf));
    const aboutIt = await judge(ruleset, "unknown", ignorance);
    findings.push(...undecided.filter(({ rule }) => rule.raiseWhenUnknown));
    findings.push(...aboutIt.filter(({ verdict }) => verdict === TRUE));
  }
  return {
    findings: findings.map(findingOf),
    undecided: undecided.map((each) => ({
      ...findingOf(each),
      facts: unknownsOf(each).map(({ fact, reason }) => ({ fact, reason })),
    })),
  };
}

interface Judged extends JudgedVerdict {
  readonly rule: CompiledClassifier;
  readonly frame: Frame;
}

/** Every rule of a scope for every item. One run at a time: an engine keeps the state of its run. */
async function judge(
  ruleset: CheckedRuleset,
  scope: "order" | ItemScope,
  frames: readonly Frame[],
): Promise<readonly Judged[]> {
  if (frames.length === 0) return [];
  const rules = new Map(
    ruleset.classifiers.filter((rule) => rule.scope === scope).map((rule) => [rule.name, rule]),
  );
  if (rules.size === 0) return [];
  const engine = toEngine(ruleset, { scope });
  const judged: Judged[] = [];
  for (const frame of frames) {
    const { results, failureResults } = await engine.run({ ...itemOf(frame).facts });
    for (const { name, conditions } of [...results, ...failureResults]) {
      const rule = rules.get(name);
      if (rule !== undefined) judged.push({ rule, frame, ...judgedVerdict(conditions as JudgedCondition) });
    }
  }
  return judged;
}

function findingOf({ rule, frame }: Judged): EngineFinding {
  return { rule: rule.name, code: rule.code, subject: frame.subject };
}

/** What an undecided rule lacks, each fact once. */
function unknownsOf({ rule, frame, unknown }: Judged): readonly Unknown[] {
  const facts = new Map(
    unknown.flatMap(({ facts }) => facts.map(({ fact, value }) => [fact, value] as const)),
  );
  return [...facts].map(([fact, { reason }]) => ({
    fact,
    reason,
    rule: rule.name,
    ...(frame.subject.kind === "order" ? {} : { subject: frame.subject }),
  }));
}

/** True when an answer can still come for a comparison: nobody can tell it while one of its sides cannot be asked. */
function canBeAsked({ unknown }: Judged): boolean {
  return unknown.some(({ facts }) => facts.every(({ value }) => value.keys.length > 0));
}
