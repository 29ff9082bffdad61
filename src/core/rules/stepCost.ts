import type { Limits } from "./limits";
import { EVERY, ownProperty, type PathStep } from "./path";
import type { FactOperand, LeafNode, PlanNode } from "./plan";

/** What judging rules may cost, counted in comparisons of single values, before anything is judged. */
export interface StepCost {
  /** Comparisons whose number the rules alone tell. */
  readonly fixed: number;
  /** Comparisons with lists of facts: so many for each element of the one, or of each of the two. */
  readonly lists: readonly { readonly times: number; readonly operands: readonly FactOperand[] }[];
}

const WALKS_FACT = /(^|:)(someFact|everyFact|contains|doesNotContain)(:|$)/;
const WALKS_VALUE = /(^|:)(someValue|everyValue|in|notIn)(:|$)/;

/** The cost of judging all of the rules once. */
export function stepCostOf(roots: readonly PlanNode[]): StepCost {
  let fixed = 0;
  const lists: { times: number; operands: readonly FactOperand[] }[] = [];
  const visit = (node: PlanNode): void => {
    if (node.kind === "leaf") {
      const cost = leafCost(node);
      if (cost.operands.length === 0) fixed += cost.times;
      else lists.push(cost);
    } else {
      for (const part of node.kind === "not" ? [node.part] : node.parts) visit(part);
    }
  };
  roots.forEach(visit);
  return { fixed, lists };
}

function leafCost(leaf: LeafNode): { readonly times: number; readonly operands: readonly FactOperand[] } {
  const { left, right, operator } = leaf;
  const isWalked = (operand: FactOperand, walks: RegExp) =>
    walks.test(operator) || operator.includes("swap:") || operand.steps.includes(EVERY);
  const operands = isWalked(left, WALKS_FACT) ? [left] : [];
  if (right.kind === "constant")
    return { times: Array.isArray(right.value) ? right.value.length + 1 : 1, operands };
  return { times: 1, operands: isWalked(right, WALKS_VALUE) ? [...operands, right] : operands };
}

/**
 * The number of comparisons, given how long the list of an operand is.
 *
 * @param lengthOf elements that the operand's list has
 */
export function countSteps({ fixed, lists }: StepCost, lengthOf: (operand: FactOperand) => number): number {
  let steps = fixed;
  for (const { times, operands } of lists) {
    let product = times;
    for (const operand of operands) product *= 1 + lengthOf(operand);
    steps += product;
  }
  return steps;
}

/** How many elements a path finds in a value, at most; lists are measured, not walked. */
export function lengthAt(value: unknown, steps: readonly PathStep[], first = 0): number {
  let current = value;
  for (let index = first; index < steps.length; index += 1) {
    const step = steps[index] as PathStep;
    if (step !== EVERY) {
      current = ownProperty(current, step);
      continue;
    }
    if (typeof current !== "object" || current === null) return 0;
    const elements: readonly unknown[] = Array.isArray(current) ? current : Object.values(current);
    if (!steps.includes(EVERY, index + 1)) return elements.length;
    return elements.reduce<number>((sum, element) => sum + lengthAt(element, steps, index + 1), 0);
  }
  return Array.isArray(current) ? current.length : 1;
}

/** Says what is too much and what to do, in words that go behind the thing's name. */
export function wordTooManySteps(steps: number, { maximumSteps }: Limits): string {
  return `would take up to ${steps} comparisons, and ${maximumSteps} are allowed; shorten its lists, or raise "maximumSteps"`;
}
