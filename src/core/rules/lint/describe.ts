import type { JsonValue } from "../../json";
import type { LeafNode, Operand, PlanNode } from "../plan";

const LONGEST = 60;

/** A condition in a few words, as in `shipment.state in ["lost","destroyed"]`. */
export function describe(node: PlanNode): string {
  if (node.kind === "leaf") return describeLeaf(node);
  return node.kind === "not" ? `not (${describe(node.part)})` : `the "${node.kind}" at ${node.path}`;
}

/** A condition in a few words, told to who looks at the place where it is written. */
export function describeHere(node: PlanNode, path: string): string {
  if (node.kind === "leaf") return describe(node);
  return node.path === path ? `this "${node.kind}"` : "the condition named here";
}

/** A condition with the place where it is written. */
export function describeAt({ node, path }: { readonly node: PlanNode; readonly path: string }): string {
  if (node.kind === "leaf") return `${describe(node)} at ${path}`;
  return node.path === path ? `the "${node.kind}" at ${path}` : `the named condition at ${path}`;
}

function describeLeaf({ left, operator, right }: LeafNode): string {
  return `${describeOperand(left)} ${operator} ${describeOperand(right)}`;
}

function describeOperand(operand: Operand): string {
  if (operand.kind === "fact") return operand.name + (operand.path ?? "").slice(1);
  const text = JSON.stringify(operand.value as JsonValue);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
