import type { NodeStock, WantedLine } from "./splitOrder";

/** What a node has of a SKU for the order, and how much of it can be carried elsewhere. */
export interface MovableStock extends NodeStock {
  /**
   * Units that are physically there and free, after what the node has reserved for others.
   *
   * @defaultValue `quantity`
   */
  readonly movableQuantity?: number;
}

/** Units of one SKU to be carried from one node to another. */
export interface StockMove {
  readonly sku: string;
  readonly fromNode: string;
  readonly toNode: string;
  readonly quantity: number;
}

/** The moves after which one node can send the whole order in one parcel. */
export interface Reallocation {
  readonly toNode: string;
  readonly moves: readonly StockMove[];
}

/**
 * The moves between nodes that let one node send the whole order: to the node that needs the fewest moves, then the
 * fewest units moved, then the one that stands first. `undefined` when a node can send it without any, or none can.
 *
 * Each SKU is taken from the node with most of it first; never more than is free there.
 *
 * @example
 * ```ts
 * const lines = [{ lineId: "1", sku: "TEA", quantity: 3 }, { lineId: "2", sku: "CUP", quantity: 1 }];
 * const tea = [{ node: "SHA", sku: "TEA", quantity: 3 }, { node: "BER", sku: "TEA", quantity: 1 }];
 * const plan = planReallocation(lines, [...tea, { node: "BER", sku: "CUP", quantity: 1 }]);
 * plan?.moves; // [{ sku: "CUP", fromNode: "BER", toNode: "SHA", quantity: 1 }]
 * ```
 */
export function planReallocation(
  lines: readonly WantedLine[],
  stock: readonly MovableStock[],
): Reallocation | undefined {
  const wanted = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    if (quantity > 0) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
  }
  const nodes = [...new Set(stock.flatMap(({ node }) => node ?? []))];
  let best: { readonly plan: Reallocation; readonly units: number } | undefined;
  for (const toNode of nodes) {
    const moves = movesTo(toNode, wanted, stock);
    if (moves === undefined) continue;
    if (moves.length === 0) return undefined;
    const units = moves.reduce((sum, { quantity }) => sum + quantity, 0);
    const count = best?.plan.moves.length ?? Number.POSITIVE_INFINITY;
    const isBetter = moves.length < count || (moves.length === count && units < (best?.units ?? 0));
    if (isBetter) best = { plan: { toNode, moves }, units };
  }
  return best?.plan;
}

/** What must come to a node for it to have everything; `undefined` when the others have not got it. */
function movesTo(
  toNode: string,
  wanted: ReadonlyMap<string, number>,
  stock: readonly MovableStock[],
): readonly StockMove[] | undefined {
  const moves: StockMove[] = [];
  for (const [sku, quantity] of wanted) {
    let missing = quantity;
    const elsewhere = new Map<string, number>();
    for (const row of stock) {
      if (row.sku !== sku) continue;
      const free = Math.max(0, row.quantity);
      if (row.node === undefined || row.node === toNode) missing -= free;
      else {
        const movable = Math.max(0, Math.min(free, row.movableQuantity ?? free));
        elsewhere.set(row.node, (elsewhere.get(row.node) ?? 0) + movable);
      }
    }
    for (const [fromNode, movable] of [...elsewhere].sort(([, a], [, b]) => b - a)) {
      const moved = Math.min(missing, movable);
      if (moved <= 0) break;
      moves.push({ sku, fromNode, toNode, quantity: moved });
      missing -= moved;
    }
    if (missing > 0) return undefined;
  }
  return moves;
}
