import type { Action } from "./Action";
import type { PlanContext, PlanStage } from "./PlanStage";

/** A stage of the plan. */
export function planHolds(actions: readonly Action[], _context: PlanContext): PlanStage {
  return { actions, adjustments: [], changesAt: Number.POSITIVE_INFINITY };
}
