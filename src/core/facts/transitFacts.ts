import { transitKey, transitLookup } from "../lookups/transitLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { parseInstant } from "../time/instants";
import { localDayOf } from "../time/localDay";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { timeZoneOf } from "./timeZoneOf";

const needs = (order: OrderSnapshot) => [transitLookup.ask(transitKey(order))];

/** Hours from now to the door: what the node needs, and what nine parcels of ten need under way. */
export const promiseHoursNeeded = /* @__PURE__ */ defineFact({
  name: "promise.hoursNeeded",
  scope: "order",
  type: "number",
  description: {
    en: "Hours from now to the door for an order that has not left: what the node needs, and what nine parcels of ten need under way at most.",
    zh: "未发出的订单从现在到送达所需小时数：仓内处理加九成包裹的在途时长。",
  },
  needs,
  derive: ({ order, lookup }) => {
    const transit = lookup(transitLookup, transitKey(order));
    return isUnknown(transit) ? transit : transit.processHours + transit.transitHours;
  },
});

/** The order shall leave on a day on which its node hands nothing over; absent without a promise. */
export const promiseIsShipByOnClosedDay = /* @__PURE__ */ defineFact({
  name: "promise.isShipByOnClosedDay",
  scope: "order",
  type: "boolean",
  description: {
    en: "The last day on which the order may leave is one on which its node hands nothing over; absent without such a promise.",
    zh: "承诺的最晚发货日为仓库不出库日；无该承诺时缺失。",
  },
  needs,
  derive: (context) => {
    const { order, lookup } = context;
    const { shipBy } = order.promise;
    if (shipBy === undefined) return undefined;
    const transit = lookup(transitLookup, transitKey(order));
    if (isUnknown(transit)) return transit;
    const { closedDays = [], timeZone = timeZoneOf(context) } = transit;
    return closedDays.includes(localDayOf(parseInstant(shipBy), timeZone));
  },
});

/** Facts about whether what was promised can be done at all. */
export const transitFacts: readonly FactDefinition[] = [promiseHoursNeeded, promiseIsShipByOnClosedDay];
