/** Numbers and choices that are the same on every machine for the same seed. */
export interface Random {
  /** From `least` to `most`, both included. */
  integer(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** The first choices come more often, as a shop's main countries and carriers do. */
  pickSkewed<T>(choices: readonly T[]): T;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
}

/** A stream of its own for a seed (mulberry32). */
export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (choices) => at(choices, next()),
    pickSkewed: (choices) => at(choices, next() ** 2),
    chance: (share) => next() < share,
  };
}

function at<T>(choices: readonly T[], fraction: number): T {
  return choices[Math.floor(fraction * choices.length)] as T;
}
