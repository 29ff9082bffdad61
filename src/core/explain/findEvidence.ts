import type { Input } from "../Input";
import { type Evidence, evidenceOf } from "../rules/evidenceOf";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import { judgedClassifiers, nameJudged } from "./explainOrder";
import { openExplanation } from "./openExplanation";

/** How one classifier was judged for one item, with the comparisons that decided it and no others. */
export interface ClassifierEvidence extends Evidence {
  readonly rule: string;
  /** The exception code it raises when it holds. */
  readonly code: string;
  /** `order`, `line:2`, `shipment:S1`, … */
  readonly subject: string;
  /** Key of the exception it raised; absent when it raised none. */
  readonly exception?: string;
}

/**
 * What decided each classifier, for every item: the fewest comparisons, as `because` and `whyNot` would pick them from
 * `explainOrder`, without judging the others. Personal values are redacted likewise.
 *
 * @param ruleName one rule only
 * @throws OrderTriageError `unknown_rule` for a name that no classifier has; it names the nearest one
 * @example
 * ```ts
 * const [evidence] = findEvidence(ruleset, { order, now, known: {} }, "parcel-stalled");
 * evidence?.leaves.map(({ fact, factValue }) => `${fact} is ${String(factValue)}`);
 * ```
 */
export function findEvidence(
  ruleset: CompiledRuleset,
  input: Input,
  ruleName?: string,
): readonly ClassifierEvidence[] {
  const explanation = openExplanation(ruleset, input);
  return judgedClassifiers(ruleset, explanation, ruleName).map(({ rule, frame }) => ({
    ...nameJudged(rule, frame, explanation),
    ...evidenceOf(rule.root, frame, explanation.isHidden),
  }));
}
