import type { FactContext } from "./Fact";
import { unshippedQuantityAt } from "./outstanding";
import { knownUntil } from "./parcel";
import type { Sourcing } from "./sourcing";

/** One consignment of a split order. */
export interface SplitGroup {
  readonly node: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
}

/**
 * Divides what an order wants among its nodes: again and again to the node that can give the most of what is left, so
 * that there are few parcels (not always the fewest). What is held without a node is given by the first one.
 */
export function splitOver(
  context: FactContext<"order">,
  { available, floating }: Sourcing,
): { readonly groups: readonly SplitGroup[] } {
  const until = knownUntil(context);
  const left = new Map<string, number>();
  const lines = context.order.lines.filter(({ node }) => node === undefined);
  for (const line of lines) left.set(line.id, unshippedQuantityAt(context.order, line, until));
  const held = new Map(floating);
  const nodes = new Map(available);
  const groups: SplitGroup[] = [];
  while (nodes.size > 0 && [...left.values()].some((quantity) => quantity > 0)) {
    let best:
      | { readonly group: SplitGroup; readonly units: number; readonly used: Map<string, number> }
      | undefined;
    for (const [node, bySku] of nodes) {
      const used = new Map<string, number>();
      const given: { readonly lineId: string; readonly quantity: number }[] = [];
      for (const { id, sku } of lines) {
        const stock = (bySku.get(sku) ?? 0) + (held.get(sku) ?? 0) - (used.get(sku) ?? 0);
        const quantity = Math.min(stock, left.get(id) ?? 0);
        if (quantity <= 0) continue;
        given.push({ lineId: id, quantity });
        used.set(sku, (used.get(sku) ?? 0) + quantity);
      }
      const units = given.reduce((sum, { quantity }) => sum + quantity, 0);
      if (units > (best?.units ?? 0)) best = { group: { node, lines: given }, units, used };
    }
    if (best === undefined) break;
    const stock = nodes.get(best.group.node);
    for (const { lineId, quantity } of best.group.lines) left.set(lineId, (left.get(lineId) ?? 0) - quantity);
    for (const [sku, quantity] of best.used) {
      const beyond = Math.max(0, quantity - (stock?.get(sku) ?? 0));
      held.set(sku, (held.get(sku) ?? 0) - beyond);
    }
    nodes.delete(best.group.node);
    groups.push(best.group);
  }
  return { groups };
}
