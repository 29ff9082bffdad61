import { parseInstant } from "../time/instants";
import { startOfNextLocalDay } from "../time/localDay";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { undispatchedQuantityAt } from "./outstanding";
import { knownUntil, nextParcelChange } from "./parcel";
import { timeZoneOf } from "./timeZoneOf";

/** Instant by which delivery was promised. */
export const promiseDeliverBy = /* @__PURE__ */ defineFact({
  name: "promise.deliverBy",
  scope: "order",
  type: "text",
  description: { en: "Instant by which delivery was promised.", zh: "承诺送达时间。" },
  derive: ({ order }) => order.promise.deliverBy,
});

/**
 * Instant by which the next line must leave that no carrier has yet: the line's own, else the order's; absent
 * when nothing is left.
 */
export const promiseShipBy = /* @__PURE__ */ defineFact({
  name: "promise.shipBy",
  scope: "order",
  type: "text",
  description: {
    en: "Instant by which the next line must leave that no carrier has yet: the line's own, else the order's; absent when nothing is left.",
    zh: "最早的未交运订单行的最晚发货时间（行内值，否则为订单承诺）；无待发时缺失。",
  },
  derive: (context) => earliestShipBy(context)?.text,
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** The calendar day promised for delivery is over at the destination; absent without a promise. */
export const promiseDeliverByDayIsOver = /* @__PURE__ */ defineFact({
  name: "promise.deliverByDayIsOver",
  scope: "order",
  type: "boolean",
  description: {
    en: "The calendar day promised for delivery is over at the destination; absent without a promise.",
    zh: "承诺送达日（目的地日历日）已过；无承诺时缺失。",
  },
  clock: {
    kind: "from",
    instant: (context) => {
      const { deliverBy } = context.order.promise;
      return deliverBy === undefined
        ? undefined
        : startOfNextLocalDay(parseInstant(deliverBy), timeZoneOf(context));
    },
  },
});

/** Hours until the promised delivery; negative afterwards. */
export const promiseHoursUntilDeliverBy = /* @__PURE__ */ defineFact({
  name: "promise.hoursUntilDeliverBy",
  scope: "order",
  type: "number",
  description: {
    en: "Hours until the promised delivery; negative afterwards.",
    zh: "距承诺送达的小时数；过期为负。",
  },
  clock: {
    kind: "remaining",
    unit: "hours",
    anchor: ({ order }) =>
      order.promise.deliverBy === undefined ? undefined : parseInstant(order.promise.deliverBy),
  },
});

/** Hours since the order should have been dispatched; negative before. */
export const promiseHoursSinceShipBy = /* @__PURE__ */ defineFact({
  name: "promise.hoursSinceShipBy",
  scope: "order",
  type: "number",
  description: {
    en: "Hours since the order should have been dispatched; negative before.",
    zh: "超过最晚发货时间的小时数；未到为负。",
  },
  clock: { kind: "elapsed", unit: "hours", anchor: (context) => earliestShipBy(context)?.at },
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** Facts about what the customer was promised. */
export const promiseFacts: readonly FactDefinition[] = [
  promiseDeliverBy,
  promiseShipBy,
  promiseDeliverByDayIsOver,
  promiseHoursUntilDeliverBy,
  promiseHoursSinceShipBy,
];

function earliestShipBy(context: FactContext): { readonly text: string; readonly at: number } | undefined {
  const { order } = context;
  const until = knownUntil(context);
  let earliest: { readonly text: string; readonly at: number } | undefined;
  for (const line of order.lines) {
    const text = line.shipBy ?? order.promise.shipBy;
    if (text === undefined || undispatchedQuantityAt(order, line, until) <= 0) continue;
    const at = parseInstant(text);
    if (earliest === undefined || at < earliest.at) earliest = { text, at };
  }
  return earliest;
}
