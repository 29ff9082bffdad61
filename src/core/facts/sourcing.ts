import { type StockAtNode, type StockLevel, stockLookup } from "../lookups/stockLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import type { MovableStock } from "../shortage/planReallocation";
import type { WantedLine } from "../shortage/splitOrder";
import { parseInstant } from "../time/instants";
import { heldBy } from "./availability";
import type { FactContext } from "./Fact";
import { unshippedQuantityAt } from "./outstanding";
import { knownUntil } from "./parcel";

/** What an order still wants, of the lines that name no node, and what each node could give it. */
export interface Sourcing {
  /** By SKU; none is 0. */
  readonly wanted: ReadonlyMap<string, number>;
  /** By node, then by SKU; never negative. */
  readonly available: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By SKU: what the order holds without saying at which node. */
  readonly floating: ReadonlyMap<string, number>;
  /** The same as rows: what is free at each node, what of it is there to be moved, and what is held without a node. */
  readonly stock: readonly MovableStock[];
  /** The lines that are to be sourced, with what they want. */
  readonly lines: readonly WantedLine[];
}

/** Reads the stock of every SKU that is still to be sourced; unknown as soon as one of them is. */
export function sourcingOf(context: FactContext<"order">): Sourcing | UnknownValue {
  const { order, lookup } = context;
  const until = knownUntil(context);
  const wanted = new Map<string, number>();
  const lines: WantedLine[] = [];
  for (const line of order.lines) {
    const quantity = line.node === undefined ? unshippedQuantityAt(order, line, until) : 0;
    if (quantity <= 0) continue;
    wanted.set(line.sku, (wanted.get(line.sku) ?? 0) + quantity);
    lines.push({ lineId: line.id, sku: line.sku, quantity });
  }
  const stock: MovableStock[] = [];
  const available = new Map<string, Map<string, number>>();
  const floating = new Map<string, number>();
  for (const sku of wanted.keys()) {
    const level = lookup(stockLookup, { sku });
    if (isUnknown(level)) return level;
    const held = heldBy(order, sku, undefined, parseInstant(level.observedAt));
    floating.set(sku, held);
    stock.push({ sku, quantity: held });
    for (const at of level.nodes) {
      const bySku = available.get(at.node) ?? new Map<string, number>();
      const left = leftAt(context, sku, at, level);
      available.set(at.node, bySku.set(sku, left.quantity));
      stock.push({ node: at.node, sku, ...left });
    }
  }
  return { wanted, available, floating, stock, lines };
}

/** On hand and arriving in time, its own hold given back, less what others and the order's assigned lines take. */
function leftAt(context: FactContext<"order">, sku: string, at: StockAtNode, level: StockLevel) {
  const { order } = context;
  const { node, onHand, reserved = 0, inbound = [] } = at;
  const until = knownUntil(context);
  const latest = earliestShipBy(order, sku);
  let there = onHand - reserved + heldBy(order, sku, node, parseInstant(level.observedAt));
  for (const line of order.lines) {
    if (line.sku === sku && line.node === node) there -= unshippedQuantityAt(order, line, until);
  }
  let left = there;
  for (const { quantity, expectedAt } of inbound) if (parseInstant(expectedAt) <= latest) left += quantity;
  return { quantity: Math.max(0, left), movableQuantity: Math.max(0, Math.min(there, left)) };
}

/** Of the SKU's lines, epoch milliseconds; −∞ when one has none, as nothing that comes is then in time. */
function earliestShipBy(order: OrderSnapshot, sku: string): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const line of order.lines) {
    if (line.sku !== sku || line.node !== undefined) continue;
    const shipBy = line.shipBy ?? order.promise.shipBy;
    earliest = Math.min(earliest, shipBy === undefined ? Number.NEGATIVE_INFINITY : parseInstant(shipBy));
  }
  return earliest;
}
