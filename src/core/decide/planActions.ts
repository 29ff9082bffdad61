import { capOffers } from "../compensation/capOffers";
import type { Action } from "./Action";
import type { PlannedMessage } from "./PlannedMessage";
import type { PlanContext, PlanStage } from "./PlanStage";
import { planHolds } from "./planHolds";
import { planMessages } from "./planMessages";
import { settleConflicts } from "./settleConflicts";

/** One plan for the whole order. */
export interface ActionPlan extends PlanStage {
  readonly messages: readonly PlannedMessage[];
}

/**
 * Makes one plan for the whole order of what the playbooks ask for, each for its own exception: a hold is placed once,
 * actions that contradict each other are settled, goodwill is capped, and the customer gets one message a channel.
 */
export function planActions(wanted: readonly Action[], context: PlanContext): ActionPlan {
  const held = planHolds(wanted, context);
  const settled = settleConflicts(held.actions, context);
  const capped = capOffers(settled.actions, context);
  const told = planMessages(capped.actions, context);
  return {
    actions: told.actions,
    messages: told.messages,
    adjustments: [...held.adjustments, ...settled.adjustments, ...capped.adjustments, ...told.adjustments],
    changesAt: Math.min(held.changesAt, settled.changesAt, capped.changesAt, told.changesAt),
  };
}
