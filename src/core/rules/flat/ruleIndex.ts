import type { CellBuilder } from "../cells";
import { type Comparison, comparisonOf } from "../comparison";
import type { LeafNode, PlanNode } from "../plan";
import type { IndexedCell } from "./IndexedCell";
import { indexCell } from "./indexCell";

/**
 * Which rules can hold, by the values of cells, a bit a rule: what a rule demands of a cell at its root, through any
 * depth of `all`, is judged for all rules at once by looking up the value.
 */
export interface RuleIndex {
  /** Words of 32 bits that a set of rules takes. */
  readonly wordCount: number;
  /** Bits of all rules. */
  readonly all: Int32Array;
  /** The cells that decide most come first. */
  readonly cells: readonly IndexedCell[];
  /** What the index does not judge of each rule. */
  readonly rests: readonly (readonly PlanNode[])[];
}

/** What rules demand of one cell in one way. */
export interface Demand {
  readonly cell: number;
  readonly kind: IndexedCell["kind"];
  /** By rule; a rule may demand several things of a cell. */
  readonly comparisons: Map<number, Comparison[]>;
}

/** Builds the index of a group of rules; `undefined` where they demand nothing that can be looked up. */
export function indexRules(roots: readonly PlanNode[], cells: CellBuilder): RuleIndex | undefined {
  const wordCount = (roots.length + 31) >>> 5;
  const demands = new Map<string, Demand>();
  const parts = roots.map(conjuncts);
  for (const [rule, nodes] of parts.entries()) {
    for (const node of nodes) addDemand(rule, node, cells, demands);
  }
  // A look-up costs about as much as judging a comparison, and more the more rules its answer is about.
  const chosen = [...demands.values()]
    .filter(({ comparisons }) => comparisons.size > wordCount >>> 3)
    .sort((a, b) => b.comparisons.size - a.comparisons.size || a.cell - b.cell);
  if (chosen.length === 0) return undefined;
  const isIndexed = new Set(chosen.map(keyOf));
  const all = new Int32Array(wordCount);
  for (let rule = 0; rule < roots.length; rule += 1) setBit(all, rule);
  return {
    wordCount,
    all,
    cells: chosen.map((demand) => indexCell(demand, all)),
    rests: parts.map((nodes) => nodes.filter((node) => !isIndexed.has(demandKey(node, cells) ?? ""))),
  };
}

/** Sets the bit of a rule. */
export function setBit(bits: Int32Array, rule: number): void {
  bits[rule >>> 5] = (bits[rule >>> 5] as number) | (1 << (rule & 31));
}

function conjuncts(node: PlanNode): readonly PlanNode[] {
  return node.kind === "all" ? node.parts.flatMap(conjuncts) : [node];
}

function addDemand(rule: number, node: PlanNode, cells: CellBuilder, demands: Map<string, Demand>): void {
  const key = demandKey(node, cells);
  if (key === undefined) return;
  const leaf = node as LeafNode;
  const comparison = comparisonOf(leaf);
  const kind = comparison.kind === "order" ? "thresholds" : "values";
  const demand = demands.get(key) ?? { cell: cells.cellOf(leaf.left), kind, comparisons: new Map() };
  demands.set(key, demand);
  demand.comparisons.set(rule, [...(demand.comparisons.get(rule) ?? []), comparison]);
}

/** `undefined` for a condition that no look-up judges. */
function demandKey(node: PlanNode, cells: CellBuilder): string | undefined {
  if (node.kind !== "leaf") return undefined;
  const { kind } = comparisonOf(node);
  if (kind === "order") return `thresholds ${cells.cellOf(node.left)}`;
  return kind === "equal" || kind === "oneOf" ? `values ${cells.cellOf(node.left)}` : undefined;
}

function keyOf({ kind, cell }: Demand): string {
  return `${kind} ${cell}`;
}
