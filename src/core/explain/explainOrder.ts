import { subjectKey } from "../classify/subjectKey";
import type { Frame } from "../facts/openFrame";
import type { Input } from "../Input";
import { type RuleTrace, traceCondition } from "../rules/explain";
import { interpret } from "../rules/interpret";
import { verdictName } from "../rules/verdict";
import type { CompiledClassifier, CompiledRuleset } from "../ruleset/CompiledRuleset";
import { type Explanation, openExplanation } from "./openExplanation";
import { requireRule } from "./requireRule";

/** How one classifier was judged for one item. */
export interface ClassifierTrace extends RuleTrace {
  /** The exception code it raises when it holds. */
  readonly code: string;
  /** `order`, `line:2`, `shipment:S1`, … */
  readonly subject: string;
  /** Key of the exception it raised, by holding or by `"onUnknown": "raise"`; absent when it raised none. */
  readonly exception?: string;
}

/**
 * Why each classifier holds or does not, for every item: all conditions with their values and verdicts. Personal
 * values are redacted unless the ruleset was compiled with `revealPersonal`.
 *
 * @param ruleName one rule only
 * @throws OrderTriageError `unknown_rule` for a name that no classifier has; it names the nearest one
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
  const explanation = openExplanation(ruleset, input);
  return judgedClassifiers(ruleset, explanation, ruleName).map(({ rule, frame }) => ({
    ...nameJudged(rule, frame, explanation),
    verdict: verdictName(interpret(rule.root, frame)),
    conditions: traceCondition(rule.root, frame, explanation.isHidden),
  }));
}

/** Every classifier, or the one of a name, with every item it was judged for. */
export function judgedClassifiers(
  ruleset: CompiledRuleset,
  { frames }: Explanation,
  ruleName: string | undefined,
): readonly { readonly rule: CompiledClassifier; readonly frame: Frame }[] {
  if (ruleName !== undefined) requireRule(ruleset, ruleName, "classifier");
  return ruleset.classifiers
    .filter(({ name }) => ruleName === undefined || name === ruleName)
    .flatMap((rule) => frames.of(rule.scope).map((frame) => ({ rule, frame })));
}

/** What an explanation says of a classifier and an item besides the verdict. */
export function nameJudged(rule: CompiledClassifier, frame: Frame, { exceptionOf }: Explanation) {
  const exception = exceptionOf(rule, frame);
  return {
    rule: rule.name,
    code: rule.code,
    subject: subjectKey(frame.subject),
    ...(exception === undefined ? {} : { exception }),
  };
}
