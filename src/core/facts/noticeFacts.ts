import type { OrderSnapshot } from "../order/OrderSnapshot";
import { formatInstant, parseInstant } from "../time/instants";
import { localDayOf } from "../time/localDay";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { isCancelled, isDelivered, knownUntil, nextParcelChange } from "./parcel";
import { timeZoneOf } from "./timeZoneOf";

/** What the customer has been told: the templates, and the codes of the exceptions, of all notices. */
export const orderNoticeTopics = /* @__PURE__ */ defineFact({
  name: "order.noticeTopics",
  scope: "order",
  type: "list",
  description: {
    en: "What the customer has been told: templates of the notices, and codes of the exceptions they were about.",
    zh: "已告知客户的内容：通知模板及其所涉异常代码。",
  },
  derive: ({ order }) => [...new Set(order.notices.flatMap(topicsOf))],
});

/** The later instant to which delivery has moved by the carrier's promise; absent when it has not. */
export const promiseRevisedDeliverBy = /* @__PURE__ */ defineFact({
  name: "promise.revisedDeliverBy",
  scope: "order",
  type: "text",
  description: {
    en: "The latest instant, in UTC, that a carrier promises for a parcel under way, where that is on a later day than the customer was promised; absent otherwise.",
    zh: "承运商对在途包裹承诺的最晚时间（UTC），仅当晚于对客户承诺之日；否则缺失。",
  },
  derive: revisedDeliverBy,
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** The promise to the customer will be missed by the carrier's own word. */
export const promiseIsRevised = /* @__PURE__ */ defineFact({
  name: "promise.isRevised",
  scope: "order",
  type: "boolean",
  description: {
    en: "A carrier promises a parcel under way for a later day than the customer was promised.",
    zh: "在途包裹的承运商承诺日晚于对客户的承诺日。",
  },
  derive: (context) => revisedDeliverBy(context) !== undefined,
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** Facts about what the customer knows of the order's delays. */
export const noticeFacts: readonly FactDefinition[] = [
  orderNoticeTopics,
  promiseRevisedDeliverBy,
  promiseIsRevised,
];

function topicsOf({ template, exception }: OrderSnapshot["notices"][number]): readonly string[] {
  return exception === undefined ? [template] : [template, exception.slice(0, exception.indexOf("@"))];
}

function revisedDeliverBy(context: FactContext<"order">): string | undefined {
  const { order } = context;
  if (order.promise.deliverBy === undefined) return undefined;
  const until = knownUntil(context);
  let latest = parseInstant(order.promise.deliverBy);
  const promisedDay = localDayOf(latest, timeZoneOf(context));
  for (const shipment of order.shipments) {
    if (shipment.promisedAt === undefined) continue;
    if (isDelivered(shipment, until) || isCancelled(shipment, until)) continue;
    latest = Math.max(latest, parseInstant(shipment.promisedAt));
  }
  return localDayOf(latest, timeZoneOf(context)) > promisedDay ? formatInstant(latest) : undefined;
}
