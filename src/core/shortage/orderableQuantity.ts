import type { SupplierOffer } from "../lookups/supplierLookup";
import { orderQuantity } from "../stock/orderQuantity";

/** Half of what can be counted exactly: beyond it, rounding up to packs could not be. */
const MOST = 4_503_599_627_370_495;

/** Units to order of an offer for a need: up to whole packs and the minimum, no more than there are; 0: it is of no use. */
export function orderableQuantity(offer: SupplierOffer, wanted: number): number {
  const { minimumQuantity = 0, packSize = 1, availableQuantity = MOST } = offer;
  if (wanted <= 0 || wanted > MOST || minimumQuantity > MOST || packSize > MOST) return 0;
  const quantity = orderQuantity({ orderUpToLevel: wanted, inventoryPosition: 0, packSize, minimumQuantity });
  if (quantity <= availableQuantity) return quantity;
  const there = availableQuantity - (availableQuantity % packSize);
  return there < minimumQuantity ? 0 : there;
}
