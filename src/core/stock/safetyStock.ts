import { normalQuantile } from "./normalQuantile";
import { requireNumber } from "./requireNumber";
import type { ReviewedSupplyTerms, SupplyTerms } from "./SupplyTerms";

/**
 * Units to keep beyond the mean demand of the time until a next order can arrive, not rounded.
 *
 * With d and s_d the mean and standard deviation of a day's demand, L and s_L those of the lead time in days, R the
 * review interval in days (0 unless given) and z the normal quantile of the cycle service level:
 * `z * sqrt((R + L) * s_d² + d² * s_L²)`. With a fixed lead time and without R that is `z * s_d * sqrt(L)`.
 * Source: E. A. Silver, D. F. Pyke, D. J. Thomas, "Inventory and Production Management in Supply Chains"; S. Chopra,
 * "Supply Chain Management".
 *
 * It takes demand over the lead time to be normal. At service levels of about 50 to 70 % it can then even advise the
 * wrong way: it says that a steadier lead time needs less stock where it needs more (S. Chopra, G. Reinhardt, M. Dada,
 * "The effect of lead time uncertainty on safety stocks", Decision Sciences 35 (2004), 1-24). Compare with
 * `empiricalSafetyStock` there. Below 50 % the safety stock is negative: less is kept than the mean demand.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * const tea = { demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 };
 * safetyStock(tea); // 29.607365285126487
 * safetyStock({ ...tea, leadTimeDeviationDays: 2 }); // 72.14891271307954
 * ```
 */
export function safetyStock(terms: SupplyTerms | ReviewedSupplyTerms): number {
  const demandPerDay = requireNumber("demandPerDay", terms.demandPerDay, "unitsPerDay");
  const demandDeviation = requireNumber("demandDeviationPerDay", terms.demandDeviationPerDay, "unitsPerDay");
  const leadTimeDays = requireNumber("leadTimeDays", terms.leadTimeDays, "days");
  const leadTimeDeviation = requireNumber("leadTimeDeviationDays", terms.leadTimeDeviationDays ?? 0, "days");
  const reviewInterval = "reviewIntervalDays" in terms ? terms.reviewIntervalDays : 0;
  const coveredDays = leadTimeDays + requireNumber("reviewIntervalDays", reviewInterval, "days");
  const variance = coveredDays * demandDeviation ** 2 + demandPerDay ** 2 * leadTimeDeviation ** 2;
  return normalQuantile(terms.serviceLevel) * Math.sqrt(variance);
}
