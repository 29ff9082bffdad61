import { carrierStates } from "../codes/carrierStates";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Shipment } from "../order/Shipment";
import { formatInstant, parseInstant } from "../time/instants";
import { localDayOf, startOfNextLocalDay } from "../time/localDay";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import {
  decisiveCode,
  deliveredAt,
  failedAttempts,
  isDelivered,
  knownUntil,
  lastEventAt,
  parcelState,
} from "./parcel";
import { timeZoneOf } from "./timeZoneOf";

const changesAt = (context: FactContext<"shipment">) => knownUntil(context).nextChange(context.item);

/** Facts about one parcel. */
export const shipmentFacts: readonly FactDefinition[] = [
  defineFact({
    name: "shipment.id",
    scope: "shipment",
    type: "text",
    description: { en: "Identifier of the shipment.", zh: "包裹编号。" },
    derive: ({ item }) => item.id,
  }),
  defineFact({
    name: "shipment.carrier",
    scope: "shipment",
    type: "text",
    description: { en: "The carrier.", zh: "承运商。" },
    derive: ({ item }) => item.carrier,
  }),
  defineFact({
    name: "shipment.lineIds",
    scope: "shipment",
    type: "list",
    description: {
      en: "Ids of the order lines in the parcel; all lines when the shipment does not say.",
      zh: "包裹内的订单行；未注明时为全部订单行。",
    },
    derive: ({ order, item }) =>
      item.lines.length > 0 ? item.lines.map(({ lineId }) => lineId) : order.lines.map(({ id }) => id),
  }),
  defineFact({
    name: "shipment.state",
    scope: "shipment",
    type: "text",
    values: carrierStates,
    description: {
      en: "Where the parcel stands, by the last tracking event that means something; a final state stays.",
      zh: "按最近一条有意义的物流轨迹判断的包裹状态；终态不再改变。",
    },
    derive: (context) => parcelState(context.item, knownUntil(context)),
    changesAt,
  }),
  defineFact({
    name: "shipment.rawCode",
    scope: "shipment",
    type: "text",
    description: {
      en: "Provider and code of the event that decided the state.",
      zh: "决定状态的轨迹来源与代码。",
    },
    derive: (context) => decisiveCode(context.item, knownUntil(context)),
    changesAt,
  }),
  defineFact({
    name: "shipment.isHandedOver",
    scope: "shipment",
    type: "boolean",
    description: { en: "The carrier has the parcel, or had it.", zh: "包裹已交承运商。" },
    derive: (context) => knownUntil(context).isHandedOver(context.item),
    changesAt,
  }),
  defineFact({
    name: "shipment.isDelivered",
    scope: "shipment",
    type: "boolean",
    description: { en: "The parcel has been delivered.", zh: "包裹已签收。" },
    derive: (context) => isDelivered(context.item, knownUntil(context)),
    changesAt,
  }),
  defineFact({
    name: "shipment.failedAttempts",
    scope: "shipment",
    type: "number",
    description: { en: "Failed delivery attempts.", zh: "派送失败次数。" },
    derive: (context) => failedAttempts(context.item, knownUntil(context)),
    changesAt,
  }),
  defineFact({
    name: "shipment.hoursSinceLastEvent",
    scope: "shipment",
    type: "number",
    description: {
      en: "Hours since the last tracking event or the hand-over.",
      zh: "距最近一条轨迹（或交运）的小时数。",
    },
    clock: {
      kind: "elapsed",
      unit: "hours",
      anchor: (context) => lastEventAt(context.item, knownUntil(context)),
    },
    changesAt,
  }),
  defineFact({
    name: "shipment.hoursSinceShipped",
    scope: "shipment",
    type: "number",
    description: {
      en: "Hours since the parcel was handed over, by the host's word.",
      zh: "商家发货后经过的小时数。",
    },
    clock: {
      kind: "elapsed",
      unit: "hours",
      anchor: ({ item }) => (item.shippedAt === undefined ? undefined : parseInstant(item.shippedAt)),
    },
  }),
  defineFact({
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
  }),
  defineFact({
    name: "shipment.promisedAt",
    scope: "shipment",
    type: "text",
    description: {
      en: "Instant by which delivery of the parcel was promised: its own promise, else the order's; absent without one.",
      zh: "包裹的承诺送达时间：包裹自身，否则为订单承诺；无则缺失。",
    },
    derive: ({ order, item }) => item.promisedAt ?? order.promise.deliverBy,
  }),
  defineFact({
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
  }),
  defineFact({
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
  }),
];

function promisedAt(order: OrderSnapshot, shipment: Shipment): number | undefined {
  const promised = shipment.promisedAt ?? order.promise.deliverBy;
  return promised === undefined ? undefined : parseInstant(promised);
}
