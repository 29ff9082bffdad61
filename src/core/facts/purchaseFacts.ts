import { itemLookup } from "../lookups/itemLookup";
import { type StockLevel, stockLookup } from "../lookups/stockLookup";
import { supplierLookup } from "../lookups/supplierLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { proposePurchase } from "../shortage/proposePurchase";
import { arrivalsFor, availableForLine, shipByOf, shipByTextOf, shortBefore, wantedBy } from "./availability";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { knownOrNone } from "./knownOrNone";
import { knownUntil, nextParcelChange } from "./parcel";
import { replenishQuantityOf } from "./replenishmentFacts";

type SkuContext = FactContext<"line"> | FactContext<"sku">;

const needs = (_order: OrderSnapshot, { sku }: { readonly sku: string }) => [
  stockLookup.ask({ sku }),
  itemLookup.ask(sku),
  supplierLookup.ask(sku),
];

/** What to order of whom for what the line lacks; absent where nothing is to be ordered for it. */
export const linePurchasePlan = /* @__PURE__ */ defineFact({
  name: "line.purchasePlan",
  scope: "line",
  type: "object",
  description: {
    en: "What to order of whom for what the line lacks beyond what is inbound and what `stock.low` orders: `neededQuantity` and one or two `orders` of `quantity`, `supplierId`, `rank`, `expectedAt` and `reason`; without the last four where no supplier is known. Absent where nothing is to be ordered, or the item is not bought again.",
    zh: "为该行缺口（扣除在途及 stock.low 补货）向谁订多少：neededQuantity 与一至两个 orders（quantity、supplierId、rank、expectedAt、reason，无供应商时仅数量与原因）；无需订货或已停产时缺失。",
  },
  needs,
  derive: (context) => {
    const needed = lackingQuantity(context);
    if (isUnknown(needed) || needed === 0) return isUnknown(needed) ? needed : undefined;
    return planFor(context, needed, shipByTextOf(context.order, context.item));
  },
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** What to order of whom so that the nodes that are low reach their level; absent where nothing is to be ordered. */
export const skuPurchasePlan = /* @__PURE__ */ defineFact({
  name: "sku.purchasePlan",
  scope: "sku",
  type: "object",
  description: {
    en: "What to order of whom so that the nodes at or below their reorder point reach their level: as `line.purchasePlan`, for `sku.replenishQuantity`. Absent where that is absent or 0, or the item is not bought again.",
    zh: "为使低于再订货点的仓补至目标库存向谁订多少：内容同 line.purchasePlan，数量为 sku.replenishQuantity；其缺失或为 0、或已停产时缺失。",
  },
  needs,
  derive: (context) => {
    const level = context.lookup(stockLookup, { sku: context.item.sku });
    if (isUnknown(level)) return level;
    const needed = replenishQuantityOf(level) ?? 0;
    return needed === 0 ? undefined : planFor(context, needed);
  },
});

/** Facts about what to buy of whom. */
export const purchaseFacts: readonly FactDefinition[] = [linePurchasePlan, skuPurchasePlan];

/** What the line lacks and nothing else brings. */
function lackingQuantity(context: FactContext<"line">): number | UnknownValue {
  const { order, item, lookup } = context;
  const wanted = wantedBy(context, [item]);
  if (wanted === 0) return 0;
  const available = availableForLine(context);
  if (isUnknown(available)) return available;
  const short = Math.max(0, Math.ceil(wanted - available));
  const before = short === 0 ? 0 : shortBefore(context);
  if (isUnknown(before)) return before;
  const level = lookup(stockLookup, { sku: item.sku }) as StockLevel;
  const latest = shipByOf(order, item);
  const late = arrivalsFor(level, item).filter(({ at }) => at > latest);
  const coming = late.reduce((sum, { quantity }) => sum + quantity, replenishQuantityOf(level) ?? 0);
  return Math.max(0, Math.min(short, short + before - coming));
}

/**
 * The proposal by the offers there are. Dates count from when the offers were made, so that they stand still while
 * nobody orders.
 */
function planFor(context: SkuContext, needed: number, neededBy?: string) {
  const { sku } = context.item;
  const found = knownOrNone(context.lookup(itemLookup, sku));
  if (isUnknown(found)) return found;
  if (found?.status === "discontinued") return undefined;
  const answer = context.lookup(supplierLookup, sku);
  if (isUnknown(answer) && answer.reason === "pending") return answer;
  const plan = isUnknown(answer)
    ? undefined
    : proposePurchase(answer.offers, {
        quantity: needed,
        orderedAt: answer.observedAt,
        neededBy,
        weights: weightsOf(context),
        maximumOrders: 2,
      });
  if (plan !== undefined && plan.orders.length > 0) return plan;
  const suppliers = isUnknown(answer) ? answer.reason : "none";
  return {
    neededQuantity: needed,
    orders: [{ quantity: needed, reason: { neededQuantity: needed, suppliers } }],
  };
}

function weightsOf({ setting }: SkuContext) {
  return {
    leadTime: setting("supplier.leadTimeWeight") as number,
    price: setting("supplier.priceWeight") as number,
    minimum: setting("supplier.minimumWeight") as number,
    reliability: setting("supplier.reliabilityWeight") as number,
  };
}
