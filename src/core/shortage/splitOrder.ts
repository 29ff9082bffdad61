import { combinations } from "./combinations";

/** Units of one SKU that an order line wants. */
export interface WantedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
}

/** Units of one SKU that one node can give the order. */
export interface NodeStock {
  /** Absent: held for the order, and nobody says where; whichever node is asked first is taken to have it. */
  readonly node?: string;
  readonly sku: string;
  /** Free for the order; what is negative counts as nothing. */
  readonly quantity: number;
}

/** One consignment of a split order. */
export interface SplitGroup {
  readonly node: string;
  readonly lines: readonly LineQuantity[];
}

/** Units of one line. */
export interface LineQuantity {
  readonly lineId: string;
  readonly quantity: number;
}

/** An order divided over nodes: over the groups and the remainder, every line's units add up to what it wants. */
export interface OrderSplit {
  /** The node that gives the most first. */
  readonly groups: readonly SplitGroup[];
  /** What no node has; empty when the order can be filled. */
  readonly remainder: readonly LineQuantity[];
}

/** Beyond it, all ways to choose among the nodes are too many to look at. */
const MOST_NODES = 10;

/**
 * Divides what an order wants over the nodes that have it: as much as there is, in the fewest parcels. Among equally
 * few, the nodes that stand first; so list them as you prefer them. Of more than ten nodes with something of the order
 * in stock it takes the most helpful one again and again, which is few parcels, not always the fewest.
 *
 * @example
 * ```ts
 * const lines = [{ lineId: "1", sku: "TEA", quantity: 3 }, { lineId: "2", sku: "CUP", quantity: 1 }];
 * const tea = [{ node: "SHA", sku: "TEA", quantity: 2 }, { node: "BER", sku: "TEA", quantity: 1 }];
 * const { groups, remainder } = splitOrder(lines, [...tea, { node: "BER", sku: "CUP", quantity: 1 }]);
 * groups.map(({ node, lines }) => `${node}: ${lines.length} lines`); // ["SHA: 1 lines", "BER: 2 lines"]
 * remainder; // []
 * ```
 */
export function splitOrder(lines: readonly WantedLine[], stock: readonly NodeStock[]): OrderSplit {
  const wanted = new Map<string, number>();
  for (const { sku, quantity } of lines) add(wanted, sku, Math.max(0, quantity));
  const floating = new Map<string, number>();
  const nodes = new Map<string, Map<string, number>>();
  for (const { node, sku, quantity } of stock) {
    if (!wanted.has(sku) || quantity <= 0) continue;
    if (node === undefined) add(floating, sku, quantity);
    else nodes.set(node, add(nodes.get(node) ?? new Map(), sku, quantity));
  }
  // What is held somewhere is at one of the nodes of which we know nothing else.
  if (nodes.size === 0) for (const { node } of stock) if (node !== undefined) nodes.set(node, new Map());
  return allot(lines, fewestNodes(wanted, nodes, floating), floating);
}

type BySku = ReadonlyMap<string, number>;

/** The first of the smallest sets of nodes that together give as much as all of them. */
function fewestNodes(
  wanted: BySku,
  nodes: ReadonlyMap<string, BySku>,
  floating: BySku,
): ReadonlyMap<string, BySku> {
  if (nodes.size <= 1 || nodes.size > MOST_NODES) return nodes;
  const given = (chosen: readonly (readonly [string, BySku])[], sku: string, quantity: number) =>
    Math.min(
      quantity,
      chosen.reduce((sum, [, bySku]) => sum + (bySku.get(sku) ?? 0), floating.get(sku) ?? 0),
    );
  const all = [...nodes];
  const target = [...wanted].map(([sku, quantity]) => [sku, given(all, sku, quantity)] as const);
  for (let size = 1; size < all.length; size += 1) {
    for (const chosen of combinations(all, size)) {
      if (target.every(([sku, quantity]) => given(chosen, sku, quantity) === quantity))
        return new Map(chosen);
    }
  }
  return nodes;
}

/** Gives the most helpful node all it can fill, again and again. */
function allot(
  lines: readonly WantedLine[],
  chosen: ReadonlyMap<string, BySku>,
  floating: BySku,
): OrderSplit {
  const left = new Map(lines.map(({ lineId, quantity }) => [lineId, Math.max(0, quantity)]));
  const nodes = new Map(chosen);
  const held = new Map(floating);
  const groups: SplitGroup[] = [];
  for (;;) {
    const best = mostHelpful(lines, nodes, held, left);
    if (best === undefined) break;
    const { node, used, given } = best;
    for (const { lineId, quantity } of given) add(left, lineId, -quantity);
    for (const [sku, quantity] of used) {
      add(held, sku, -Math.max(0, quantity - (nodes.get(node)?.get(sku) ?? 0)));
    }
    nodes.delete(node);
    groups.push({ node, lines: given });
  }
  const remainder = [...left].map(([lineId, quantity]) => ({ lineId, quantity }));
  return { groups, remainder: remainder.filter(({ quantity }) => quantity > 0) };
}

function mostHelpful(
  lines: readonly WantedLine[],
  nodes: ReadonlyMap<string, BySku>,
  held: BySku,
  left: BySku,
) {
  let best: { node: string; units: number; given: LineQuantity[]; used: Map<string, number> } | undefined;
  for (const [node, bySku] of nodes) {
    const used = new Map<string, number>();
    const given: LineQuantity[] = [];
    let units = 0;
    for (const { lineId, sku } of lines) {
      const stock = (bySku.get(sku) ?? 0) + (held.get(sku) ?? 0) - (used.get(sku) ?? 0);
      const quantity = Math.min(stock, left.get(lineId) ?? 0);
      if (quantity <= 0) continue;
      given.push({ lineId, quantity });
      add(used, sku, quantity);
      units += quantity;
    }
    if (units > (best?.units ?? 0)) best = { node, units, given, used };
  }
  return best;
}

function add(counts: Map<string, number>, key: string, quantity: number): Map<string, number> {
  return counts.set(key, (counts.get(key) ?? 0) + quantity);
}
