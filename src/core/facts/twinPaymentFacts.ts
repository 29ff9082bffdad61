import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Payment } from "../order/Payment";
import { parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { heldMinor, isApproved } from "./paymentSums";

/** Hours between the two successful payments of one amount that lie closest together; absent without two. */
export const orderHoursBetweenTwinPayments = /* @__PURE__ */ defineFact({
  name: "order.hoursBetweenTwinPayments",
  scope: "order",
  type: "number",
  description: {
    en: "Hours between the two successful payments of the same amount that lie closest together; absent without two.",
    zh: "金额相同的两笔成功支付之间的最短小时数；不足两笔时缺失。",
  },
  derive: ({ order }) => {
    const twins = closestTwins(order);
    return twins && (parseInstant(twins[1].at) - parseInstant(twins[0].at)) / millisecondsPer.hours;
  },
});

/** The two successful payments of one amount that lie closest together, the earlier first; empty without two. */
export const orderTwinPaymentIds = /* @__PURE__ */ defineFact({
  name: "order.twinPaymentIds",
  scope: "order",
  type: "list",
  description: {
    en: "The two successful payments of the same amount that lie closest together, the earlier first; empty without two.",
    zh: "金额相同且相隔最短的两笔成功支付，先付者在前；不足两笔时为空。",
  },
  derive: ({ order }) => (closestTwins(order) ?? []).map(({ id }) => id),
});

/** Facts about a customer who paid twice. */
export const twinPaymentFacts: readonly FactDefinition[] = [
  orderHoursBetweenTwinPayments,
  orderTwinPaymentIds,
];

function closestTwins(order: OrderSnapshot): readonly [Payment, Payment] | undefined {
  const paid = order.payments
    .filter((payment) => isApproved(payment) && (heldMinor(payment) ?? 0) > 0)
    .sort((a, b) => parseInstant(a.at) - parseInstant(b.at));
  let closest: readonly [Payment, Payment] | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  // Of one amount, the closest are neighbours in time.
  const latestBySum = new Map<string, Payment>();
  for (const payment of paid) {
    const sum = `${heldMinor(payment)} ${payment.currency ?? order.currency}`;
    const before = latestBySum.get(sum);
    const apart = before === undefined ? shortest : parseInstant(payment.at) - parseInstant(before.at);
    if (before !== undefined && apart < shortest) {
      closest = [before, payment];
      shortest = apart;
    }
    latestBySum.set(sum, payment);
  }
  return closest;
}
