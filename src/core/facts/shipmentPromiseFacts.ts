import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Shipment } from "../order/Shipment";
import { formatInstant, parseInstant } from "../time/instants";
import { localDayOf, startOfNextLocalDay } from "../time/localDay";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { deliveredAt, knownUntil } from "./parcel";
import { timeZoneOf } from "./timeZoneOf";

const changesAt = (context: FactContext<"shipment">) => knownUntil(context).nextChange(context.item);

/** The calendar day promised for delivery is over at the destination; absent without a promise. */
export const shipmentPromisedDayIsOver = /* @__PURE__ */ defineFact({
  name: "shipment.promisedDayIsOver",
  scope: "shipment",
  type: "boolean",
  description: {
    en: "The calendar day promised for delivery is over at the destination; absent without a promise.",
    zh: "承诺送达日（目的地日历日）已过；无承诺时缺失。",
  },
  clock: {
    kind: "from",
    instant: (context) => {
      const promised = promisedAt(context.order, context.item);
      return promised === undefined ? undefined : startOfNextLocalDay(promised, timeZoneOf(context));
    },
  },
});

/**
 * Instant by which delivery of the parcel was promised: its own promise, else the order's; absent without
 * one.
 */
export const shipmentPromisedAt = /* @__PURE__ */ defineFact({
  name: "shipment.promisedAt",
  scope: "shipment",
  type: "text",
  description: {
    en: "Instant by which delivery of the parcel was promised: its own promise, else the order's; absent without one.",
    zh: "包裹的承诺送达时间：包裹自身，否则为订单承诺；无则缺失。",
  },
  derive: ({ order, item }) => item.promisedAt ?? order.promise.deliverBy,
});

/** Instant of the first delivery scan, in UTC; absent before. */
export const shipmentDeliveredAt = /* @__PURE__ */ defineFact({
  name: "shipment.deliveredAt",
  scope: "shipment",
  type: "text",
  description: {
    en: "Instant of the first delivery scan, in UTC; absent before.",
    zh: "首次签收时间（UTC）；未签收时缺失。",
  },
  derive: (context) => {
    const delivered = deliveredAt(context.item, knownUntil(context));
    return delivered === undefined ? undefined : formatInstant(delivered);
  },
  changesAt,
});

/** Delivered on a later calendar day than promised; a delivery on the promised day is on time. */
export const shipmentIsDeliveredLate = /* @__PURE__ */ defineFact({
  name: "shipment.isDeliveredLate",
  scope: "shipment",
  type: "boolean",
  description: {
    en: "Delivered on a later calendar day than promised; a delivery on the promised day is on time.",
    zh: "签收日晚于承诺日；承诺当日签收不算晚。",
  },
  derive: (context) => {
    const promised = promisedAt(context.order, context.item);
    const delivered = deliveredAt(context.item, knownUntil(context));
    if (promised === undefined || delivered === undefined) return false;
    const zone = timeZoneOf(context);
    return localDayOf(delivered, zone) > localDayOf(promised, zone);
  },
  changesAt,
});

/** Facts about what was promised of one parcel, and whether it was kept. */
export const shipmentPromiseFacts: readonly FactDefinition[] = [
  shipmentPromisedDayIsOver,
  shipmentPromisedAt,
  shipmentDeliveredAt,
  shipmentIsDeliveredLate,
];

function promisedAt(order: OrderSnapshot, shipment: Shipment): number | undefined {
  const promised = shipment.promisedAt ?? order.promise.deliverBy;
  return promised === undefined ? undefined : parseInstant(promised);
}
