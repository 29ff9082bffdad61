const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The standard normal distribution function to about 13 digits, in the lower tail too: near the middle by the series of
 * G. Marsaglia, "Evaluating the normal distribution" (2004), beyond 3 by Laplace's continued fraction. It shares nothing
 * with the quantile it is the referee of.
 */
export function normalCdf(x: number): number {
  if (x > 3) return 1 - normalCdf(-x);
  if (x < -3) {
    let fraction = -x;
    for (let term = 300; term >= 1; term--) fraction = -x + term / fraction;
    return density(x) / fraction;
  }
  let sum = x;
  let term = x;
  for (let factor = 3; Math.abs(term) > 1e-18; factor += 2) {
    term *= (x * x) / factor;
    sum += term;
  }
  return 0.5 + sum * density(x);
}
