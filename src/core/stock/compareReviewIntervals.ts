import { orderUpToLevel } from "./orderUpToLevel";
import { requireNumbers } from "./requireNumbers";
import type { SupplyTerms } from "./SupplyTerms";
import { safetyStock } from "./safetyStock";

/** What one review interval costs in stock; quantities in the SKU's own unit, not rounded. */
export interface ReviewIntervalResult {
  /** R, as given. */
  readonly reviewIntervalDays: number;
  /** S, the level to which a review orders. */
  readonly orderUpToLevel: number;
  /** The part of S beyond mean demand over R + L. */
  readonly safetyStock: number;
  /** Mean quantity of one order: the demand of R days. */
  readonly meanOrderQuantity: number;
  /** Mean stock physically there: safety stock and half an order, near enough where stockouts are rare. */
  readonly meanOnHand: number;
}

/**
 * One row for each review interval, in the order given: how far shorter intervals (small-batch frequent replenishment,
 * 滴灌式补货) lower stock. What more orders cost is not in it.
 *
 * Source: as for {@link safetyStock}; mean on-hand stock as in E. A. Silver, D. F. Pyke, D. J. Thomas, "Inventory and
 * Production Management in Supply Chains".
 *
 * @param reviewIntervalsDays each in days, 0 or more; at least one.
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * const tea = { demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 };
 * compareReviewIntervals(tea, [14, 2]).map((row) => Math.round(row.meanOnHand)); // [187, 53]
 * ```
 */
export function compareReviewIntervals(
  terms: SupplyTerms,
  reviewIntervalsDays: readonly number[],
): readonly ReviewIntervalResult[] {
  requireNumbers("reviewIntervalsDays", reviewIntervalsDays, "days");
  return reviewIntervalsDays.map((reviewIntervalDays) => {
    const reviewed = { ...terms, reviewIntervalDays };
    const buffer = safetyStock(reviewed);
    const meanOrderQuantity = terms.demandPerDay * reviewIntervalDays;
    return {
      reviewIntervalDays,
      orderUpToLevel: orderUpToLevel(reviewed),
      safetyStock: buffer,
      meanOrderQuantity,
      meanOnHand: buffer + meanOrderQuantity / 2,
    };
  });
}
