import type { LeafNode, PlanNode } from "../../rules/plan";

/** A condition and every part of it, outermost first. */
export function nodesOf(node: PlanNode): readonly PlanNode[] {
  if (node.kind === "leaf") return [node];
  return [node, ...(node.kind === "not" ? nodesOf(node.part) : node.parts.flatMap(nodesOf))];
}

/** Every comparison of a condition, in file order. */
export function leavesOf(node: PlanNode): readonly LeafNode[] {
  return nodesOf(node).filter((each) => each.kind === "leaf");
}
