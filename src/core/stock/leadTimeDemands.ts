import { invalidArgument, requireNumber } from "./requireNumber";
import { requireNumbers } from "./requireNumbers";

/** What was observed of one SKU at one node. */
export interface ObservedSupply {
  /** Units asked for on each day, unmet demand included, one number a day in the order of the days, zeros too. */
  readonly demandsPerDay: readonly number[];
  /** Whole days from order to receipt, one number a delivery; none longer than the days of demand observed. */
  readonly leadTimesDays: readonly number[];
  /**
   * Whole days between reviews, added to every lead time: the result is then for `orderUpToLevel`'s side.
   *
   * @defaultValue 0
   */
  readonly reviewIntervalDays?: number;
}

/**
 * Demand over the lead time, in units, as it would have been had an order been placed on each observed day with each
 * observed lead time: one number for every pair of day and lead time, sums of consecutive days.
 *
 * Consecutive days keep what the normal formula leaves out: skew, runs of busy days, the week. The days are taken as a
 * ring (the first follows the last), so that each counts equally often and the mean is mean demand times mean lead time.
 * Source: blocks of the circular block bootstrap, D. N. Politis, J. P. Romano, "A circular block-resampling procedure
 * for stationary data" (1992), all of them rather than a random choice.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * leadTimeDemands({ demandsPerDay: [10, 0, 40, 20], leadTimesDays: [2] }); // [10, 40, 60, 30]
 * ```
 */
export function leadTimeDemands(observed: ObservedSupply): readonly number[] {
  const { demandsPerDay, leadTimesDays } = observed;
  requireNumbers("demandsPerDay", demandsPerDay, "units");
  requireNumbers("leadTimesDays", leadTimesDays, "wholeDays");
  const reviewDays = requireNumber("reviewIntervalDays", observed.reviewIntervalDays ?? 0, "wholeDays");
  const ring = [...demandsPerDay, ...demandsPerDay];
  const sumsByDays = new Map<number, readonly number[]>();
  return leadTimesDays.flatMap((leadTimeDays, index) => {
    const days = leadTimeDays + reviewDays;
    if (days > demandsPerDay.length) {
      const problem = `needs ${days} days of demand, of ${demandsPerDay.length} observed: give more, or leave it out`;
      throw invalidArgument(`leadTimesDays/${index}`, problem);
    }
    const known = sumsByDays.get(days);
    if (known !== undefined) return known;
    // Summed anew for each day: a running sum would carry rounding along and could end below zero.
    const sums = demandsPerDay.map((_, start) =>
      ring.slice(start, start + days).reduce((sum, units) => sum + units, 0),
    );
    sumsByDays.set(days, sums);
    return sums;
  });
}
