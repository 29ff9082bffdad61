import type { Engine } from "json-rules-engine";
import { findOperator, type Operator, operatorNames } from "../core/rules/operators";
import type { LeafNode, PlanNode } from "../core/rules/plan";
import { isUnknown } from "../core/rules/unknown";

/**
 * Gives an engine this library's ten operators, and every operator of some conditions under its whole name, decorators
 * and the host's own included.
 */
export function addOperators(engine: Engine, conditions: readonly PlanNode[]): void {
  for (const name of operatorNames) {
    const operator = findOperator(name);
    if (operator !== undefined) engine.addOperator(name, guarded(operator));
  }
  for (const { operator, test } of conditions.flatMap(leavesOf)) engine.addOperator(operator, guarded(test));
}

/** An unknown value is compared with nothing. */
function guarded(operator: Operator): Operator {
  return (factValue, value) => !isUnknown(factValue) && !isUnknown(value) && operator(factValue, value);
}

function leavesOf(node: PlanNode): readonly LeafNode[] {
  if (node.kind === "leaf") return [node];
  return node.kind === "not" ? leavesOf(node.part) : node.parts.flatMap(leavesOf);
}
