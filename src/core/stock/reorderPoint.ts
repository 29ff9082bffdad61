import type { SupplyTerms } from "./SupplyTerms";
import { safetyStock } from "./safetyStock";

/**
 * The inventory position, in units and not rounded, at or below which to order when stock is watched all the time: mean
 * demand over the lead time plus the safety stock, `d * L + SS`. The lead time is fixed unless `leadTimeDeviationDays`
 * is given. Formula, source and caveat as for {@link safetyStock}.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * reorderPoint({ demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 }); // 209.6073652851265
 * ```
 */
export function reorderPoint(terms: SupplyTerms): number {
  const {
    demandPerDay,
    demandDeviationPerDay,
    leadTimeDays,
    leadTimeDeviationDays = 0,
    serviceLevel,
  } = terms;
  const buffer = safetyStock({
    demandPerDay,
    demandDeviationPerDay,
    leadTimeDays,
    leadTimeDeviationDays,
    serviceLevel,
  });
  return demandPerDay * leadTimeDays + buffer;
}
