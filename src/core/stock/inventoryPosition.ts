import { requireNumber } from "./requireNumber";

/** What there is of one SKU at one node, in whole units of the SKU. */
export interface StockCounts {
  /** Physically there; 0 or more. */
  readonly onHand: number;
  /**
   * Ordered from suppliers, not yet there; 0 or more.
   *
   * @defaultValue 0
   */
  readonly onOrder?: number;
  /**
   * Sold but not there to ship, so promised from what comes; 0 or more.
   *
   * @defaultValue 0
   */
  readonly backordered?: number;
}

/**
 * The inventory position in units: on hand plus on order less backordered; negative when more is owed than comes.
 *
 * It, not the stock on hand, is what reorder points and order-up-to levels are compared with; else goods already on
 * order would be ordered again. Source: E. A. Silver, D. F. Pyke, D. J. Thomas, "Inventory and Production Management in
 * Supply Chains".
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * inventoryPosition({ onHand: 80, onOrder: 120, backordered: 5 }); // 195
 * ```
 */
export function inventoryPosition({ onHand, onOrder = 0, backordered = 0 }: StockCounts): number {
  return (
    requireNumber("onHand", onHand, "wholeUnits") +
    requireNumber("onOrder", onOrder, "wholeUnits") -
    requireNumber("backordered", backordered, "wholeUnits")
  );
}
