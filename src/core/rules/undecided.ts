import type { LookupKey } from "../lookups/Lookup";
import { interpret, readOperand } from "./interpret";
import type { FactReader, LeafNode, Operand, PlanNode } from "./plan";
import { isUnknown, type UnknownValue } from "./unknown";
import { TRUE, UNKNOWN } from "./verdict";

/** A fact whose missing value leaves a condition undecided. */
export interface UndecidedFact {
  readonly fact: string;
  readonly value: UnknownValue;
}

/**
 * Every fact that keeps an undecided condition undecided, in file order; each once. One that somebody could still be
 * asked about is among them only where its answer could change the verdict.
 */
export function undecidedFacts(node: PlanNode, facts: FactReader): readonly UndecidedFact[] {
  const found = new Map<string, UndecidedFact>();
  const add = (leaf: LeafNode, counts: boolean): void => {
    const unknowns = unknownOperands(leaf, facts);
    const settled = unknowns.filter(({ value }) => value.keys.length === 0);
    for (const undecided of settled.length > 0 ? settled : counts ? unknowns : []) {
      if (!found.has(undecided.fact)) found.set(undecided.fact, undecided);
    }
  };
  visitUndecided(node, facts, ANY_VERDICT, (leaf, counts) => {
    add(leaf, counts);
    return false;
  });
  return [...found.values()];
}

/**
 * The lookups worth asking next for an undecided condition: those of the first unknown leaf, in file order, whose answer
 * can still change the verdict. Decided parts are not entered. What will never be known makes others idle too: where
 * nobody can tell `a` and `b`, `{ all: [a, { any: [b, c] }] }` stays unknown whatever `c` is.
 */
export function firstNeeds(node: PlanNode, facts: FactReader): readonly LookupKey[] {
  let needs: readonly LookupKey[] = [];
  visitUndecided(node, facts, ANY_VERDICT, (leaf, counts) => {
    if (!counts || !isAskable(leaf, facts)) return false;
    needs = unknownOperands(leaf, facts).flatMap(({ value }) => value.keys);
    return true;
  });
  return needs;
}

/**
 * What a condition can still come to, or which of its verdicts make a difference to the whole: false, unknown and true
 * in this order are -1, 0 and 1, so that `all` is the least of its parts and `any` the greatest.
 */
interface Range {
  readonly least: number;
  readonly greatest: number;
}

const ANY_VERDICT: Range = { least: -1, greatest: 1 };
const UNKNOWN_FOR_GOOD: Range = { least: 0, greatest: 0 };

/**
 * Visits the unknown leaves below undecided nodes until the visitor answers true.
 *
 * @param counting between which verdicts of the node the whole tells a difference
 * @param visit is told whether an answer to the leaf would, some answer to the others given, be such a difference
 */
function visitUndecided(
  node: PlanNode,
  facts: FactReader,
  counting: Range,
  visit: (leaf: LeafNode, counts: boolean) => boolean,
): boolean {
  if (interpret(node, facts) !== UNKNOWN) return false;
  if (node.kind === "leaf") return visit(node, counting.least < counting.greatest);
  if (node.kind === "not") return visitUndecided(node.part, facts, opposite(counting), visit);
  const { kind, parts } = node;
  const ranges = parts.map((part) => rangeOf(part, facts));
  return parts.some((part, at) => {
    const others = ranges.filter((_, index) => index !== at);
    const within: Range =
      kind === "all"
        ? { ...counting, greatest: Math.min(counting.greatest, ...others.map(({ greatest }) => greatest)) }
        : { ...counting, least: Math.max(counting.least, ...others.map(({ least }) => least)) };
    return visitUndecided(part, facts, within, visit);
  });
}

/** What a condition comes to under the answers that can still come, each leaf taken by itself. */
function rangeOf(node: PlanNode, facts: FactReader): Range {
  const verdict = interpret(node, facts);
  if (verdict !== UNKNOWN) {
    const decided = verdict === TRUE ? 1 : -1;
    return { least: decided, greatest: decided };
  }
  if (node.kind === "leaf") return isAskable(node, facts) ? ANY_VERDICT : UNKNOWN_FOR_GOOD;
  if (node.kind === "not") return opposite(rangeOf(node.part, facts));
  const ranges = node.parts.map((part) => rangeOf(part, facts));
  const join = node.kind === "all" ? Math.min : Math.max;
  return {
    least: join(...ranges.map(({ least }) => least)),
    greatest: join(...ranges.map(({ greatest }) => greatest)),
  };
}

function opposite({ least, greatest }: Range): Range {
  return { least: -greatest, greatest: -least };
}

/** A side that nobody can tell leaves the comparison unknown, whatever the other side is. */
function isAskable(leaf: LeafNode, facts: FactReader): boolean {
  return unknownOperands(leaf, facts).every(({ value }) => value.keys.length > 0);
}

function unknownOperands(leaf: LeafNode, facts: FactReader): UndecidedFact[] {
  const operands: readonly Operand[] = [leaf.left, leaf.right];
  return operands.flatMap((operand) => {
    if (operand.kind === "constant") return [];
    const value = readOperand(operand, facts);
    return isUnknown(value) ? [{ fact: operand.name, value }] : [];
  });
}
