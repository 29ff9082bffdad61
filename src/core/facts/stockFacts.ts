import { stockLookup } from "../lookups/stockLookup";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { availableForLine, lacksReservation, nextExpiry, oversoldOf, wantedBy } from "./availability";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { knownUntil, nextParcelChange } from "./parcel";
import type { Scope } from "./scopes";

const changesAt = <S extends Scope>(context: FactContext<S>) =>
  nextParcelChange(context.order, knownUntil(context));

const lineNeeds = (_order: OrderSnapshot, line: OrderLine) => [stockLookup.ask({ sku: line.sku })];

/** Identifier of the line. */
export const lineId = /* @__PURE__ */ defineFact({
  name: "line.id",
  scope: "line",
  type: "text",
  description: { en: "Identifier of the line.", zh: "订单行号。" },
  derive: ({ item }) => item.id,
});

/** Stock-keeping unit. */
export const lineSku = /* @__PURE__ */ defineFact({
  name: "line.sku",
  scope: "line",
  type: "text",
  description: { en: "Stock-keeping unit.", zh: "库存单位（SKU）。" },
  derive: ({ item }) => item.sku,
});

/** JSON Pointer to the line's quantity, for forms. */
export const linePointer = /* @__PURE__ */ defineFact({
  name: "line.pointer",
  scope: "line",
  type: "text",
  description: { en: "JSON Pointer to the line's quantity, for forms.", zh: "订单行数量的 JSON Pointer。" },
  derive: ({ order, item }) => `/lines/${order.lines.indexOf(item)}/quantity`,
});

/** Units of the line neither cancelled nor in a parcel that stands. */
export const lineOpenQuantity = /* @__PURE__ */ defineFact({
  name: "line.openQuantity",
  scope: "line",
  type: "number",
  description: {
    en: "Units of the line neither cancelled nor in a parcel that stands.",
    zh: "该行未取消且不在有效包裹中的数量。",
  },
  derive: (context) => wantedBy(context, [context.item]),
  changesAt,
});

/**
 * Units left for the line after the earlier lines of the same SKU: on hand less what others reserved, plus
 * what arrives in time, over the permitted nodes.
 */
export const lineAvailableQuantity = /* @__PURE__ */ defineFact({
  name: "line.availableQuantity",
  scope: "line",
  type: "number",
  description: {
    en: "Units left for the line after the earlier lines of the same SKU: on hand less what others reserved, plus what arrives in time, over the permitted nodes.",
    zh: "扣除同 SKU 前序行后可供该行的数量：现有−他单预占+及时到货（限允许的仓）。",
  },
  needs: lineNeeds,
  derive: (context) => availableForLine(context),
  changesAt,
});

/** Units of the line that stock cannot fill. */
export const lineShortQuantity = /* @__PURE__ */ defineFact({
  name: "line.shortQuantity",
  scope: "line",
  type: "number",
  description: { en: "Units of the line that stock cannot fill.", zh: "该行缺货数量。" },
  needs: lineNeeds,
  derive: (context) => {
    const wanted = wantedBy(context, [context.item]);
    if (wanted === 0) return 0;
    const available = availableForLine(context);
    return isUnknown(available) ? available : Math.max(0, wanted - available);
  },
  changesAt,
});

/** A reservation for the line has run out, and what is still held of the SKU does not cover the order. */
export const lineHasExpiredReservation = /* @__PURE__ */ defineFact({
  name: "line.hasExpiredReservation",
  scope: "line",
  type: "boolean",
  description: {
    en: "A reservation for the line has run out, and what is still held of the SKU does not cover the order.",
    zh: "该行的库存预占已失效，且剩余预占不足以满足订单。",
  },
  derive: (context) => lacksReservation(context),
  changesAt: (context) => Math.min(changesAt(context), nextExpiry(context)),
});

/** Stock-keeping unit. */
export const skuSku = /* @__PURE__ */ defineFact({
  name: "sku.sku",
  scope: "sku",
  type: "text",
  description: { en: "Stock-keeping unit.", zh: "库存单位（SKU）。" },
  derive: ({ item }) => item.sku,
});

/** Units of the SKU the order still wants, over all its lines. */
export const skuOpenQuantity = /* @__PURE__ */ defineFact({
  name: "sku.openQuantity",
  scope: "sku",
  type: "number",
  description: {
    en: "Units of the SKU the order still wants, over all its lines.",
    zh: "订单对该 SKU 的待发总量。",
  },
  derive: (context) => wantedBy(context, context.item.lines),
  changesAt,
});

/** Units reserved for orders beyond what is on hand and inbound, over all nodes. */
export const skuOversoldQuantity = /* @__PURE__ */ defineFact({
  name: "sku.oversoldQuantity",
  scope: "sku",
  type: "number",
  description: {
    en: "Units reserved for orders beyond what is on hand and inbound, over all nodes.",
    zh: "预占超出现有与在途之和的数量（全部仓）。",
  },
  needs: (_order, { sku }) => [stockLookup.ask({ sku })],
  derive: ({ item, lookup }) => {
    const level = lookup(stockLookup, { sku: item.sku });
    return isUnknown(level) ? level : oversoldOf(level);
  },
});

/** Facts about one line and the stock for it, and about one SKU over all its lines. */
export const stockFacts: readonly FactDefinition[] = [
  lineId,
  lineSku,
  linePointer,
  lineOpenQuantity,
  lineAvailableQuantity,
  lineShortQuantity,
  lineHasExpiredReservation,
  skuSku,
  skuOpenQuantity,
  skuOversoldQuantity,
];
