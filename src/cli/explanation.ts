import type { Decision } from "../core/decide/Decision";
import { type ClassifierTrace, explainOrder } from "../core/explain/explainOrder";
import { type ExceptionTrace, explainPolicies } from "../core/explain/explainPolicies";
import { requireRule, ruleKind } from "../core/explain/requireRule";
import type { Input } from "../core/Input";
import type { CompiledRuleset } from "../core/ruleset/CompiledRuleset";

/** What `order-triage explain` tells of an order, as data; `--format json` prints it. */
export interface OrderExplanation {
  readonly orderId: string;
  readonly decidedAt: string;
  readonly ruleset: Decision["ruleset"];
  /** The rule that was asked about; absent: all. */
  readonly rule?: string;
  /** Rules that raised something or stayed undecided; of a rule that was asked about, every item. */
  readonly classifiers: readonly ClassifierTrace[];
  /** Exceptions with their policies; of a policy that was asked about, those that it was considered for. */
  readonly exceptions: readonly ExceptionTrace[];
}

/**
 * Explains a decision, or what one rule has to do with it.
 *
 * @param ruleName of a classifier or a policy
 *
 * Throws an `OrderTriageError` `unknown_rule`, which names the nearest one.
 *
 * @example
 * ```ts
 * explanationOf(ruleset, { order, now, known: {} }, decision, "parcel-stalled").classifiers[0]?.verdict; // "false"
 * ```
 */
export function explanationOf(
  ruleset: CompiledRuleset,
  input: Input,
  { orderId, decidedAt, ruleset: identity }: Decision,
  ruleName: string | undefined,
): OrderExplanation {
  const head = { orderId, decidedAt, ruleset: identity };
  if (ruleName === undefined) {
    const classifiers = explainOrder(ruleset, input).filter(
      ({ exception, verdict }) => exception !== undefined || verdict === "unknown",
    );
    return { ...head, classifiers, exceptions: explainPolicies(ruleset, input) };
  }
  requireRule(ruleset, ruleName);
  const isPolicy = ruleKind(ruleset, ruleName) === "policy";
  return {
    ...head,
    rule: ruleName,
    classifiers: isPolicy ? [] : explainOrder(ruleset, input, ruleName),
    exceptions: isPolicy
      ? explainPolicies(ruleset, input, ruleName).filter(({ policies }) => policies.length > 0)
      : [],
  };
}
