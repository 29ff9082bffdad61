import { paymentClasses } from "../codes/PaymentClass";
import { paymentClassOf } from "../codes/paymentClassOf";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { isLaterAttempt } from "./isLaterAttempt";
import { dueMinor, isApproved, paymentDifferenceMinor, sumsOf } from "./paymentSums";

/** At least one payment is authorised or captured. */
export const orderIsPaymentApproved = /* @__PURE__ */ defineFact({
  name: "order.isPaymentApproved",
  scope: "order",
  type: "boolean",
  description: {
    en: "At least one payment is authorised or captured.",
    zh: "至少一笔支付已授权或已收款。",
  },
  derive: ({ order }) => order.payments.some(isApproved),
});

/**
 * Authorised or captured, less refunded, in the order's currency, minor units; absent when a payment tells no
 * amount.
 */
export const orderPaidMinor = /* @__PURE__ */ defineFact({
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
});

/** The total less the value of cancelled units, minor units; absent without a total. */
export const orderDueMinor = /* @__PURE__ */ defineFact({
  name: "order.dueMinor",
  scope: "order",
  type: "number",
  description: {
    en: "The total less the value of cancelled units, minor units; absent without a total.",
    zh: "总额减已取消商品的金额（最小单位）；无总额时缺失。",
  },
  derive: ({ order }) => dueMinor(order),
});

/** What is still to be paid, minor units; 0 when nothing is. What was refunded is not asked for again. */
export const orderAmountDueMinor = /* @__PURE__ */ defineFact({
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
});

/**
 * What was paid too much, or (negative) too little, counting payments under way, minor units; absent without
 * lines, a total or a live payment of known amount. An amount in another currency does not count.
 */
export const orderPaymentDifferenceMinor = /* @__PURE__ */ defineFact({
  name: "order.paymentDifferenceMinor",
  scope: "order",
  type: "number",
  description: {
    en: "What was paid too much, or (negative) too little, counting payments under way, minor units; absent without lines, a total or a live payment of known amount. An amount in another currency does not count.",
    zh: "多付（正）或少付（负）的金额，含支付中（最小单位）；无商品、总额或金额已知的有效支付时缺失；其他币种不计入。",
  },
  derive: ({ order }) => paymentDifferenceMinor(order),
});

/** What was paid too little, minor units; 0 when nothing was, absent as `order.paymentDifferenceMinor` is. */
export const orderUnderpaidMinor = /* @__PURE__ */ defineFact({
  name: "order.underpaidMinor",
  scope: "order",
  type: "number",
  description: {
    en: "What was paid too little, minor units; 0 when nothing was, absent as `order.paymentDifferenceMinor` is.",
    zh: "少付金额（最小单位）；未少付为 0。",
  },
  derive: ({ order }) => positivePart(paymentDifferenceMinor(order), -1),
});

/**
 * What was paid too much and not given back, minor units; 0 when nothing was, absent as
 * `order.paymentDifferenceMinor` is.
 */
export const orderOverpaidMinor = /* @__PURE__ */ defineFact({
  name: "order.overpaidMinor",
  scope: "order",
  type: "number",
  description: {
    en: "What was paid too much and not given back, minor units; 0 when nothing was, absent as `order.paymentDifferenceMinor` is.",
    zh: "多付且未退的金额（最小单位）；未多付为 0。",
  },
  derive: ({ order }) => positivePart(paymentDifferenceMinor(order), 1),
});

/**
 * What the codes of the latest attempt mean; `approved` once any attempt succeeded; absent without an
 * attempt.
 */
export const orderLatestPaymentClass = /* @__PURE__ */ defineFact({
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
    let [latest] = order.payments;
    for (const payment of order.payments) {
      if (latest !== undefined && isLaterAttempt(order, payment, latest)) latest = payment;
    }
    return latest && paymentClassOf(latest).class;
  },
});

/** Methods of the payments that have not failed, been cancelled or been refunded. */
export const orderLivePaymentMethods = /* @__PURE__ */ defineFact({
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
});

/** Methods the shop offers that have not failed yet. */
export const orderUnusedPaymentMethods = /* @__PURE__ */ defineFact({
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
});

/** Facts about the payments of the order together. */
export const orderPaymentFacts: readonly FactDefinition[] = [
  orderIsPaymentApproved,
  orderPaidMinor,
  orderDueMinor,
  orderAmountDueMinor,
  orderPaymentDifferenceMinor,
  orderUnderpaidMinor,
  orderOverpaidMinor,
  orderLatestPaymentClass,
  orderLivePaymentMethods,
  orderUnusedPaymentMethods,
];

function positivePart(value: number | undefined, sign: 1 | -1): number | undefined {
  return value === undefined ? undefined : Math.max(0, value * sign);
}
