import { ORDER_STATUSES } from "../order/OrderStatus";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Identifier of the order. */
export const orderId = /* @__PURE__ */ defineFact({
  name: "order.id",
  scope: "order",
  type: "text",
  description: { en: "Identifier of the order.", zh: "订单号。" },
  derive: ({ order }) => order.id,
});

/** Status as the host keeps it. */
export const orderStatus = /* @__PURE__ */ defineFact({
  name: "order.status",
  scope: "order",
  type: "text",
  values: ORDER_STATUSES,
  description: { en: "Status as the host keeps it.", zh: "商家系统中的订单状态。" },
  derive: ({ order }) => order.status,
});

/** Cancelled or completed: nothing more shall happen. */
export const orderIsClosed = /* @__PURE__ */ defineFact({
  name: "order.isClosed",
  scope: "order",
  type: "boolean",
  description: {
    en: "Cancelled or completed: nothing more shall happen.",
    zh: "已取消或已完成，不再处理。",
  },
  derive: ({ order }) => order.status === "cancelled" || order.status === "completed",
});

/** ISO 4217 code of the order's amounts. */
export const orderCurrency = /* @__PURE__ */ defineFact({
  name: "order.currency",
  scope: "order",
  type: "text",
  description: { en: "ISO 4217 code of the order's amounts.", zh: "订单币种（ISO 4217）。" },
  derive: ({ order }) => order.currency,
});

/** Language of messages to the customer, BCP 47. */
export const orderLocale = /* @__PURE__ */ defineFact({
  name: "order.locale",
  scope: "order",
  type: "text",
  description: { en: "Language of messages to the customer, BCP 47.", zh: "与客户沟通的语言（BCP 47）。" },
  derive: ({ order }) => order.locale,
});

/** Sales channel. */
export const orderChannel = /* @__PURE__ */ defineFact({
  name: "order.channel",
  scope: "order",
  type: "text",
  description: { en: "Sales channel.", zh: "销售渠道。" },
  derive: ({ order }) => order.channel,
});

/** The customer's tier, as the host names it. */
export const orderCustomerTier = /* @__PURE__ */ defineFact({
  name: "order.customerTier",
  scope: "order",
  type: "text",
  description: { en: "The customer's tier, as the host names it.", zh: "客户等级。" },
  derive: ({ order }) => order.customer.tier,
});

/** Number of lines. */
export const orderLineCount = /* @__PURE__ */ defineFact({
  name: "order.lineCount",
  scope: "order",
  type: "number",
  description: { en: "Number of lines.", zh: "订单行数。" },
  derive: ({ order }) => order.lines.length,
});

/** Hours since the order was placed. */
export const orderHoursSincePlaced = /* @__PURE__ */ defineFact({
  name: "order.hoursSincePlaced",
  scope: "order",
  type: "number",
  description: { en: "Hours since the order was placed.", zh: "下单后经过的小时数。" },
  clock: { kind: "elapsed", unit: "hours", anchor: ({ order }) => parseInstant(order.placedAt) },
});

/** Facts that the host itself tells of the order. */
export const orderFacts: readonly FactDefinition[] = [
  orderId,
  orderStatus,
  orderIsClosed,
  orderCurrency,
  orderLocale,
  orderChannel,
  orderCustomerTier,
  orderLineCount,
  orderHoursSincePlaced,
];
