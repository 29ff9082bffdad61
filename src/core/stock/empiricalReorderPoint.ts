import { requireNumber } from "./requireNumber";
import { requireNumbers } from "./requireNumbers";

/** Observed demands, and the share of them to be covered. */
export interface EmpiricalTerms {
  /** Demand over each observed lead time in units, in any order: measured, or from `leadTimeDemands`. */
  readonly leadTimeDemands: readonly number[];
  /** Cycle service level: the share of replenishment cycles without a stockout, above 0 and below 1. */
  readonly serviceLevel: number;
}

/**
 * The reorder point in units by observation instead of by the normal distribution: the smallest observed lead-time
 * demand that covers at least the service level's share of all observed ones. Of demands over R + L it is the
 * order-up-to level.
 *
 * Source: the inverse of the empirical distribution, definition 1 of R. J. Hyndman, Y. Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50 (1996), 361-365. It supposes nothing about the shape of demand, but
 * knows no demand larger than the largest seen: to tell 95 % from the maximum takes more than 20 independent
 * observations (more than `1 / (1 - serviceLevel)`).
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * empiricalReorderPoint({ leadTimeDemands: [150, 180, 170, 320, 160], serviceLevel: 0.8 }); // 180
 * ```
 */
export function empiricalReorderPoint({ leadTimeDemands, serviceLevel }: EmpiricalTerms): number {
  requireNumbers("leadTimeDemands", leadTimeDemands, "units");
  requireNumber("serviceLevel", serviceLevel, "serviceLevel");
  const ascending = Float64Array.from(leadTimeDemands).sort();
  const count = ascending.length;
  // The product is rounded and may be one too high (0.07 * 100 is a little over 7); shares of the count decide.
  let rank = Math.ceil(serviceLevel * count);
  if ((rank - 1) / count >= serviceLevel) rank--;
  else if (rank / count < serviceLevel) rank++;
  return ascending[rank - 1] as number;
}
