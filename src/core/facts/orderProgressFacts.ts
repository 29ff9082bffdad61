import { carrierStates } from "../codes/carrierStates";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { hasLeft, unshippedQuantityAt } from "./outstanding";
import {
  isCancelled,
  isDelivered,
  type KnownUntil,
  knownUntil,
  nextParcelChange,
  parcelState,
} from "./parcel";

const changesAt = (context: FactContext<"order">) => nextParcelChange(context.order, knownUntil(context));

/**
 * Delivered by the host's word, or every shipment that was not cancelled delivered and nothing left to ship.
 */
export const orderIsDelivered = /* @__PURE__ */ defineFact({
  name: "order.isDelivered",
  scope: "order",
  type: "boolean",
  description: {
    en: "Delivered by the host's word, or every shipment that was not cancelled delivered and nothing left to ship.",
    zh: "商家标记已送达，或全部未取消的包裹已签收且无待发数量。",
  },
  derive: (context) => isOrderDelivered(context.order, knownUntil(context)),
  changesAt,
});

/** Units ordered, neither cancelled nor in a parcel that stands; 0 once the host says shipped. */
export const orderUnshippedQuantity = /* @__PURE__ */ defineFact({
  name: "order.unshippedQuantity",
  scope: "order",
  type: "number",
  description: {
    en: "Units ordered, neither cancelled nor in a parcel that stands; 0 once the host says shipped.",
    zh: "未取消且不在有效包裹中的数量；商家标记已发货后为 0。",
  },
  derive: (context) => unshippedQuantity(context.order, knownUntil(context)),
  changesAt,
});

/** Shipments that are neither delivered nor cancelled. */
export const orderUndeliveredShipmentCount = /* @__PURE__ */ defineFact({
  name: "order.undeliveredShipmentCount",
  scope: "order",
  type: "number",
  description: {
    en: "Shipments that are neither delivered nor cancelled.",
    zh: "既未签收也未取消的包裹数。",
  },
  derive: (context) => {
    const until = knownUntil(context);
    let count = 0;
    for (const shipment of context.order.shipments) {
      if (!isDelivered(shipment, until) && !isCancelled(shipment, until)) count += 1;
    }
    return count;
  },
  changesAt,
});

/** At least one shipment is or was with a carrier, or the host says shipped. */
export const orderIsHandedOver = /* @__PURE__ */ defineFact({
  name: "order.isHandedOver",
  scope: "order",
  type: "boolean",
  description: {
    en: "At least one shipment is or was with a carrier, or the host says shipped.",
    zh: "至少有一个包裹已交承运商，或商家标记已发货。",
  },
  derive: (context) => {
    const until = knownUntil(context);
    return context.order.shipments.some(until.isHandedOver) || hasLeft(context.order, until);
  },
  changesAt,
});

/** Where the order's parcels stand, each state once, in the order of the shipments. */
export const orderShipmentStates = /* @__PURE__ */ defineFact({
  name: "order.shipmentStates",
  scope: "order",
  type: "list",
  values: carrierStates,
  description: {
    en: "Where the order's parcels stand, each state once, in the order of the shipments.",
    zh: "各包裹的状态（去重，按包裹顺序）。",
  },
  derive: (context) => {
    const until = knownUntil(context);
    return [...new Set(context.order.shipments.map((shipment) => parcelState(shipment, until)))];
  },
  changesAt,
});

/** A stock reservation of the order has run out. */
export const orderHasExpiredReservation = /* @__PURE__ */ defineFact({
  name: "order.hasExpiredReservation",
  scope: "order",
  type: "boolean",
  description: { en: "A stock reservation of the order has run out.", zh: "订单有库存预占已失效。" },
  clock: {
    kind: "from",
    instant: ({ order }) => {
      let earliest: number | undefined;
      for (const { expiresAt } of order.reservations) {
        const end = expiresAt === undefined ? Number.POSITIVE_INFINITY : parseInstant(expiresAt);
        if (end < (earliest ?? Number.POSITIVE_INFINITY)) earliest = end;
      }
      return earliest;
    },
  },
});

/** Facts about how far the order has come: its parcels and its reservations. */
export const orderProgressFacts: readonly FactDefinition[] = [
  orderIsDelivered,
  orderUnshippedQuantity,
  orderUndeliveredShipmentCount,
  orderIsHandedOver,
  orderShipmentStates,
  orderHasExpiredReservation,
];

function isOrderDelivered(order: OrderSnapshot, until: KnownUntil): boolean {
  if (order.status === "delivered" || order.status === "completed") return true;
  let standing = 0;
  for (const shipment of order.shipments) {
    if (isCancelled(shipment, until)) continue;
    if (!isDelivered(shipment, until)) return false;
    standing += 1;
  }
  return standing > 0 && unshippedQuantity(order, until) === 0;
}

function unshippedQuantity(order: OrderSnapshot, until: KnownUntil): number {
  let quantity = 0;
  for (const line of order.lines) quantity += unshippedQuantityAt(order, line, until);
  return quantity;
}
