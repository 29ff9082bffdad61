/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * The lower end of the 95 % Wilson score interval of a rate: what the rate is at least, given so few trials. 0 without
 * trials.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 *
 * @param successes how many of the trials, from 0 to `trials`
 * @param trials how many there were
 * @example
 * ```ts
 * wilsonLowerBound(8, 100); // 0.0411
 * ```
 */
export function wilsonLowerBound(successes: number, trials: number): number {
  // Rounding would leave a trace of a rate where there is none.
  if (trials <= 0 || successes <= 0) return 0;
  const share = successes / trials;
  const centre = share + (Z * Z) / (2 * trials);
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  return Math.max(0, (centre - spread) / (1 + (Z * Z) / trials));
}
