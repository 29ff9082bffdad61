import { type ConditionView, certify } from "./certify";
import { type IsHidden, type LeafTrace, traceLeaf } from "./explain";
import { interpret } from "./interpret";
import type { FactReader, LeafNode, PlanNode } from "./plan";
import { type VerdictName, verdictName } from "./verdict";

/** A verdict with the comparisons that decided it. */
export interface Evidence {
  readonly verdict: VerdictName;
  /** What `because` or `whyNot` would give of the full trace. */
  readonly leaves: readonly LeafTrace[];
}

/**
 * The verdict of a condition and the fewest comparisons that decide it, without judging the others: reads facts only
 * until no smaller set can be found.
 */
export function evidenceOf(node: PlanNode, facts: FactReader, isHidden: IsHidden = () => false): Evidence {
  const view: ConditionView<PlanNode> = {
    kind: (part) => part.kind,
    parts: (part) => (part.kind === "leaf" ? [] : part.kind === "not" ? [part.part] : part.parts),
    verdict: (leaf) => interpret(leaf, facts),
  };
  const { verdict, leaves } = certify(node, view);
  return {
    verdict: verdictName(verdict),
    leaves: leaves.map((leaf) => traceLeaf(leaf as LeafNode, facts, isHidden)),
  };
}
