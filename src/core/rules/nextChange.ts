import { interpret, readOperand } from "./interpret";
import { isTimed, type LeafNode, type Operand, type PlanNode, type TimedFactReader } from "./plan";
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
 * @param before an instant from which on the answer makes no difference, so that no more than "not before" is found
 *   out; ∞ asks for the instant itself
 */
export function nextChange(
  node: PlanNode,
  facts: TimedFactReader,
  fallbackMs: number,
  before = Number.POSITIVE_INFINITY,
): number {
  return changeOf(node, facts, { fallbackMs, before });
}

/** The parameters of one question. */
interface Question {
  readonly fallbackMs: number;
  readonly before: number;
}

function changeOf(node: PlanNode, facts: TimedFactReader, question: Question): number {
  if (!isTimed(node)) return Number.POSITIVE_INFINITY;
  switch (node.kind) {
    case "leaf":
      return leafFlip(node, facts, question);
    case "not":
      return changeOf(node.part, facts, question);
    case "all":
      return groupChange(node.parts, facts, question, FALSE);
    case "any":
      return groupChange(node.parts, facts, question, TRUE);
  }
}

/** Parts are looked at in their order, so that as few facts as possible are read that the verdict did not need. */
function groupChange(
  parts: readonly PlanNode[],
  facts: TimedFactReader,
  question: Question,
  deciding: Verdict,
): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    if (interpret(part, facts) !== deciding) continue;
    const change = changeOf(part, facts, question);
    if (change >= question.before) return change;
    if (change > latest) latest = change;
  }
  if (latest !== Number.NEGATIVE_INFINITY) return latest;
  let earliest = Number.POSITIVE_INFINITY;
  for (const part of parts) earliest = Math.min(earliest, changeOf(part, facts, question));
  return earliest;
}

function leafFlip(leaf: LeafNode, facts: TimedFactReader, { fallbackMs, before }: Question): number {
  const verdict = interpret(leaf, facts);
  if (leaf.timing === "unanalysable" && verdict !== UNKNOWN) return facts.now + fallbackMs;
  let moment = facts;
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const crossing = crossingAt(leaf, moment, fallbackMs);
    const change = Math.min(operandChange(leaf.left, moment), operandChange(leaf.right, moment));
    if (crossing < change || change === Number.POSITIVE_INFINITY) return crossing;
    if (change >= before) return change;
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

function operandChange(operand: Operand, facts: TimedFactReader): number {
  return operand.kind === "fact" ? facts.changesAt(operand.slot) : Number.POSITIVE_INFINITY;
}
