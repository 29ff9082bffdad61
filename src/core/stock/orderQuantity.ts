import { invalidArgument, requireNumber } from "./requireNumber";

/** What an order has to fill and how the supplier sells; quantities in the SKU's own unit. */
export interface OrderQuantityTerms {
  /** S, the level the inventory position shall reach; may have decimals. */
  readonly orderUpToLevel: number;
  /** On hand plus on order less backordered, in whole units; may be negative. */
  readonly inventoryPosition: number;
  /**
   * Units in a pack: the supplier sells whole packs only.
   *
   * @defaultValue 1
   */
  readonly packSize?: number;
  /**
   * The least the supplier sells, in units; rounded up to whole packs.
   *
   * @defaultValue 0
   */
  readonly minimumQuantity?: number;
}

/**
 * Units to order now: the least whole number of packs that brings the inventory position to S or above and is at least
 * the minimum; 0 when the position is at S or above already.
 *
 * Source: the (R,S) and (s,S) policies of E. A. Silver, D. F. Pyke, D. J. Thomas, "Inventory and Production Management
 * in Supply Chains", rounded up.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * orderQuantity({ orderUpToLevel: 252.73, inventoryPosition: 195 }); // 58
 * orderQuantity({ orderUpToLevel: 252.73, inventoryPosition: 195, packSize: 24 }); // 72
 * orderQuantity({ orderUpToLevel: 252.73, inventoryPosition: 195, packSize: 24, minimumQuantity: 100 }); // 120
 * ```
 */
export function orderQuantity(terms: OrderQuantityTerms): number {
  const level = requireNumber("orderUpToLevel", terms.orderUpToLevel, "level");
  const position = requireNumber("inventoryPosition", terms.inventoryPosition, "wholePosition");
  const packSize = requireNumber("packSize", terms.packSize ?? 1, "packUnits");
  const minimum = requireNumber("minimumQuantity", terms.minimumQuantity ?? 0, "wholeUnits");
  if (position >= level) return 0;
  // Whole units from here on, by remainder rather than by division: both are exact where a quotient would be rounded.
  const least = Math.max(Math.ceil(level) - position, minimum);
  const overhang = least % packSize;
  const quantity = overhang === 0 ? least : least - overhang + packSize;
  if (!Number.isSafeInteger(quantity)) {
    throw invalidArgument(
      "orderUpToLevel",
      "asks for more units than can be counted exactly: give a lower one",
    );
  }
  return quantity;
}
