import type { Limits } from "./limits";
import { EVERY, ownProperty, type PathStep } from "./path";
import type { FactOperand, LeafNode, PlanNode } from "./plan";

/** A side of a comparison whose list is walked. */
export interface WalkedOperand {
  readonly operand: FactOperand;
  /** Lists inside lists that are walked, the outermost one included. */
  readonly depth: number;
}

/** What judging rules may cost, counted in comparisons of single values, before anything is judged. */
export interface StepCost {
  /** Comparisons whose number the rules alone tell. */
  readonly fixed: number;
  /** Comparisons with lists of facts: so many for each element of the one, or of each of the two; equal lists once. */
  readonly lists: readonly { readonly times: number; readonly operands: readonly WalkedOperand[] }[];
}

const WALKS_FACT = /^(someFact|everyFact|contains|doesNotContain)$/;
const WALKS_VALUE = /^(someValue|everyValue|in|notIn)$/;

/** The cost of judging all of the rules once. */
export function stepCostOf(roots: readonly PlanNode[]): StepCost {
  let fixed = 0;
  const lists = new Map<string, { times: number; readonly operands: readonly WalkedOperand[] }>();
  const visit = (node: PlanNode): void => {
    if (node.kind === "leaf") {
      const cost = leafCost(node);
      const key = cost.operands.map(keyOf).join(" ");
      const same = lists.get(key);
      if (key === "") fixed += cost.times;
      else if (same === undefined) lists.set(key, { ...cost });
      else same.times += cost.times;
    } else {
      for (const part of node.kind === "not" ? [node.part] : node.parts) visit(part);
    }
  };
  roots.forEach(visit);
  return { fixed, lists: [...lists.values()] };
}

/** Equal for operands whose lists are as long; a path holds no white space. */
function keyOf({ operand, depth }: WalkedOperand): string {
  return `${operand.slot}${operand.path ?? "$"}#${depth}`;
}

function leafCost({ left, right, operator }: LeafNode): StepCost["lists"][number] {
  const words = operator.split(":");
  const isSwapped = words.includes("swap");
  // Behind `swap` the sides change places, so either may be walked by any of the words.
  const depthBy = (walks: RegExp) =>
    words.filter(
      (word) => walks.test(word) || (isSwapped && (WALKS_FACT.test(word) || WALKS_VALUE.test(word))),
    ).length;
  const walked = (operand: FactOperand, walks: RegExp): readonly WalkedOperand[] => {
    const depth = depthBy(walks);
    return depth > 0 || operand.steps.includes(EVERY) ? [{ operand, depth }] : [];
  };
  const ofLeft = walked(left, WALKS_FACT);
  if (right.kind === "fact") return { times: 1, operands: [...ofLeft, ...walked(right, WALKS_VALUE)] };
  return { times: sizeOf(right.value, depthBy(WALKS_VALUE)), operands: ofLeft };
}

/**
 * The number of comparisons, at most.
 *
 * @param sizeOf values that walking an operand's list comes upon
 */
export function countSteps({ fixed, lists }: StepCost, sizeOf: (walked: WalkedOperand) => number): number {
  let steps = fixed;
  for (const { times, operands } of lists) {
    let product = times;
    for (const walked of operands) product *= sizeOf(walked);
    steps += product;
  }
  return steps;
}

/**
 * The same where no list is longer than one length: the numbers by which the powers of one more than that length, from
 * the power of zero on, are to be multiplied.
 */
export function costByLevel({ fixed, lists }: StepCost): readonly number[] {
  const byLevel = [fixed];
  for (const { times, operands } of lists) {
    const level = operands.reduce((sum, walked) => sum + levelsOf(walked), 0);
    while (byLevel.length <= level) byLevel.push(0);
    byLevel[level] = (byLevel[level] as number) + times;
  }
  return byLevel;
}

/** Lists inside lists that a path makes one of, or that are walked one by one: whichever is more. */
function levelsOf({ operand, depth }: WalkedOperand): number {
  return Math.max(depth, operand.steps.filter((step) => step === EVERY).length);
}

/**
 * Values that walking what a path finds comes upon; lists inside lists are counted as deep as they are walked. What
 * `[*]` finds, in however many lists, is one list.
 */
export function sizeAt(value: unknown, steps: readonly PathStep[], depth: number): number {
  return steps.includes(EVERY)
    ? 1 + sizeFound(value, steps, 0, depth - 1)
    : sizeFound(value, steps, 0, depth);
}

/** @param depth how deep each of the found values is walked */
function sizeFound(value: unknown, steps: readonly PathStep[], first: number, depth: number): number {
  let current = value;
  for (let index = first; index < steps.length; index += 1) {
    const step = steps[index] as PathStep;
    if (step === EVERY) {
      if (typeof current !== "object" || current === null) return 0;
      const elements: readonly unknown[] = Array.isArray(current) ? current : Object.values(current);
      // Where nothing found is walked, the length of the last list tells all.
      if (depth < 1 && !steps.includes(EVERY, index + 1)) return elements.length;
      return elements.reduce<number>((sum, each) => sum + sizeFound(each, steps, index + 1, depth), 0);
    }
    current = ownProperty(current, step);
  }
  return sizeOf(current, depth);
}

function sizeOf(value: unknown, depth: number): number {
  if (depth < 1 || !Array.isArray(value)) return 1;
  if (depth === 1) return 1 + value.length;
  return value.reduce<number>((sum, each) => sum + sizeOf(each, depth - 1), 1);
}

/** Says what is too much and what to do, in words that go behind the thing's name. */
export function wordTooManySteps(steps: number, { maximumSteps }: Pick<Limits, "maximumSteps">): string {
  return `would take up to ${steps} comparisons, and ${maximumSteps} are allowed; shorten its lists, or raise "maximumSteps"`;
}
