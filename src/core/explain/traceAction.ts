import type { UnknownReason } from "../classify/Unknown";
import type { Adjustment } from "../decide/Adjustment";
import type { Decision } from "../decide/Decision";
import type { Frame } from "../facts/openFrame";
import { type ConditionTrace, type IsHidden, traceCondition } from "../rules/explain";
import { interpret, readOperand } from "../rules/interpret";
import type { ParamPlan } from "../rules/params";
import type { FactOperand } from "../rules/plan";
import { isUnknown } from "../rules/unknown";
import { TRUE, UNKNOWN } from "../rules/verdict";
import type { CompiledAction } from "../ruleset/CompiledRuleset";

/** A required parameter that could not be filled. */
export interface MissingParam {
  readonly param: string;
  /** The fact it was to come from; absent when the playbook names none. */
  readonly fact?: string;
  /** Why the fact gives nothing: `absent`, or the reason why it is not known. */
  readonly reason?: UnknownReason | "absent";
}

/** What one plan for the whole order changed about an action, and why. */
export type ActionChange = Pick<Adjustment, "change" | "reason" | "by">;

/** What became of one action of a playbook. */
export interface ActionTrace {
  readonly id: string;
  readonly type: string;
  /**
   * `undecided`: left out because its conditions cannot be told. `dropped`: wanted by the playbook, and left out of the
   * plan for the order; see `changes`.
   */
  readonly outcome: "taken" | "left_out" | "undecided" | "dropped";
  /** Its own conditions; absent when it has none. */
  readonly conditions?: ConditionTrace;
  /** Of an action that was taken, its key in the decision. */
  readonly key?: string;
  readonly mode?: "auto" | "propose";
  readonly owner?: string;
  readonly dueBy?: string;
  /** Why an action that could be automatic is only proposed. */
  readonly missing?: readonly MissingParam[];
  /** Not to be carried out before this instant. */
  readonly notBefore?: string;
  /** What the plan for the whole order changed; absent when nothing. */
  readonly changes?: readonly ActionChange[];
}

/**
 * Judges one action for an exception.
 *
 * @param exceptionKey the exception that the playbook was chosen for
 */
export function traceAction(
  action: CompiledAction,
  frame: Frame,
  exceptionKey: string,
  { actions, adjustments }: Pick<Decision, "actions" | "adjustments">,
  isHidden: IsHidden,
): ActionTrace {
  const { id, type, root } = action;
  const verdict = root === undefined ? TRUE : interpret(root, frame);
  const conditions = root === undefined ? {} : { conditions: traceCondition(root, frame, isHidden) };
  if (verdict !== TRUE) {
    return { id, type, outcome: verdict === UNKNOWN ? "undecided" : "left_out", ...conditions };
  }
  const isOwn = (each: { readonly id: string; readonly exceptions: readonly string[] }) =>
    // An action that stands for others too names its own exception first.
    each.id === id && each.exceptions[0] === exceptionKey;
  const own = adjustments.filter(isOwn);
  const changes = own.length === 0 ? {} : { changes: own.map(changeOf) };
  if (own.some(({ change }) => change === "dropped"))
    return { id, type, outcome: "dropped", ...conditions, ...changes };
  const decided = actions.find(isOwn);
  if (decided === undefined) return { id, type, outcome: "taken", ...conditions };
  const { key, mode, owner, dueBy, notBefore, missing } = decided;
  return {
    id,
    type,
    outcome: "taken",
    ...conditions,
    key,
    mode,
    ...(owner === undefined ? {} : { owner }),
    ...(dueBy === undefined ? {} : { dueBy }),
    ...(missing === undefined ? {} : { missing: missing.map((param) => whyMissing(param, action, frame)) }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...changes,
  };
}

function changeOf({ change, reason, by }: Adjustment): ActionChange {
  return { change, reason, ...(by === undefined ? {} : { by }) };
}

function whyMissing(param: string, { params }: CompiledAction, frame: Frame): MissingParam {
  const plan = params.find(([name]) => name === param)?.[1];
  for (const operand of plan === undefined ? [] : operandsOf(plan)) {
    const value = readOperand(operand, frame);
    if (isUnknown(value)) return { param, fact: operand.name, reason: value.reason };
    if (value === undefined) return { param, fact: operand.name, reason: "absent" };
  }
  return { param };
}

function operandsOf(plan: ParamPlan): readonly FactOperand[] {
  switch (plan.kind) {
    case "constant":
      return [];
    case "fact":
      return [plan.operand];
    case "list":
      return plan.parts.flatMap(operandsOf);
    case "object":
      return plan.parts.flatMap(([, part]) => operandsOf(part));
  }
}
