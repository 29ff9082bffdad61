import { itemLookup, itemStatuses } from "../lookups/itemLookup";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

const needs = (_order: OrderSnapshot, { sku }: OrderLine) => [itemLookup.ask(sku)];

/** What the line's SKU is in the catalogue. */
export const lineItemStatus = /* @__PURE__ */ defineFact({
  name: "line.itemStatus",
  scope: "line",
  type: "text",
  values: itemStatuses,
  description: {
    en: "What the line's SKU is in the catalogue; `unknown` when the catalogue has no such SKU.",
    zh: "该行 SKU 在商品目录中的状态；目录中没有时为 unknown。",
  },
  needs,
  derive: ({ item, lookup }) => {
    const found = lookup(itemLookup, item.sku);
    return isUnknown(found) ? found : found.status;
  },
});

/** The item may be sold in the country the order goes to; absent without a country. */
export const lineIsSellableThere = /* @__PURE__ */ defineFact({
  name: "line.isSellableThere",
  scope: "line",
  type: "boolean",
  description: {
    en: "The item may be sold in the country the order goes to; absent without a country.",
    zh: "该商品可在收货国家销售；国家缺失时缺失。",
  },
  needs,
  derive: ({ order, item, lookup }) => {
    const found = lookup(itemLookup, item.sku);
    if (isUnknown(found)) return found;
    if (found.countries === undefined) return true;
    const { country } = order.shipTo;
    return country === undefined ? undefined : found.countries.includes(country);
  },
});

/** Facts about what the catalogue says of a line. */
export const itemFacts: readonly FactDefinition[] = [lineItemStatus, lineIsSellableThere];
