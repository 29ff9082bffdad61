import type { PaymentClass } from "../codes/PaymentClass";
import { paymentClassOf } from "../codes/paymentClassOf";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { PAYMENT_STATUSES, type Payment } from "../order/Payment";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { dueMinor, isApproved, paymentDifferenceMinor, sumsOf } from "./paymentSums";

const paymentClasses: readonly PaymentClass[] = [
  "approved",
  "pending",
  "authenticate",
  "retry",
  "fix_input",
  "other_method",
  "never",
  "merchant",
  "check",
  "closed",
  "refunded",
];

/** Facts about the payments of an order together, and about one attempt. */
export const paymentFacts: readonly FactDefinition[] = [
  defineFact({
    name: "order.isPaymentApproved",
    scope: "order",
    type: "boolean",
    description: {
      en: "At least one payment is authorised or captured.",
      zh: "至少一笔支付已授权或已收款。",
    },
    derive: ({ order }) => order.payments.some(isApproved),
  }),
  defineFact({
    name: "order.paidMinor",
    scope: "order",
    type: "number",
    description: {
      en: "Authorised or captured, less refunded, in the order's currency, minor units; absent when a payment tells no amount.",
      zh: "已授权或已收款减退款（订单币种，最小单位）；有支付未给金额时缺失。",
    },
    derive: ({ order }) => {
      const sums = sumsOf(order, order.payments.filter(isApproved));
      return sums && sums.grossMinor - sums.refundedMinor;
    },
  }),
  defineFact({
    name: "order.dueMinor",
    scope: "order",
    type: "number",
    description: {
      en: "The total less the value of cancelled units, minor units; absent without a total.",
      zh: "总额减已取消商品的金额（最小单位）；无总额时缺失。",
    },
    derive: ({ order }) => dueMinor(order),
  }),
  defineFact({
    name: "order.amountDueMinor",
    scope: "order",
    type: "number",
    description: {
      en: "What is still to be paid, minor units; 0 when nothing is. What was refunded is not asked for again.",
      zh: "尚需支付的金额（最小单位）；已退款部分不再要求支付。",
    },
    derive: ({ order }) => {
      const due = dueMinor(order);
      const sums = sumsOf(order, order.payments.filter(isApproved));
      return due === undefined || sums === undefined ? undefined : Math.max(0, due - sums.grossMinor);
    },
  }),
  defineFact({
    name: "order.paymentDifferenceMinor",
    scope: "order",
    type: "number",
    description: {
      en: "What was paid too much, or (negative) too little, counting payments under way, minor units; absent without lines, a total or a live payment of known amount. An amount in another currency does not count.",
      zh: "多付（正）或少付（负）的金额，含支付中（最小单位）；无商品、总额或金额已知的有效支付时缺失；其他币种不计入。",
    },
    derive: ({ order }) => paymentDifferenceMinor(order),
  }),
  defineFact({
    name: "order.underpaidMinor",
    scope: "order",
    type: "number",
    description: {
      en: "What was paid too little, minor units; 0 when nothing was, absent as `order.paymentDifferenceMinor` is.",
      zh: "少付金额（最小单位）；未少付为 0。",
    },
    derive: ({ order }) => positivePart(paymentDifferenceMinor(order), -1),
  }),
  defineFact({
    name: "order.overpaidMinor",
    scope: "order",
    type: "number",
    description: {
      en: "What was paid too much and not given back, minor units; 0 when nothing was, absent as `order.paymentDifferenceMinor` is.",
      zh: "多付且未退的金额（最小单位）；未多付为 0。",
    },
    derive: ({ order }) => positivePart(paymentDifferenceMinor(order), 1),
  }),
  defineFact({
    name: "order.latestPaymentClass",
    scope: "order",
    type: "text",
    values: paymentClasses,
    description: {
      en: "What the codes of the latest attempt mean; `approved` once any attempt succeeded; absent without an attempt.",
      zh: "最近一次支付尝试的含义；任一成功则为 approved；无尝试时缺失。",
    },
    derive: ({ order }) => {
      if (order.payments.some(isApproved)) return "approved";
      const latest = order.payments.find(
        (payment) => !order.payments.some((other) => isLater(order, other, payment)),
      );
      return latest && paymentClassOf(latest).class;
    },
  }),
  defineFact({
    name: "order.livePaymentMethods",
    scope: "order",
    type: "list",
    description: {
      en: "Methods of the payments that have not failed, been cancelled or been refunded.",
      zh: "未失败、未取消且未退款的支付所用方式。",
    },
    derive: ({ order }) => [
      ...new Set(
        order.payments
          .filter(({ status }) => !["failed", "cancelled", "refunded"].includes(status))
          .map(({ method }) => method),
      ),
    ],
  }),
  defineFact({
    name: "order.unusedPaymentMethods",
    scope: "order",
    type: "list",
    description: {
      en: "Methods the shop offers that have not failed yet.",
      zh: "商店提供且尚未失败的支付方式。",
    },
    derive: ({ order }) => {
      const failed = new Set(
        order.payments.filter(({ status }) => status === "failed").map(({ method }) => method),
      );
      return order.paymentMethods
        .filter(({ method, enabled }) => enabled !== false && !failed.has(method))
        .map(({ method }) => method);
    },
  }),
  defineFact({
    name: "payment.id",
    scope: "payment",
    type: "text",
    description: { en: "Identifier of the attempt.", zh: "支付编号。" },
    derive: ({ item }) => item.id,
  }),
  defineFact({
    name: "payment.method",
    scope: "payment",
    type: "text",
    description: { en: "Payment method.", zh: "支付方式。" },
    derive: ({ item }) => item.method,
  }),
  defineFact({
    name: "payment.status",
    scope: "payment",
    type: "text",
    values: PAYMENT_STATUSES,
    description: { en: "Status as the host keeps it.", zh: "支付状态。" },
    derive: ({ item }) => item.status,
  }),
  defineFact({
    name: "payment.class",
    scope: "payment",
    type: "text",
    values: paymentClasses,
    description: {
      en: "What the attempt's codes mean: advice before network before decline code before status.",
      zh: "支付代码的含义：建议码优先于网络码、拒付码、状态。",
    },
    derive: ({ item }) => paymentClassOf(item).class,
  }),
  defineFact({
    name: "payment.attempt",
    scope: "payment",
    type: "number",
    description: { en: "Number of the attempt with this credential.", zh: "该凭证的第几次尝试。" },
    derive: ({ item }) => item.attempt,
  }),
  defineFact({
    name: "payment.isSuperseded",
    scope: "payment",
    type: "boolean",
    description: {
      en: "A later attempt exists, or another one succeeded; an old decline is then no news.",
      zh: "已有更新的尝试，或其他支付已成功。",
    },
    derive: ({ order, item }) =>
      order.payments.some((other) => other !== item && (isApproved(other) || isLater(order, other, item))),
  }),
  defineFact({
    name: "payment.authorizationExpiresAt",
    scope: "payment",
    type: "text",
    description: { en: "Instant at which the authorisation lapses.", zh: "授权失效时间。" },
    derive: ({ item }) => item.authorizationExpiresAt,
  }),
  defineFact({
    name: "payment.hoursUntilAuthorizationExpires",
    scope: "payment",
    type: "number",
    description: {
      en: "Hours until the authorisation lapses; negative afterwards.",
      zh: "距授权失效的小时数；过期为负。",
    },
    clock: {
      kind: "remaining",
      unit: "hours",
      anchor: ({ item }) =>
        item.authorizationExpiresAt === undefined ? undefined : parseInstant(item.authorizationExpiresAt),
    },
  }),
];

/** Of equal instants the later in the list is the later. */
function isLater(order: OrderSnapshot, a: Payment, b: Payment): boolean {
  const difference = parseInstant(a.at) - parseInstant(b.at);
  return difference > 0 || (difference === 0 && order.payments.indexOf(a) > order.payments.indexOf(b));
}

function positivePart(value: number | undefined, sign: 1 | -1): number | undefined {
  return value === undefined ? undefined : Math.max(0, value * sign);
}
