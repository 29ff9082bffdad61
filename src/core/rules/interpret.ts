import { resolvePath } from "./path";
import type { FactReader, LeafNode, Operand, PlanNode, TimedFactReader } from "./plan";
import { thresholdHolds } from "./threshold";
import { isUnknown } from "./unknown";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "./verdict";

/**
 * The verdict of a condition. Free of `eval`, so a strict content security policy is no obstacle.
 *
 * Stops at the first part that decides; a fact is read only when a comparison needs it.
 */
export function interpret(node: PlanNode, facts: FactReader): Verdict {
  switch (node.kind) {
    case "leaf":
      return interpretLeaf(node, facts);
    case "not": {
      const verdict = interpret(node.part, facts);
      return verdict === UNKNOWN ? UNKNOWN : verdict === TRUE ? FALSE : TRUE;
    }
    case "all":
      return interpretGroup(node.parts, facts, FALSE);
    case "any":
      return interpretGroup(node.parts, facts, TRUE);
  }
}

/** `deciding` is the verdict of one part that settles the whole: false for `all`, true for `any`. */
function interpretGroup(parts: readonly PlanNode[], facts: FactReader, deciding: Verdict): Verdict {
  let undecided = false;
  for (const part of parts) {
    const verdict = interpret(part, facts);
    if (verdict === deciding) return deciding;
    if (verdict === UNKNOWN) undecided = true;
  }
  if (undecided) return UNKNOWN;
  return deciding === FALSE ? TRUE : FALSE;
}

function interpretLeaf(leaf: LeafNode, facts: FactReader): Verdict {
  const left = readOperand(leaf.left, facts);
  if (isUnknown(left)) return UNKNOWN;
  const right = readOperand(leaf.right, facts);
  if (isUnknown(right)) return UNKNOWN;
  if (leaf.timing === "threshold" && typeof right === "number") {
    const reading = (facts as TimedFactReader).clock(leaf.left.slot);
    if (reading !== undefined) {
      return thresholdHolds(reading, leaf.operator, right, (facts as TimedFactReader).now) ? TRUE : FALSE;
    }
  }
  return leaf.test(left, right) ? TRUE : FALSE;
}

/** The value of one side of a comparison: `undefined` when absent, an unknown value when not known. */
export function readOperand(operand: Operand, facts: FactReader): unknown {
  if (operand.kind === "constant") return operand.value;
  const value = facts.read(operand.slot);
  return operand.steps.length === 0 || isUnknown(value) ? value : resolvePath(value, operand.steps);
}
