import { summariseOrder } from "../order/OrderSummary";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** The customer was asked to check the order. */
export const orderIsConfirmationRequested = /* @__PURE__ */ defineFact({
  name: "order.isConfirmationRequested",
  scope: "order",
  type: "boolean",
  description: { en: "The customer was asked to check the order.", zh: "已请客户核对订单。" },
  derive: ({ order }) => order.confirmation?.requestedAt !== undefined,
});

/** The customer has confirmed the order. */
export const orderIsConfirmed = /* @__PURE__ */ defineFact({
  name: "order.isConfirmed",
  scope: "order",
  type: "boolean",
  description: { en: "The customer has confirmed the order.", zh: "客户已确认订单。" },
  derive: ({ order }) => order.confirmation?.confirmedAt !== undefined,
});

/** Hours since the customer was asked to check the order, else since it was placed. */
export const orderHoursSinceConfirmationRequested = /* @__PURE__ */ defineFact({
  name: "order.hoursSinceConfirmationRequested",
  scope: "order",
  type: "number",
  description: {
    en: "Hours since the customer was asked to check the order, else since it was placed.",
    zh: "距请客户核对（否则下单）的小时数。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: ({ order }) => parseInstant(order.confirmation?.requestedAt ?? order.placedAt),
  },
});

/** The whole order as its buyer checks it: every line, price, date and address. */
export const orderSummary = /* @__PURE__ */ defineFact({
  name: "order.summary",
  scope: "order",
  type: "object",
  personal: true,
  description: {
    en: "The whole order as its buyer checks it: every line, price, date and address, the contact and how it is paid.",
    zh: "供客户核对的完整订单：全部订单行、价格、日期、地址、联系方式与支付方式。",
  },
  derive: ({ order }) => summariseOrder(order),
});

/** Facts about whether the customer has checked the order. */
export const confirmationFacts: readonly FactDefinition[] = [
  orderIsConfirmationRequested,
  orderIsConfirmed,
  orderHoursSinceConfirmationRequested,
  orderSummary,
];
