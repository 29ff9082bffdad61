import { paymentClasses } from "../codes/PaymentClass";
import { paymentClassOf } from "../codes/paymentClassOf";
import { PAYMENT_STATUSES } from "../order/Payment";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { isLaterAttempt } from "./isLaterAttempt";
import { isApproved } from "./paymentSums";
import { nextForgottenAttempt, recentAttempts } from "./recentAttempts";

/** Identifier of the attempt. */
export const paymentId = /* @__PURE__ */ defineFact({
  name: "payment.id",
  scope: "payment",
  type: "text",
  description: { en: "Identifier of the attempt.", zh: "支付编号。" },
  derive: ({ item }) => item.id,
});

/** Payment method. */
export const paymentMethod = /* @__PURE__ */ defineFact({
  name: "payment.method",
  scope: "payment",
  type: "text",
  description: { en: "Payment method.", zh: "支付方式。" },
  derive: ({ item }) => item.method,
});

/** Who handles the payment, e.g. `stripe`. */
export const paymentProvider = /* @__PURE__ */ defineFact({
  name: "payment.provider",
  scope: "payment",
  type: "text",
  description: { en: "Who handles the payment, e.g. `stripe`.", zh: "支付服务商，如 stripe。" },
  derive: ({ item }) => item.provider,
});

/** Status as the host keeps it. */
export const paymentStatus = /* @__PURE__ */ defineFact({
  name: "payment.status",
  scope: "payment",
  type: "text",
  values: PAYMENT_STATUSES,
  description: { en: "Status as the host keeps it.", zh: "支付状态。" },
  derive: ({ item }) => item.status,
});

/** What the attempt's codes mean: advice before network before decline code before status. */
export const paymentClass = /* @__PURE__ */ defineFact({
  name: "payment.class",
  scope: "payment",
  type: "text",
  values: paymentClasses,
  description: {
    en: "What the attempt's codes mean: advice before network before decline code before status.",
    zh: "支付代码的含义：建议码优先于网络码、拒付码、状态。",
  },
  derive: ({ item }) => paymentClassOf(item).class,
});

/** Number of the attempt with this credential. */
export const paymentAttempt = /* @__PURE__ */ defineFact({
  name: "payment.attempt",
  scope: "payment",
  type: "number",
  description: { en: "Number of the attempt with this credential.", zh: "该凭证的第几次尝试。" },
  derive: ({ item }) => item.attempt,
});

/** Attempts with the same method and provider in the last thirty days, or the host's number where that is higher. */
export const paymentRecentAttempts = /* @__PURE__ */ defineFact({
  name: "payment.recentAttempts",
  scope: "payment",
  type: "number",
  description: {
    en: "Attempts with the same method and provider in the last 30 days, or `payment.attempt` where that is higher and no older.",
    zh: "最近 30 天内同一支付方式与服务商的尝试次数；若 payment.attempt 更大且该次尝试未满 30 天，则取后者。",
  },
  derive: ({ order, item, now }) => recentAttempts(order, item, now),
  changesAt: ({ order, item, now }) => nextForgottenAttempt(order, item, now),
});

/** A later attempt exists, or another one succeeded; an old decline is then no news. */
export const paymentIsSuperseded = /* @__PURE__ */ defineFact({
  name: "payment.isSuperseded",
  scope: "payment",
  type: "boolean",
  description: {
    en: "A later attempt exists, or another one succeeded; an old decline is then no news.",
    zh: "已有更新的尝试，或其他支付已成功。",
  },
  derive: ({ order, item }) =>
    order.payments.some(
      (other) => other !== item && (isApproved(other) || isLaterAttempt(order, other, item)),
    ),
});

/** Instant at which the authorisation lapses. */
export const paymentAuthorizationExpiresAt = /* @__PURE__ */ defineFact({
  name: "payment.authorizationExpiresAt",
  scope: "payment",
  type: "text",
  description: { en: "Instant at which the authorisation lapses.", zh: "授权失效时间。" },
  derive: ({ item }) => item.authorizationExpiresAt,
});

/** Hours until the authorisation lapses; negative afterwards. */
export const paymentHoursUntilAuthorizationExpires = /* @__PURE__ */ defineFact({
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
});

/** Facts about one payment attempt. */
export const paymentFacts: readonly FactDefinition[] = [
  paymentId,
  paymentMethod,
  paymentProvider,
  paymentStatus,
  paymentClass,
  paymentAttempt,
  paymentRecentAttempts,
  paymentIsSuperseded,
  paymentAuthorizationExpiresAt,
  paymentHoursUntilAuthorizationExpires,
];
