import type { ReviewedSupplyTerms } from "./SupplyTerms";
import { safetyStock } from "./safetyStock";

/**
 * S of periodic review (R,S): the inventory position, in units and not rounded, to which every review orders. It covers
 * demand until the order after this one can arrive, `d * (R + L) + SS`, with the safety stock over R + L.
 *
 * A short R (small-batch frequent replenishment, 滴灌式补货) lowers S and the safety stock at the price of more orders;
 * `compareReviewIntervals` puts numbers to it. With R = 0 it is the reorder point. Formula, source and caveat as for
 * {@link safetyStock}.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * const tea = { demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 };
 * orderUpToLevel({ ...tea, reviewIntervalDays: 14 }); // 507.33064525221477
 * ```
 */
export function orderUpToLevel(terms: ReviewedSupplyTerms): number {
  // Safety stock first: it is what refuses wrong terms.
  const buffer = safetyStock(terms);
  return terms.demandPerDay * (terms.reviewIntervalDays + terms.leadTimeDays) + buffer;
}
