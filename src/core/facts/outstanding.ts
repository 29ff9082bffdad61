import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { OrderStatus } from "../order/OrderStatus";
import { unshippedQuantityOf } from "../order/unshippedQuantityOf";
import { isCancelled, type KnownUntil } from "./parcel";

const HAS_LEFT: ReadonlySet<OrderStatus> = /* @__PURE__ */ new Set<OrderStatus>([
  "shipped",
  "delivered",
  "completed",
]);

/** True when all that will go has left by the host's word, and no parcel was called off since. */
export function hasLeft(order: OrderSnapshot, until: KnownUntil): boolean {
  return HAS_LEFT.has(order.status) && !order.shipments.some((shipment) => isCancelled(shipment, until));
}

/** Units of a line that are neither cancelled nor in a parcel that stands; never negative. */
export function unshippedQuantityAt(order: OrderSnapshot, line: OrderLine, until: KnownUntil): number {
  const known = until.unshipped.get(line);
  if (known !== undefined) return known;
  const shipments = order.shipments.filter((shipment) => !isCancelled(shipment, until));
  const quantity = hasLeft(order, until) ? 0 : unshippedQuantityOf({ shipments }, line);
  until.unshipped.set(line, quantity);
  return quantity;
}

/** Units of a line that are neither cancelled nor with a carrier, a parcel with no more than a label included. */
export function undispatchedQuantityAt(order: OrderSnapshot, line: OrderLine, until: KnownUntil): number {
  if (hasLeft(order, until)) return 0;
  return unshippedQuantityOf({ shipments: order.shipments.filter(until.isHandedOver) }, line);
}
