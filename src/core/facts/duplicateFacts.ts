import { addressKey, addressLookup } from "../lookups/addressLookup";
import { type RecentOrder, recentOrdersKey, recentOrdersLookup } from "../lookups/recentOrdersLookup";
import type { Address } from "../order/Address";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";

const needs = (order: OrderSnapshot) => {
  const key = recentOrdersKey(order);
  return key === undefined ? [] : [recentOrdersLookup.ask(key)];
};

/** The earlier open order that this one repeats; absent without one. */
export const orderTwinId = /* @__PURE__ */ defineFact({
  name: "order.twinId",
  scope: "order",
  type: "text",
  description: {
    en: "The customer's latest earlier open order of the same goods, or of the same total to the same address; absent without one.",
    zh: "同一客户此前最近的未完成订单，商品数量相同，或总额与地址相同；无则缺失。",
  },
  needs,
  derive: (context) => {
    const twin = earlierTwin(context);
    return isUnknown(twin) ? twin : twin?.id;
  },
});

/** Hours between the order that this one repeats and this one; absent without one. */
export const orderHoursAfterTwin = /* @__PURE__ */ defineFact({
  name: "order.hoursAfterTwin",
  scope: "order",
  type: "number",
  description: {
    en: "Hours between the earlier order that this one repeats (`order.twinId`) and this one; absent without one.",
    zh: "本订单与其重复的前一订单（order.twinId）相隔的小时数；无则缺失。",
  },
  needs,
  derive: (context) => {
    const twin = earlierTwin(context);
    if (twin === undefined || isUnknown(twin)) return twin;
    return (parseInstant(context.order.placedAt) - parseInstant(twin.placedAt)) / millisecondsPer.hours;
  },
});

/** Facts about an order that is perhaps the same one again. */
export const duplicateFacts: readonly FactDefinition[] = [orderTwinId, orderHoursAfterTwin];

function earlierTwin({ order, lookup }: FactContext<"order">): RecentOrder | UnknownValue | undefined {
  const key = recentOrdersKey(order);
  if (key === undefined) return undefined;
  const recent = lookup(recentOrdersLookup, key);
  if (isUnknown(recent)) return recent;
  let latest: RecentOrder | undefined;
  for (const other of recent.orders) {
    if (!isEarlier(other, order) || !isOpen(other) || !isSamePurchase(other, order)) continue;
    if (latest === undefined || parseInstant(other.placedAt) > parseInstant(latest.placedAt)) latest = other;
  }
  return latest;
}

/** The older of two is not the duplicate; of two placed at once, the one with the lesser id is the older. */
function isEarlier(other: RecentOrder, order: OrderSnapshot): boolean {
  const difference = parseInstant(other.placedAt) - parseInstant(order.placedAt);
  return difference < 0 || (difference === 0 && other.id < order.id);
}

function isOpen({ status }: RecentOrder): boolean {
  return status === "placed" || status === "processing" || status === "shipped";
}

function isSamePurchase(other: RecentOrder, order: OrderSnapshot): boolean {
  if (order.lines.length > 0 && goodsOf(other.lines) === goodsOf(order.lines)) return true;
  const { totalMinor, currency, shipTo } = other;
  return (
    totalMinor !== undefined &&
    totalMinor > 0 &&
    totalMinor === order.totals.totalMinor &&
    currency === order.currency &&
    shipTo !== undefined &&
    placeOf(shipTo) === placeOf(order.shipTo)
  );
}

/** One entry a SKU, however many lines it stands on. */
function goodsOf(lines: RecentOrder["lines"]): string {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return JSON.stringify([...quantities].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Letter case, widths and spacing do not make another place. */
function placeOf(address: Address): string {
  return addressLookup.id(addressKey(address)).normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
