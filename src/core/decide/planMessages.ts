import type { Action } from "./Action";
import type { PlannedMessage } from "./PlannedMessage";
import type { PlanContext, PlanStage } from "./PlanStage";

/** The actions, and the messages that tell the customer of them. */
export interface MessageStage extends PlanStage {
  readonly messages: readonly PlannedMessage[];
}

/** The last stage of the plan. */
export function planMessages(actions: readonly Action[], _context: PlanContext): MessageStage {
  return { actions, messages: [], adjustments: [], changesAt: Number.POSITIVE_INFINITY };
}
