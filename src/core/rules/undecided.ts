import type { LookupKey } from "../lookups/Lookup";
import { interpret, readOperand } from "./interpret";
import type { FactReader, LeafNode, Operand, PlanNode } from "./plan";
import { isUnknown, type UnknownValue } from "./unknown";
import { UNKNOWN } from "./verdict";

/** A fact whose missing value leaves a condition undecided. */
export interface UndecidedFact {
  readonly fact: string;
  readonly value: UnknownValue;
}

/** Every fact that keeps an undecided condition undecided, in file order; each once. */
export function undecidedFacts(node: PlanNode, facts: FactReader): readonly UndecidedFact[] {
  const found = new Map<string, UndecidedFact>();
  visitUndecided(node, facts, (leaf) => {
    for (const undecided of unknownOperands(leaf, facts)) {
      if (!found.has(undecided.fact)) found.set(undecided.fact, undecided);
    }
    return false;
  });
  return [...found.values()];
}

/**
 * The lookups worth asking next for an undecided condition: those of the first unknown leaf, in file order, that
 * anybody can still be asked about. Decided parts are not entered, because no answer there changes the verdict.
 */
export function firstNeeds(node: PlanNode, facts: FactReader): readonly LookupKey[] {
  let needs: readonly LookupKey[] = [];
  visitUndecided(node, facts, (leaf) => {
    const unknowns = unknownOperands(leaf, facts);
    // A side that nobody can tell leaves the comparison unknown, whatever the other side is.
    if (unknowns.some(({ value }) => value.keys.length === 0)) return false;
    needs = unknowns.flatMap(({ value }) => value.keys);
    return needs.length > 0;
  });
  return needs;
}

/** Visits the unknown leaves below undecided nodes until the visitor answers true. */
function visitUndecided(node: PlanNode, facts: FactReader, visit: (leaf: LeafNode) => boolean): boolean {
  if (interpret(node, facts) !== UNKNOWN) return false;
  switch (node.kind) {
    case "leaf":
      return visit(node);
    case "not":
      return visitUndecided(node.part, facts, visit);
    default:
      return node.parts.some((part) => visitUndecided(part, facts, visit));
  }
}

function unknownOperands(leaf: LeafNode, facts: FactReader): UndecidedFact[] {
  const operands: readonly Operand[] = [leaf.left, leaf.right];
  return operands.flatMap((operand) => {
    if (operand.kind === "constant") return [];
    const value = readOperand(operand, facts);
    return isUnknown(value) ? [{ fact: operand.name, value }] : [];
  });
}
