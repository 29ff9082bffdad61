import type { Adjustment, AdjustmentReason } from "../decide/Adjustment";
import type { TraceWords } from "../rules/TraceWords";
import type { PolicyOutcome } from "./explainPolicies";

/** The words of explanations of orders: those of rules, and those of exceptions and their playbooks. */
export interface ExplainWords extends TraceWords {
  /** An exception and the rules that raised it: `{exception}`, `{rules}`. */
  readonly raisedBy: string;
  /** What became of a policy: `{policy}`. */
  readonly policies: Readonly<Record<PolicyOutcome, string>>;
  /** No policy is for the exception: `{exception}`. */
  readonly noPolicy: string;
  /** Policies were asked and none was chosen: `{exception}`. */
  readonly noPlaybook: string;
  /** An action: `{id}`, `{type}`. */
  readonly action: string;
  /** An action that was not taken: `{action}`. */
  readonly leftOut: string;
  readonly modes: { readonly auto: string; readonly propose: string };
  /** `{owner}` */
  readonly owner: string;
  /** `{instant}` */
  readonly dueBy: string;
  /** A parameter that could not be filled: `{param}`. */
  readonly missing: string;
  /** The same with the fact it was to come from: `{param}`, `{fact}`, `{reason}`. */
  readonly missingFrom: string;
  /** `{instant}` */
  readonly notBefore: string;
  /** What the plan for the order changed about an action: `{action}`, where it is dropped, and `{reason}`. */
  readonly changes: Readonly<Record<Adjustment["change"], string>>;
  readonly changeReasons: Readonly<Record<AdjustmentReason, string>>;
  /** The action that is the cause, behind the rest: `{verdict}`, `{action}`. */
  readonly changedBy: string;
  /** Between an action and what is told of it, and between two of those. */
  readonly comma: string;
}
