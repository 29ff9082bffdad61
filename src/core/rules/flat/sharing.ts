import type { CellBuilder } from "../cells";
import { comparisonOf } from "../comparison";
import type { LeafNode, PlanNode } from "../plan";

/** Conditions that mean the same have the same number; some are worth judging once for all rules. */
export interface Sharing {
  /** The number of a condition's meaning. */
  idOf(node: PlanNode): number;
  /** True when the condition stands in several places and costs more to judge than to remember. */
  isShared(node: PlanNode): boolean;
}

/** Below this many plain comparisons, looking up a remembered verdict gains nothing. */
const WORTH_SHARING = 3;

/** Finds equal conditions in the rules of one group; also gives every fact and path its cell. */
export function findSharing(roots: readonly PlanNode[], cells: CellBuilder): Sharing {
  const ids = new Map<string, number>();
  const known = new Map<PlanNode, number>();
  const uses: number[] = [];
  const costs: number[] = [];

  const visit = (node: PlanNode): number => {
    const parts = node.kind === "leaf" ? [] : node.kind === "not" ? [node.part] : node.parts;
    const seen = parts.map(visit);
    const key = node.kind === "leaf" ? leafKey(node, cells) : `${node.kind}:${seen.join(",")}`;
    const id = ids.get(key) ?? ids.size;
    if (!ids.has(key)) {
      ids.set(key, id);
      costs[id] =
        node.kind === "leaf" ? leafCost(node) : seen.reduce((sum, each) => sum + (costs[each] ?? 0), 0);
    }
    uses[id] = (uses[id] ?? 0) + 1;
    known.set(node, id);
    return id;
  };
  for (const root of roots) visit(root);

  const idOf = (node: PlanNode) => known.get(node) as number;
  return {
    idOf,
    isShared: (node) => (uses[idOf(node)] ?? 0) > 1 && (costs[idOf(node)] ?? 0) >= WORTH_SHARING,
  };
}

function leafKey({ left, right, operator, own }: LeafNode, cells: CellBuilder): string {
  const value = right.kind === "constant" ? `=${JSON.stringify(right.value)}` : cells.cellOf(right, "right");
  return `${own ? "own " : ""}${operator} ${cells.cellOf(left)} ${value}`;
}

function leafCost(leaf: LeafNode): number {
  const { kind } = comparisonOf(leaf);
  return kind === "other" || kind === "clock" ? WORTH_SHARING : 1;
}
