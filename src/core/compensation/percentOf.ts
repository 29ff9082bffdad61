/** A hundredth of a percent: percentages have at most two decimals. */
const PARTS = 10_000;

/**
 * A share of an amount in whole minor units, exact, halves rounded up. What the minor unit is (a cent, a yen, a
 * thousandth of a dinar) is the currency's business: the amount counts them already.
 *
 * @param percent 0 to 100, at most two decimals
 * @param amountMinor safe integer from 0
 * @example
 * ```ts
 * percentOf(7.5, 999); // 75: 74.925, in cents
 * percentOf(50, 5); // 3: a half rounds up
 * ```
 */
export function percentOf(percent: number, amountMinor: number): number {
  const parts = Math.round(percent * 100);
  const whole = Math.floor(amountMinor / PARTS);
  // Apart, since the product of amount and parts need not be exact.
  return whole * parts + Math.floor(((amountMinor % PARTS) * parts + PARTS / 2) / PARTS);
}
