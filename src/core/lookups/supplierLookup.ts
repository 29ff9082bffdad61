import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** What one supplier asks for a SKU, and how it delivered so far; quantities in the SKU's own unit. */
export interface SupplierOffer {
  readonly supplierId: string;
  /** Price of a unit, in minor units of `currency`. */
  readonly unitPriceMinor: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Days from the order to the dock; may have decimals. */
  readonly leadTimeDays: number;
  /** What a delivery costs beside its goods (freight, duty, handling), in minor units; absent: nothing. */
  readonly freightMinor?: number;
  /** The least the supplier sells; absent: one unit. */
  readonly minimumQuantity?: number;
  /** Units in a pack: only whole packs are sold; absent: 1. */
  readonly packSize?: number;
  /** Units the supplier can deliver; absent: as many as one likes. */
  readonly availableQuantity?: number;
  /** Deliveries that came, and how many of them came in time; absent: none is known. */
  readonly deliveries?: number;
  readonly deliveredOnTime?: number;
}

/** Who sells a SKU, and how. */
export interface SupplierOffers extends Observed {
  readonly offers: readonly SupplierOffer[];
}

/** Asks who sells a SKU; the key is the SKU. */
export const supplierLookup = /* @__PURE__ */ defineLookup<string, SupplierOffers>({
  name: "supplier",
  id: (sku) => sku,
});
