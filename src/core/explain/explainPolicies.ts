import type { JudgedWaiver } from "../cases/JudgedWaiver";
import type { OrderException } from "../classify/OrderException";
import { type Frame, openFrame } from "../facts/openFrame";
import type { Input } from "../Input";
import { type RuleTrace, traceCondition } from "../rules/explain";
import { interpret } from "../rules/interpret";
import { TRUE, UNKNOWN, type Verdict, verdictName } from "../rules/verdict";
import type { CompiledPolicy, CompiledRuleset } from "../ruleset/CompiledRuleset";
import { type Explanation, openExplanation } from "./openExplanation";
import { requireRule } from "./requireRule";
import { type ActionTrace, traceAction } from "./traceAction";

/**
 * What became of a policy for an exception.
 *
 * - `chosen`: it is the playbook.
 * - `added`: it holds and says `"add": true`, so its actions come besides.
 * - `not_held`: its conditions do not hold.
 * - `undecided`: its conditions cannot be told, so it was passed over.
 * - `outranked`: the playbook had been chosen already.
 */
export type PolicyOutcome = "chosen" | "added" | "not_held" | "undecided" | "outranked";

/** How one policy was judged for one exception. Its verdict is told whatever its outcome is. */
export interface PolicyTrace extends RuleTrace {
  readonly outcome: PolicyOutcome;
  /** The actions of a policy that was chosen or added, in the order of the playbook. */
  readonly actions: readonly ActionTrace[];
}

/** An exception with what raised it and what was considered doing about it. */
export interface ExceptionTrace {
  readonly exception: OrderException;
  /** Every classifier that raised it, in file order; `exception.rule` is the one that gave its evidence. */
  readonly raisedBy: readonly string[];
  /** The waiver it stands under; no policy was considered then. */
  readonly waiver?: Pick<JudgedWaiver, "reason" | "at" | "until">;
  /** Those for its code, in the order in which they are tried: priority, then file order. */
  readonly policies: readonly PolicyTrace[];
}

/**
 * Why each exception got its playbook: every policy that was considered, which was chosen, which actions were taken or
 * left out and why, and which parameters are missing. Personal values are redacted unless the ruleset was compiled
 * with `revealPersonal`; parameters are not repeated, the decision has them.
 *
 * @param policyName one policy only
 * @throws OrderTriageError `unknown_rule` for a name that no policy has; it names the nearest one
 * @example
 * ```ts
 * for (const { exception, policies } of explainPolicies(ruleset, { order, now, known: {} })) {
 *   console.log(exception.key, policies.find(({ outcome }) => outcome === "chosen")?.rule);
 * }
 * ```
 */
export function explainPolicies(
  ruleset: CompiledRuleset,
  input: Input,
  policyName?: string,
): readonly ExceptionTrace[] {
  if (policyName !== undefined) requireRule(ruleset, policyName, "policy");
  const explanation = openExplanation(ruleset, input);
  const { exceptions, waivers } = explanation.decision;
  const standing = exceptions.map((exception): ExceptionTrace => {
    const raising = findRaising(ruleset, explanation, exception);
    const frame = openFrame(
      explanation.moment,
      "exception",
      exception,
      exception.subject,
      raising.find(({ rule }) => rule === exception.rule)?.frame ?? explanation.frames.order,
    );
    return {
      exception,
      raisedBy: raising.map(({ rule }) => rule),
      policies: tracePolicies(ruleset, explanation, exception, frame).filter(
        ({ rule }) => policyName === undefined || rule === policyName,
      ),
    };
  });
  return [...standing, ...traceWaived(ruleset, explanation, waivers)];
}

/** Each once, with the first waiver that covers it. */
function traceWaived(
  ruleset: CompiledRuleset,
  explanation: Explanation,
  waivers: readonly JudgedWaiver[],
): readonly ExceptionTrace[] {
  const seen = new Set<string>();
  return waivers.flatMap(({ exception, reason, at, until }) => {
    if (exception === undefined || seen.has(exception.key)) return [];
    seen.add(exception.key);
    const raisedBy = findRaising(ruleset, explanation, exception).map(({ rule }) => rule);
    const waiver = { reason, at, ...(until === undefined ? {} : { until }) };
    return [{ exception, raisedBy, waiver, policies: [] }];
  });
}

function findRaising(
  ruleset: CompiledRuleset,
  { frames, exceptionOf }: Explanation,
  exception: OrderException,
): readonly { readonly rule: string; readonly frame: Frame }[] {
  return ruleset.classifiers
    .filter(({ code }) => code === exception.code)
    .flatMap((rule) =>
      frames
        .of(rule.scope)
        .filter((frame) => exceptionOf(rule, frame) === exception.key)
        .map((frame) => ({ rule: rule.name, frame })),
    );
}

function tracePolicies(
  ruleset: CompiledRuleset,
  { decision, isHidden }: Explanation,
  exception: OrderException,
  frame: Frame,
): readonly PolicyTrace[] {
  const taken = decision.actions.filter(({ exceptions }) => exceptions.includes(exception.key));
  let isChosen = false;
  return ruleset.policies
    .filter(({ codes }) => codes === undefined || codes.has(exception.code))
    .map((policy) => {
      const verdict = interpret(policy.root, frame);
      const outcome = outcomeOf(policy, verdict, isChosen);
      if (outcome === "chosen") isChosen = true;
      const isTaken = outcome === "chosen" || outcome === "added";
      return {
        rule: policy.name,
        verdict: verdictName(verdict),
        outcome,
        conditions: traceCondition(policy.root, frame, isHidden),
        actions: isTaken ? policy.actions.map((action) => traceAction(action, frame, taken, isHidden)) : [],
      };
    });
}

function outcomeOf({ add }: CompiledPolicy, verdict: Verdict, isChosen: boolean): PolicyOutcome {
  if (isChosen && !add) return "outranked";
  if (verdict === UNKNOWN) return "undecided";
  if (verdict !== TRUE) return "not_held";
  return add ? "added" : "chosen";
}
