import type { Action } from "../decide/Action";
import type { PlanContext, PlanStage } from "../decide/PlanStage";

/** A stage of the plan. */
export function capOffers(actions: readonly Action[], _context: PlanContext): PlanStage {
  return { actions, adjustments: [], changesAt: Number.POSITIVE_INFINITY };
}
