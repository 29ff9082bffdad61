import { currencyExponent } from "../codes/currencies";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { openQuantity } from "../order/quantities";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** What makes the order's data impossible; empty when nothing does. */
export const orderProblems = /* @__PURE__ */ defineFact({
  name: "order.problems",
  scope: "order",
  type: "list",
  values: ["no_open_lines", "quantity_not_positive", "over_fulfilled", "negative_amount", "unknown_currency"],
  description: {
    en: "What makes the order's data impossible; empty when nothing does.",
    zh: "订单数据中不成立之处；没有则为空。",
  },
  derive: ({ order }) => problemsOf(order),
});

/**
 * Lines + shipping + tax − discount, less the stated total, in minor units; absent without a stated total.
 */
export const orderTotalDifferenceMinor = /* @__PURE__ */ defineFact({
  name: "order.totalDifferenceMinor",
  scope: "order",
  type: "number",
  description: {
    en: "Lines + shipping + tax − discount, less the stated total, in minor units; absent without a stated total.",
    zh: "商品+运费+税−优惠与订单总额之差（最小货币单位）；没有总额时缺失。",
  },
  derive: ({ order }) => totalDifferenceMinor(order),
});

/** Size of `order.totalDifferenceMinor`, whichever way it goes; absent with it. */
export const orderTotalDeviationMinor = /* @__PURE__ */ defineFact({
  name: "order.totalDeviationMinor",
  scope: "order",
  type: "number",
  description: {
    en: "Size of `order.totalDifferenceMinor`, whichever way it goes; absent with it.",
    zh: "order.totalDifferenceMinor 的绝对值。",
  },
  derive: ({ order }) => {
    const difference = totalDifferenceMinor(order);
    return difference === undefined ? undefined : Math.abs(difference);
  },
});

/** What the customer is to pay, as the host computed it, minor units; absent without a total. */
export const orderTotalMinor = /* @__PURE__ */ defineFact({
  name: "order.totalMinor",
  scope: "order",
  type: "number",
  description: {
    en: "What the customer is to pay, as the host computed it, minor units; absent without a total.",
    zh: "商家计算的订单总额（最小货币单位）；无总额时缺失。",
  },
  derive: ({ order }) => order.totals.totalMinor,
});

/** Facts about the arithmetic of the order: what cannot be, and what does not add up. */
export const orderTotalFacts: readonly FactDefinition[] = [
  orderProblems,
  orderTotalDifferenceMinor,
  orderTotalDeviationMinor,
  orderTotalMinor,
];

function problemsOf(order: OrderSnapshot): readonly string[] {
  const problems: string[] = [];
  if (!order.lines.some((line) => openQuantity(line) > 0)) problems.push("no_open_lines");
  if (order.lines.some(({ quantity }) => quantity <= 0)) problems.push("quantity_not_positive");
  if (order.lines.some(isOverFulfilled)) problems.push("over_fulfilled");
  if (hasNegativeTotal(order) || order.lines.some(hasNegativePrice)) problems.push("negative_amount");
  if (currencyExponent(order.currency) === undefined) problems.push("unknown_currency");
  return problems;
}

/** By the line's own word: parcels may carry more than was ordered when a lost one is sent again. */
function isOverFulfilled({ quantity, shippedQuantity = 0, cancelledQuantity = 0 }: OrderLine): boolean {
  return quantity > 0 && shippedQuantity + cancelledQuantity > quantity;
}

function hasNegativeTotal({ totals }: OrderSnapshot): boolean {
  const { itemsMinor = 0, shippingMinor = 0, taxMinor = 0, discountMinor = 0, totalMinor = 0 } = totals;
  return itemsMinor < 0 || shippingMinor < 0 || taxMinor < 0 || discountMinor < 0 || totalMinor < 0;
}

function hasNegativePrice({ unitPriceMinor, lineTotalMinor = 0 }: OrderLine): boolean {
  return unitPriceMinor < 0 || lineTotalMinor < 0;
}

function totalDifferenceMinor({ lines, totals }: OrderSnapshot): number | undefined {
  const { shippingMinor = 0, taxMinor = 0, discountMinor = 0, totalMinor } = totals;
  if (totalMinor === undefined) return undefined;
  let itemsMinor = 0;
  for (const line of lines) itemsMinor += line.lineTotalMinor ?? line.unitPriceMinor * line.quantity;
  return itemsMinor + shippingMinor + taxMinor - discountMinor - totalMinor;
}
