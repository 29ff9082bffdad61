import { type StockAtNode, type StockLevel, stockLookup } from "../lookups/stockLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
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
}

/** Reads the stock of every SKU that is still to be sourced; unknown as soon as one of them is. */
export function sourcingOf(context: FactContext<"order">): Sourcing | UnknownValue {
  const { order, lookup } = context;
  const until = knownUntil(context);
  const wanted = new Map<string, number>();
  for (const line of order.lines) {
    const quantity = line.node === undefined ? unshippedQuantityAt(order, line, until) : 0;
    if (quantity > 0) wanted.set(line.sku, (wanted.get(line.sku) ?? 0) + quantity);
  }
  const available = new Map<string, Map<string, number>>();
  const floating = new Map<string, number>();
  for (const sku of wanted.keys()) {
    const level = lookup(stockLookup, { sku });
    if (isUnknown(level)) return level;
    floating.set(sku, heldBy(order, sku, undefined, parseInstant(level.observedAt)));
    for (const at of level.nodes) {
      const bySku = available.get(at.node) ?? new Map<string, number>();
      available.set(at.node, bySku.set(sku, leftAt(context, sku, at, level)));
    }
  }
  return { wanted, available, floating };
}

/** On hand and arriving in time, its own hold given back, less what others and the order's assigned lines take. */
function leftAt(context: FactContext<"order">, sku: string, at: StockAtNode, level: StockLevel): number {
  const { order } = context;
  const { node, onHand, reserved = 0, inbound = [] } = at;
  const until = knownUntil(context);
  const latest = earliestShipBy(order, sku);
  let left = onHand - reserved + heldBy(order, sku, node, parseInstant(level.observedAt));
  for (const { quantity, expectedAt } of inbound) if (parseInstant(expectedAt) <= latest) left += quantity;
  for (const line of order.lines) {
    if (line.sku === sku && line.node === node) left -= unshippedQuantityAt(order, line, until);
  }
  return Math.max(0, left);
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
