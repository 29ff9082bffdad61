import type { CellBuilder } from "../cells";
import { comparisonOf, type Primitive } from "../comparison";
import type { PlanNode } from "../plan";

/**
 * Which rules can hold, by the values of a few cells: a bit a rule. A rule that says at its root that a cell equals
 * something, or is one of some values, cannot hold for any other value of that cell.
 */
export interface RuleIndex {
  readonly wordCount: number;
  /** Bits of all rules. */
  readonly all: Int32Array;
  readonly cells: readonly IndexedCell[];
}

/** The rules that a value of one cell leaves possible. */
export interface IndexedCell {
  readonly cell: number;
  /** Keys are the values that rules name. */
  readonly byValue: ReadonlyMap<unknown, Int32Array>;
  /** For every other value. */
  readonly otherwise: Int32Array;
}

/** With fewer rules, judging each is quicker than looking up which to judge. */
const WORTH_INDEXING = 30;
/** Every indexed cell costs a look-up a run, whether it excludes rules or not. */
const MAXIMUM_CELLS = 6;
/** A cell that a small share of the rules compares excludes too few to pay for its look-up. */
const MINIMUM_SHARE = 1 / 16;

/** Builds the index; `undefined` where it would not pay. */
export function indexRules(roots: readonly PlanNode[], cells: CellBuilder): RuleIndex | undefined {
  if (roots.length <= WORTH_INDEXING) return undefined;
  const demands = roots.map((root) => demandsOf(root, cells));
  const counts = new Map<number, number>();
  for (const demand of demands) {
    for (const cell of demand.keys()) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const chosen = [...counts]
    .filter(([, count]) => count >= roots.length * MINIMUM_SHARE)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b)
    .slice(0, MAXIMUM_CELLS)
    .map(([cell]) => cell);
  if (chosen.length === 0) return undefined;
  const wordCount = (roots.length + 31) >>> 5;
  const all = new Int32Array(wordCount);
  for (let rule = 0; rule < roots.length; rule += 1) setBit(all, rule);
  return { wordCount, all, cells: chosen.map((cell) => indexCell(cell, demands, wordCount)) };
}

type Demands = ReadonlyMap<number, readonly Primitive[]>;

function indexCell(cell: number, demands: readonly Demands[], wordCount: number): IndexedCell {
  const otherwise = new Int32Array(wordCount);
  for (const [rule, demand] of demands.entries()) if (!demand.has(cell)) setBit(otherwise, rule);
  const byValue = new Map<unknown, Int32Array>();
  for (const [rule, demand] of demands.entries()) {
    for (const value of demand.get(cell) ?? []) {
      const bits = byValue.get(value) ?? otherwise.slice();
      setBit(bits, rule);
      byValue.set(value, bits);
    }
  }
  return { cell, byValue, otherwise };
}

/** The cells a rule demands to have certain values, through any depth of `all`. */
function demandsOf(root: PlanNode, cells: CellBuilder): Demands {
  const demands = new Map<number, readonly Primitive[]>();
  const visit = (node: PlanNode): void => {
    if (node.kind === "all") node.parts.forEach(visit);
    if (node.kind !== "leaf") return;
    const comparison = comparisonOf(node);
    const cell = cells.cellOf(node.left);
    if (demands.has(cell)) return;
    if (comparison.kind === "equal" && !comparison.negated) demands.set(cell, [comparison.value]);
    if (comparison.kind === "oneOf" && !comparison.negated) demands.set(cell, comparison.values);
  };
  visit(root);
  return demands;
}

function setBit(bits: Int32Array, rule: number): void {
  bits[rule >>> 5] = (bits[rule >>> 5] as number) | (1 << (rule & 31));
}
