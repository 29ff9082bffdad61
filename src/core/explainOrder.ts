import { classify } from "./classify/classify";
import { openFrames } from "./classify/Frames";
import { subjectKey } from "./classify/subjectKey";
import type { Input } from "./Input";
import { openMoment } from "./openMoment";
import { type ConditionTrace, traceCondition } from "./rules/explain";
import { interpret } from "./rules/interpret";
import { type VerdictName, verdictName } from "./rules/verdict";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";

/** How one classifier was judged for one item. */
export interface ClassifierTrace {
  readonly rule: string;
  /** The exception it raises when it holds. */
  readonly code: string;
  /** `order`, `line:2`, `shipment:S1`, … */
  readonly subject: string;
  readonly verdict: VerdictName;
  readonly conditions: ConditionTrace;
}

/**
 * Why each classifier holds or does not, for every item: all conditions with their values and verdicts. Personal
 * values are redacted unless the ruleset was compiled with `revealPersonal`.
 *
 * @param ruleName one rule only
 * @example
 * ```ts
 * explainOrder(ruleset, { order, now, known: {} }, "parcel-stalled")[0]?.verdict; // "false"
 * ```
 */
export function explainOrder(
  ruleset: CompiledRuleset,
  input: Input,
  ruleName?: string,
): readonly ClassifierTrace[] {
  const frames = openFrames(openMoment(ruleset, input));
  frames.ofUnknowns(classify(ruleset, frames).unknowns);
  const show = (value: unknown, slot: number) =>
    ruleset.program.slots[slot]?.personal === true && !ruleset.revealPersonal ? "[redacted]" : value;
  return ruleset.classifiers
    .filter(({ name }) => ruleName === undefined || name === ruleName)
    .flatMap((rule) =>
      frames.of(rule.scope).map((frame) => ({
        rule: rule.name,
        code: rule.code,
        subject: subjectKey(frame.subject),
        verdict: verdictName(interpret(rule.root, frame)),
        conditions: traceCondition(rule.root, frame, show),
      })),
    );
}
