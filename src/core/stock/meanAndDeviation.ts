import { requireNumbers } from "./requireNumbers";

/** Mean and standard deviation of observations, in their unit. */
export interface MeanAndDeviation {
  readonly mean: number;
  /** Sample standard deviation (divisor n - 1); 0 of a single observation. */
  readonly deviation: number;
}

/**
 * Mean and sample standard deviation of observed numbers, in their own unit: of units a day for `demandPerDay` and
 * `demandDeviationPerDay`, of days for `leadTimeDays` and `leadTimeDeviationDays`.
 *
 * Source: the usual estimators, with divisor n - 1 (Bessel's correction).
 *
 * @throws OrderTriageError with code `invalid_argument` when there is none, or one is negative or no number.
 * @example
 * ```ts
 * meanAndDeviation([18, 20, 25]); // { mean: 21, deviation: 3.605551275463989 }
 * ```
 */
export function meanAndDeviation(observations: readonly number[]): MeanAndDeviation {
  requireNumbers("observations", observations, "units");
  const count = observations.length;
  const mean = observations.reduce((sum, value) => sum + value, 0) / count;
  // Two passes: the one-pass formula loses every digit when the spread is small beside the mean.
  const squares = observations.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: count === 1 ? 0 : Math.sqrt(squares / (count - 1)) };
}
