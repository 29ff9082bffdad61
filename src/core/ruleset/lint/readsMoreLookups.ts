import type { PlanNode } from "../../rules/plan";
import type { LintContext } from "./LintContext";
import { leavesOf } from "./nodesOf";

/** Whether a condition asks lookups that another does not ask: it can then be undecided where the other holds. */
export function readsMoreLookups(node: PlanNode, than: PlanNode, { slots }: LintContext): boolean {
  const known = new Set(slotsOf(than));
  return slotsOf(node).some((slot) => {
    const source = slots[slot]?.source;
    return source?.kind === "fact" && source.fact.needs !== undefined && !known.has(slot);
  });
}

function slotsOf(node: PlanNode): readonly number[] {
  return leavesOf(node).flatMap(({ left, right }) =>
    right.kind === "fact" ? [left.slot, right.slot] : [left.slot],
  );
}
