import { subjectKey } from "../classify/subjectKey";
import { type StockAtNode, type StockLevel, stockLookup } from "../lookups/stockLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import type { SkuItem } from "./scopes";

const needs = (_order: OrderSnapshot, { sku }: SkuItem) => [stockLookup.ask({ sku })];

/** The inventory position by the reorder point, at the node where that is the least. */
export const skuPositionRatio = /* @__PURE__ */ defineFact({
  name: "sku.positionRatio",
  scope: "sku",
  type: "number",
  description: {
    en: "The inventory position (on hand + inbound − backordered) divided by the reorder point, at the node where that is least: 1 or less means order now. Absent where no node has a reorder point.",
    zh: "库存头寸（现有+在途−欠交）与再订货点之比，取各仓最低值：不大于 1 即应补货；各仓均无再订货点时缺失。",
  },
  needs,
  derive: (context) => {
    const watched = watchedNodes(context);
    if (isUnknown(watched)) return watched;
    return watched.length === 0 ? undefined : Math.min(...watched.map(ratioOf));
  },
});

/** Nodes at which the inventory position is at or below the reorder point. */
export const skuLowNodes = /* @__PURE__ */ defineFact({
  name: "sku.lowNodes",
  scope: "sku",
  type: "list",
  description: {
    en: "Nodes at which the inventory position is at or below the reorder point.",
    zh: "库存头寸不高于再订货点的仓。",
  },
  needs,
  derive: (context) => {
    const watched = watchedNodes(context);
    return isUnknown(watched) ? watched : watched.filter((at) => ratioOf(at) <= 1).map(({ node }) => node);
  },
});

/** Units to order so that every watched node reaches its order-up-to level; absent where none has one. */
export const skuReplenishQuantity = /* @__PURE__ */ defineFact({
  name: "sku.replenishQuantity",
  scope: "sku",
  type: "number",
  description: {
    en: "Units to order so that the nodes at or below their reorder point reach their order-up-to level; absent where none of them has one.",
    zh: "使不高于再订货点的仓补至目标库存所需的数量；均无目标库存时缺失。",
  },
  needs,
  derive: ({ item, lookup }) => {
    const level = lookup(stockLookup, { sku: item.sku });
    return isUnknown(level) ? level : replenishQuantityOf(level);
  },
});

/** A warning about low stock of the SKU is open. */
export const skuHasOpenLowCase = /* @__PURE__ */ defineFact({
  name: "sku.hasOpenLowCase",
  scope: "sku",
  type: "boolean",
  description: {
    en: "The host keeps a case of `stock.low` for the SKU that is not resolved.",
    zh: "该 SKU 有未解决的 stock.low 工单。",
  },
  derive: ({ item, cases }) => {
    const key = `stock.low@${subjectKey({ kind: "sku", id: item.sku })}`;
    return cases.some((each) => each.key === key && each.status !== "resolved");
  },
});

/** Facts about whether a SKU is to be ordered from its suppliers. */
export const replenishmentFacts: readonly FactDefinition[] = [
  skuPositionRatio,
  skuLowNodes,
  skuReplenishQuantity,
  skuHasOpenLowCase,
];

type WatchedNode = StockAtNode & { readonly reorderPoint: number };

function watchedNodes({ item, lookup }: FactContext<"sku">): readonly WatchedNode[] | UnknownValue {
  const level = lookup(stockLookup, { sku: item.sku });
  return isUnknown(level) ? level : watchedNodesOf(level);
}

function watchedNodesOf({ nodes }: StockLevel): readonly WatchedNode[] {
  return nodes.filter((at): at is WatchedNode => (at.reorderPoint ?? 0) > 0);
}

/** Units that bring the nodes at or below their reorder point to their order-up-to level; `undefined` if none has one. */
export function replenishQuantityOf(level: StockLevel): number | undefined {
  const low = watchedNodesOf(level).filter((at) => ratioOf(at) <= 1 && at.orderUpTo !== undefined);
  if (low.length === 0) return undefined;
  return low.reduce((sum, at) => sum + Math.max(0, (at.orderUpTo ?? 0) - positionOf(at)), 0);
}

/** On hand, and what comes, less what is owed already: what the reorder point is compared with. */
function positionOf({ onHand, inbound = [], backordered = 0 }: StockAtNode): number {
  return inbound.reduce((sum, { quantity }) => sum + quantity, onHand - backordered);
}

function ratioOf(at: WatchedNode): number {
  return positionOf(at) / at.reorderPoint;
}
