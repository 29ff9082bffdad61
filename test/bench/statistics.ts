/** What several rounds say of one figure. */
export interface Figure {
  readonly median: number;
  /** The middle half of the rounds lies between these two. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/** The middle of some numbers; of an even count, the mean of the middle two. Throws for none. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The figure of the rounds. */
export function summarise(numbers: readonly number[]): Figure {
  return {
    median: median(numbers),
    low: quantile(numbers, 0.25),
    high: quantile(numbers, 0.75),
    rounds: numbers.length,
  };
}

/** How often `one` goes into `other`, with the widest range the two ranges allow. */
export function divide(one: Figure, other: Figure): Figure {
  return {
    median: one.median / other.median,
    low: one.low / other.high,
    high: one.high / other.low,
    rounds: Math.min(one.rounds, other.rounds),
  };
}

function quantile(numbers: readonly number[], fraction: number): number {
  if (numbers.length === 0) throw new RangeError("there is no middle of nothing");
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
