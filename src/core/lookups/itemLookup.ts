import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/**
 * What a SKU is in the catalogue. `inactive`: not to be sold for now; `discontinued`: sold off and never bought again;
 * `unknown`: the catalogue has no such SKU.
 */
export type ItemStatus = "active" | "inactive" | "discontinued" | "unknown";

/** A SKU as the catalogue has it. */
export interface CatalogItem extends Observed {
  readonly status: ItemStatus;
  /** ISO 3166 alpha-2 countries in which it may be sold; absent: everywhere. */
  readonly countries?: readonly string[];
  /** SKUs that could go instead, one unit for one, and what a unit of them costs more (negative: less) in minor units. */
  readonly substitutes?: readonly { readonly sku: string; readonly priceDeltaMinor: number }[];
}

/** Every status of an item. */
export const itemStatuses: readonly ItemStatus[] = ["active", "inactive", "discontinued", "unknown"];

/** Asks the catalogue for a SKU. */
export const itemLookup = /* @__PURE__ */ defineLookup<string, CatalogItem>({
  name: "item",
  id: (sku) => sku,
});
