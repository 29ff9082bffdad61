import { carrierLookup, type Disruption, disruptionKinds } from "../lookups/carrierLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { defineFact } from "./defineFact";
import { disruptionsThere, isDisruptedAt, nextTurn } from "./disruptions";
import type { FactContext, FactDefinition } from "./Fact";
import type { CarrierItem } from "./scopes";
import { wilsonLowerBound } from "./wilsonLowerBound";

const needs = (_order: OrderSnapshot, { carrier }: CarrierItem) => [carrierLookup.ask(carrier)];

/** Why the carrier does not work as usual where the order goes; absent when it does. */
export const carrierDisruptionKind = /* @__PURE__ */ defineFact({
  name: "carrier.disruptionKind",
  scope: "carrier",
  type: "text",
  values: disruptionKinds,
  description: {
    en: "Why the carrier does not work as usual now where the order goes; absent when it does.",
    zh: "承运商目前在收货地区中断的原因；无中断时缺失。",
  },
  needs,
  derive: (context) => {
    const there = disruptionsOf(context);
    return isUnknown(there) ? there : there.find((each) => isDisruptedAt(each, context.now))?.kind;
  },
  changesAt: (context) => {
    const there = disruptionsOf(context);
    return isUnknown(there) ? undefined : nextTurn(there, context.now);
  },
});

/** Parcels the carrier had of late, over all orders; absent where it is not counted. */
export const carrierRecentShipmentCount = /* @__PURE__ */ defineFact({
  name: "carrier.recentShipmentCount",
  scope: "carrier",
  type: "number",
  description: {
    en: "Parcels the carrier had of late, over all orders; absent where nobody counts them.",
    zh: "该承运商近期承运的包裹数（全部订单）；未统计时缺失。",
  },
  needs,
  derive: ({ item, lookup }) => {
    const status = lookup(carrierLookup, item.carrier);
    return isUnknown(status) ? status : status.recent?.shipments;
  },
});

/** What share of the carrier's recent parcels met an exception, at least. */
export const carrierExceptionRatio = /* @__PURE__ */ defineFact({
  name: "carrier.exceptionRatio",
  scope: "carrier",
  type: "number",
  description: {
    en: "What share of the carrier's recent parcels met an exception, at least: the lower end of the 95 % Wilson interval, 0 to 1; absent where nobody counts them.",
    zh: "近期包裹异常率的下限（95% Wilson 区间，0 到 1）；未统计时缺失。",
  },
  needs,
  derive: ({ item, lookup }) => {
    const status = lookup(carrierLookup, item.carrier);
    if (isUnknown(status) || status.recent === undefined) return isUnknown(status) ? status : undefined;
    return wilsonLowerBound(status.recent.exceptions, status.recent.shipments);
  },
});

/** Facts about how a carrier does at the moment. */
export const carrierStatusFacts: readonly FactDefinition[] = [
  carrierDisruptionKind,
  carrierRecentShipmentCount,
  carrierExceptionRatio,
];

function disruptionsOf({
  order,
  item,
  lookup,
}: FactContext<"carrier">): readonly Disruption[] | UnknownValue {
  const status = lookup(carrierLookup, item.carrier);
  return isUnknown(status) ? status : disruptionsThere(status, order.shipTo);
}
