import type { Action } from "./Action";
import { carryOut, openRulings } from "./conflicts/Rulings";
import { ruleOnCancels } from "./conflicts/ruleOnCancels";
import { ruleOnOffers, ruleOnRefunds } from "./conflicts/ruleOnMoney";
import type { PlanContext, PlanStage } from "./PlanStage";

/**
 * Settles what contradicts each other, as each playbook was chosen for its own exception: cancel beats retry, there is
 * one refund path, and one compensation an incident. What is dropped or made a proposal is told with its reason; no
 * action's key changes, and one that stands for others answers their exceptions too.
 *
 * @example
 * ```ts
 * settleConflicts([cancel, retry], context).adjustments; // [{ change: "dropped", reason: "order_cancelled", … }]
 * ```
 */
export function settleConflicts(actions: readonly Action[], context: PlanContext): PlanStage {
  // Hardly any order has a conflict, and those pay one look at each action.
  const cancels = ofType(actions, "order.cancel");
  const refunds = ofType(actions, "refund.propose");
  const offers = ofType(actions, "compensation.offer");
  if (cancels.length === 0 && refunds.length < 2 && offers.length < 2) return unchanged(actions);

  const rulings = openRulings();
  if (cancels.length > 0) ruleOnCancels(cancels, actions, context, rulings);
  const left = refunds.filter((each) => !rulings.rulings.has(each));
  if (left.length > 1) ruleOnRefunds(left, context, rulings);
  if (offers.length > 1) ruleOnOffers(offers, context, rulings);
  return { ...carryOut(actions, rulings), changesAt: Number.POSITIVE_INFINITY };
}

function unchanged(actions: readonly Action[]): PlanStage {
  return { actions, adjustments: [], changesAt: Number.POSITIVE_INFINITY };
}

const NONE: readonly Action[] = [];

function ofType(actions: readonly Action[], type: string): readonly Action[] {
  let found: Action[] | undefined;
  for (const action of actions) {
    if (action.type !== type) continue;
    if (found === undefined) found = [action];
    else found.push(action);
  }
  return found ?? NONE;
}
