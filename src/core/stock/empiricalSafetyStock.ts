import { type EmpiricalTerms, empiricalReorderPoint } from "./empiricalReorderPoint";
import { meanAndDeviation } from "./meanAndDeviation";

/**
 * The safety stock in units by observation instead of by the normal distribution: {@link empiricalReorderPoint} less the
 * mean observed lead-time demand. Negative where the level's share of demands lies below the mean, as a skewed demand
 * does even at levels above 50 %: the case in which the normal formula advises the wrong way.
 *
 * Source: as for {@link empiricalReorderPoint}.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * empiricalSafetyStock({ leadTimeDemands: [150, 180, 170, 320, 160], serviceLevel: 0.8 }); // -16
 * ```
 */
export function empiricalSafetyStock(terms: EmpiricalTerms): number {
  return empiricalReorderPoint(terms) - meanAndDeviation(terms.leadTimeDemands).mean;
}
