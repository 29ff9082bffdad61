import { interpret, readOperand } from "./interpret";
import { isTimed, type LeafNode, type PlanNode, type TimedFactReader } from "./plan";
import { thresholdFlip } from "./threshold";
import { isUnknown } from "./unknown";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "./verdict";

/** A fact can change its value many times before a comparison notices; after so many looks, an early review is cheaper. */
const MAXIMUM_STEPS = 32;

/**
 * The first instant after now at which time alone can change a condition's verdict, in epoch milliseconds; ∞ when
 * it cannot. Never too late; too early only where several parts change at once.
 *
 * A false `all` (a true `any`) stays so as long as one of the parts that decide it does, hence the latest of their
 * changes; every other group can change with its first part.
 *
 * @param fallbackMs how long to trust a comparison whose change nobody can compute
 */
export function nextChange(node: PlanNode, facts: TimedFactReader, fallbackMs: number): number {
  if (!isTimed(node)) return Number.POSITIVE_INFINITY;
  switch (node.kind) {
    case "leaf":
      return leafFlip(node, facts, fallbackMs);
    case "not":
      return nextChange(node.part, facts, fallbackMs);
    case "all":
      return nextGroupChange(node.parts, facts, fallbackMs, FALSE);
    case "any":
      return nextGroupChange(node.parts, facts, fallbackMs, TRUE);
  }
}

function nextGroupChange(
  parts: readonly PlanNode[],
  facts: TimedFactReader,
  fallbackMs: number,
  deciding: Verdict,
): number {
  let latestDeciding = Number.NEGATIVE_INFINITY;
  let earliest = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const change = nextChange(part, facts, fallbackMs);
    if (interpret(part, facts) === deciding) latestDeciding = Math.max(latestDeciding, change);
    earliest = Math.min(earliest, change);
  }
  return latestDeciding === Number.NEGATIVE_INFINITY ? earliest : latestDeciding;
}

function leafFlip(leaf: LeafNode, facts: TimedFactReader, fallbackMs: number): number {
  const verdict = interpret(leaf, facts);
  if (leaf.timing === "unanalysable" && verdict !== UNKNOWN) return facts.now + fallbackMs;
  let moment = facts;
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const crossing = crossingAt(leaf, moment, fallbackMs);
    const change = Math.min(operandChange(leaf, moment, "left"), operandChange(leaf, moment, "right"));
    if (crossing < change || change === Number.POSITIVE_INFINITY) return crossing;
    moment = moment.at(change);
    if (interpret(leaf, moment) !== verdict) return change;
  }
  return moment.now;
}

function crossingAt(leaf: LeafNode, facts: TimedFactReader, fallbackMs: number): number {
  if (leaf.timing !== "threshold") return Number.POSITIVE_INFINITY;
  const reading = facts.clock(leaf.left.slot);
  const threshold = readOperand(leaf.right, facts);
  if (reading === undefined || threshold === undefined || isUnknown(threshold))
    return Number.POSITIVE_INFINITY;
  // A numeric text is compared as text: who knows when that changes.
  if (typeof threshold !== "number") return facts.now + fallbackMs;
  return thresholdFlip(reading, leaf.operator, threshold, facts.now);
}

function operandChange(leaf: LeafNode, facts: TimedFactReader, side: "left" | "right"): number {
  const operand = leaf[side];
  return operand.kind === "fact" ? facts.changesAt(operand.slot) : Number.POSITIVE_INFINITY;
}
