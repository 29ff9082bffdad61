import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** One key a SKU; the answer covers all nodes. */
export interface StockKey {
  readonly [key: string]: string;
  readonly sku: string;
}

/** What one node (warehouse, shop) has of a SKU, in the SKU's own unit. */
export interface StockAtNode {
  /** The node's id; `""` when the host keeps one stock only. */
  readonly node: string;
  /** Physically there. */
  readonly onHand: number;
  /** Set aside for orders, this one included. */
  readonly reserved?: number;
  /** Ordered from suppliers, not yet there. */
  readonly inbound?: readonly { readonly quantity: number; readonly expectedAt: string }[];
  /** Promised to customers beyond what there is. */
  readonly backordered?: number;
  /** Order from suppliers when on hand + inbound − backordered is no more than this; absent: it is not watched. */
  readonly reorderPoint?: number;
  /** Order so much that on hand + inbound − backordered becomes this. */
  readonly orderUpTo?: number;
}

/** The stock of one SKU at one instant. */
export interface StockLevel extends Observed {
  readonly nodes: readonly StockAtNode[];
}

/** Asks what there is of a SKU; stale after the setting `stock.maxAgeHours`. */
export const stockLookup = /* @__PURE__ */ defineLookup<StockKey, StockLevel>({
  name: "stock",
  id: (key) => key.sku,
  maxAgeSetting: "stock.maxAgeHours",
});
