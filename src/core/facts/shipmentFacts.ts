import { carrierStates } from "../codes/carrierStates";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { decisiveCode, failedAttempts, isDelivered, knownUntil, lastEventAt, parcelState } from "./parcel";

const changesAt = (context: FactContext<"shipment">) => knownUntil(context).nextChange(context.item);

/** Identifier of the shipment. */
export const shipmentId = /* @__PURE__ */ defineFact({
  name: "shipment.id",
  scope: "shipment",
  type: "text",
  description: { en: "Identifier of the shipment.", zh: "包裹编号。" },
  derive: ({ item }) => item.id,
});

/** The carrier. */
export const shipmentCarrier = /* @__PURE__ */ defineFact({
  name: "shipment.carrier",
  scope: "shipment",
  type: "text",
  description: { en: "The carrier.", zh: "承运商。" },
  derive: ({ item }) => item.carrier,
});

/** Ids of the order lines in the parcel; all lines when the shipment does not say. */
export const shipmentLineIds = /* @__PURE__ */ defineFact({
  name: "shipment.lineIds",
  scope: "shipment",
  type: "list",
  description: {
    en: "Ids of the order lines in the parcel; all lines when the shipment does not say.",
    zh: "包裹内的订单行；未注明时为全部订单行。",
  },
  derive: ({ order, item }) =>
    item.lines.length > 0 ? item.lines.map(({ lineId }) => lineId) : order.lines.map(({ id }) => id),
});

/** Where the parcel stands, by the last tracking event that means something; a final state stays. */
export const shipmentState = /* @__PURE__ */ defineFact({
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
});

/** Provider and code of the event that decided the state. */
export const shipmentRawCode = /* @__PURE__ */ defineFact({
  name: "shipment.rawCode",
  scope: "shipment",
  type: "text",
  description: {
    en: "Provider and code of the event that decided the state.",
    zh: "决定状态的轨迹来源与代码。",
  },
  derive: (context) => decisiveCode(context.item, knownUntil(context)),
  changesAt,
});

/** The carrier has the parcel, or had it. */
export const shipmentIsHandedOver = /* @__PURE__ */ defineFact({
  name: "shipment.isHandedOver",
  scope: "shipment",
  type: "boolean",
  description: { en: "The carrier has the parcel, or had it.", zh: "包裹已交承运商。" },
  derive: (context) => knownUntil(context).isHandedOver(context.item),
  changesAt,
});

/** The parcel has been delivered. */
export const shipmentIsDelivered = /* @__PURE__ */ defineFact({
  name: "shipment.isDelivered",
  scope: "shipment",
  type: "boolean",
  description: { en: "The parcel has been delivered.", zh: "包裹已签收。" },
  derive: (context) => isDelivered(context.item, knownUntil(context)),
  changesAt,
});

/** Failed delivery attempts. */
export const shipmentFailedAttempts = /* @__PURE__ */ defineFact({
  name: "shipment.failedAttempts",
  scope: "shipment",
  type: "number",
  description: { en: "Failed delivery attempts.", zh: "派送失败次数。" },
  derive: (context) => failedAttempts(context.item, knownUntil(context)),
  changesAt,
});

/** Hours since the last tracking event or the hand-over. */
export const shipmentHoursSinceLastEvent = /* @__PURE__ */ defineFact({
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
});

/** Hours since the parcel was handed over, by the host's word. */
export const shipmentHoursSinceShipped = /* @__PURE__ */ defineFact({
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
});

/** Facts about one parcel: where it stands. */
export const shipmentFacts: readonly FactDefinition[] = [
  shipmentId,
  shipmentCarrier,
  shipmentLineIds,
  shipmentState,
  shipmentRawCode,
  shipmentIsHandedOver,
  shipmentIsDelivered,
  shipmentFailedAttempts,
  shipmentHoursSinceLastEvent,
  shipmentHoursSinceShipped,
];
