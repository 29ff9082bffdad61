import { carrierStates } from "../codes/carrierStates";
import { currencyExponent } from "../codes/currencies";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { ORDER_STATUSES } from "../order/OrderStatus";
import { openQuantity } from "../order/quantities";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { hasLeft, unshippedQuantityAt } from "./outstanding";
import {
  isCancelled,
  isDelivered,
  type KnownUntil,
  knownUntil,
  nextParcelChange,
  parcelState,
} from "./parcel";

/** Facts about the order as a whole: its state, its arithmetic, its progress. */
export const orderFacts: readonly FactDefinition[] = [
  defineFact({
    name: "order.id",
    scope: "order",
    type: "text",
    description: { en: "Identifier of the order.", zh: "订单号。" },
    derive: ({ order }) => order.id,
  }),
  defineFact({
    name: "order.status",
    scope: "order",
    type: "text",
    values: ORDER_STATUSES,
    description: { en: "Status as the host keeps it.", zh: "商家系统中的订单状态。" },
    derive: ({ order }) => order.status,
  }),
  defineFact({
    name: "order.isClosed",
    scope: "order",
    type: "boolean",
    description: {
      en: "Cancelled or completed: nothing more shall happen.",
      zh: "已取消或已完成，不再处理。",
    },
    derive: ({ order }) => order.status === "cancelled" || order.status === "completed",
  }),
  defineFact({
    name: "order.currency",
    scope: "order",
    type: "text",
    description: { en: "ISO 4217 code of the order's amounts.", zh: "订单币种（ISO 4217）。" },
    derive: ({ order }) => order.currency,
  }),
  defineFact({
    name: "order.locale",
    scope: "order",
    type: "text",
    description: { en: "Language of messages to the customer, BCP 47.", zh: "与客户沟通的语言（BCP 47）。" },
    derive: ({ order }) => order.locale,
  }),
  defineFact({
    name: "order.channel",
    scope: "order",
    type: "text",
    description: { en: "Sales channel.", zh: "销售渠道。" },
    derive: ({ order }) => order.channel,
  }),
  defineFact({
    name: "order.customerTier",
    scope: "order",
    type: "text",
    description: { en: "The customer's tier, as the host names it.", zh: "客户等级。" },
    derive: ({ order }) => order.customer.tier,
  }),
  defineFact({
    name: "order.lineCount",
    scope: "order",
    type: "number",
    description: { en: "Number of lines.", zh: "订单行数。" },
    derive: ({ order }) => order.lines.length,
  }),
  defineFact({
    name: "order.hoursSincePlaced",
    scope: "order",
    type: "number",
    description: { en: "Hours since the order was placed.", zh: "下单后经过的小时数。" },
    clock: { kind: "elapsed", unit: "hours", anchor: ({ order }) => parseInstant(order.placedAt) },
  }),
  defineFact({
    name: "order.problems",
    scope: "order",
    type: "list",
    values: [
      "no_open_lines",
      "quantity_not_positive",
      "over_fulfilled",
      "negative_amount",
      "unknown_currency",
    ],
    description: {
      en: "What makes the order's data impossible; empty when nothing does.",
      zh: "订单数据中不成立之处；没有则为空。",
    },
    derive: ({ order }) => problemsOf(order),
  }),
  defineFact({
    name: "order.totalDifferenceMinor",
    scope: "order",
    type: "number",
    description: {
      en: "Lines + shipping + tax − discount, less the stated total, in minor units; absent without a stated total.",
      zh: "商品+运费+税−优惠与订单总额之差（最小货币单位）；没有总额时缺失。",
    },
    derive: ({ order }) => totalDifferenceMinor(order),
  }),
  defineFact({
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
  }),
  defineFact({
    name: "order.isDelivered",
    scope: "order",
    type: "boolean",
    description: {
      en: "Delivered by the host's word, or every shipment that was not cancelled delivered and nothing left to ship.",
      zh: "商家标记已送达，或全部未取消的包裹已签收且无待发数量。",
    },
    derive: (context) => isOrderDelivered(context.order, knownUntil(context)),
    changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
  }),
  defineFact({
    name: "order.unshippedQuantity",
    scope: "order",
    type: "number",
    description: {
      en: "Units ordered, neither cancelled nor in a parcel that stands; 0 once the host says shipped.",
      zh: "未取消且不在有效包裹中的数量；商家标记已发货后为 0。",
    },
    derive: (context) => unshippedQuantity(context.order, knownUntil(context)),
    changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
  }),
  defineFact({
    name: "order.undeliveredShipmentCount",
    scope: "order",
    type: "number",
    description: {
      en: "Shipments that are neither delivered nor cancelled.",
      zh: "既未签收也未取消的包裹数。",
    },
    derive: (context) => {
      const until = knownUntil(context);
      return context.order.shipments.filter((each) => !isDelivered(each, until) && !isCancelled(each, until))
        .length;
    },
    changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
  }),
  defineFact({
    name: "order.isHandedOver",
    scope: "order",
    type: "boolean",
    description: {
      en: "At least one shipment is or was with a carrier, or the host says shipped.",
      zh: "至少有一个包裹已交承运商，或商家标记已发货。",
    },
    derive: (context) => {
      const until = knownUntil(context);
      return context.order.shipments.some(until.isHandedOver) || hasLeft(context.order, until);
    },
    changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
  }),
  defineFact({
    name: "order.shipmentStates",
    scope: "order",
    type: "list",
    values: carrierStates,
    description: {
      en: "Where the order's parcels stand, each state once, in the order of the shipments.",
      zh: "各包裹的状态（去重，按包裹顺序）。",
    },
    derive: (context) => {
      const until = knownUntil(context);
      return [...new Set(context.order.shipments.map((shipment) => parcelState(shipment, until)))];
    },
    changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
  }),
  defineFact({
    name: "order.hasExpiredReservation",
    scope: "order",
    type: "boolean",
    description: { en: "A stock reservation of the order has run out.", zh: "订单有库存预占已失效。" },
    clock: {
      kind: "from",
      instant: ({ order }) => {
        const ends = order.reservations.flatMap(({ expiresAt }) =>
          expiresAt === undefined ? [] : [parseInstant(expiresAt)],
        );
        return ends.length === 0 ? undefined : Math.min(...ends);
      },
    },
  }),
];

function problemsOf(order: OrderSnapshot): readonly string[] {
  const problems: string[] = [];
  if (!order.lines.some((line) => openQuantity(line) > 0)) problems.push("no_open_lines");
  if (order.lines.some(({ quantity }) => quantity <= 0)) problems.push("quantity_not_positive");
  if (order.lines.some(isOverFulfilled)) problems.push("over_fulfilled");
  const { itemsMinor = 0, shippingMinor = 0, taxMinor = 0, discountMinor = 0, totalMinor = 0 } = order.totals;
  const amounts = [itemsMinor, shippingMinor, taxMinor, discountMinor, totalMinor];
  amounts.push(...order.lines.flatMap((line) => [line.unitPriceMinor, line.lineTotalMinor ?? 0]));
  if (amounts.some((amount) => amount < 0)) problems.push("negative_amount");
  if (currencyExponent(order.currency) === undefined) problems.push("unknown_currency");
  return problems;
}

/** By the line's own word: parcels may carry more than was ordered when a lost one is sent again. */
function isOverFulfilled({ quantity, shippedQuantity = 0, cancelledQuantity = 0 }: OrderLine): boolean {
  return quantity > 0 && shippedQuantity + cancelledQuantity > quantity;
}

function totalDifferenceMinor(order: OrderSnapshot): number | undefined {
  const { shippingMinor = 0, taxMinor = 0, discountMinor = 0, totalMinor } = order.totals;
  if (totalMinor === undefined) return undefined;
  const items = sum(order.lines.map((line) => line.lineTotalMinor ?? line.unitPriceMinor * line.quantity));
  return items + shippingMinor + taxMinor - discountMinor - totalMinor;
}

function isOrderDelivered(order: OrderSnapshot, until: KnownUntil): boolean {
  if (order.status === "delivered" || order.status === "completed") return true;
  const standing = order.shipments.filter((shipment) => !isCancelled(shipment, until));
  return (
    standing.length > 0 &&
    standing.every((shipment) => isDelivered(shipment, until)) &&
    unshippedQuantity(order, until) === 0
  );
}

function unshippedQuantity(order: OrderSnapshot, until: KnownUntil): number {
  return sum(order.lines.map((line) => unshippedQuantityAt(order, line, until)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
