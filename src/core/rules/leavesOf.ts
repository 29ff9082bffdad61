import type { LeafNode, PlanNode } from "./plan";

/** The comparisons of a condition, in file order; generated code knows them by their numbers. */
export function leavesOf(node: PlanNode): readonly LeafNode[] {
  switch (node.kind) {
    case "leaf":
      return [node];
    case "not":
      return leavesOf(node.part);
    default:
      return node.parts.flatMap(leavesOf);
  }
}
