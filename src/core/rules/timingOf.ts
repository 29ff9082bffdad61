import type { FactOperand, Operand, Timing } from "./plan";
import { thresholdOperators } from "./threshold";

/** What is compared with what, and how its facts depend on the clock. */
export interface TimedComparison {
  readonly left: FactOperand;
  readonly operator: string;
  readonly right: Operand;
  /** True for an operator of the host's own. */
  readonly own: boolean;
  readonly clockOf: (slot: number) => "none" | "steps" | "running";
}

/** Whether a comparison's truth can depend on the clock, and how its next change is found. */
export function timingOf({ left, operator, right, own, clockOf }: TimedComparison): Timing {
  const leftClock = clockOf(left.slot);
  const rightClock = right.kind === "fact" ? clockOf(right.slot) : "none";
  if (leftClock === "none" && rightClock === "none") return "constant";
  if (leftClock !== "running" && rightClock !== "running") return "steps";
  const plain = left.steps.length === 0 && thresholdOperators.has(operator) && !own;
  return leftClock === "running" && rightClock !== "running" && plain ? "threshold" : "unanalysable";
}
