/** Numbers between two ends, each of which may belong or not; never empty. NaN is no number here. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Whether the end itself is left out. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A set of numbers: intervals from low to high that neither overlap nor touch. */
export type NumberSet = readonly Interval[];

/** No number. */
export const noNumbers: NumberSet = [];

/** Every number, the infinite ones included. */
export const allNumbers: NumberSet = /* @__PURE__ */ everyNumber();

function everyNumber(): NumberSet {
  return [{ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, lowOpen: false, highOpen: false }];
}

/** The numbers up to a limit. */
export function numbersBelow(limit: number, open: boolean): NumberSet {
  const interval = { low: Number.NEGATIVE_INFINITY, high: limit, lowOpen: false, highOpen: open };
  return isEmpty(interval) ? noNumbers : [interval];
}

/** The numbers from a limit on. */
export function numbersAbove(limit: number, open: boolean): NumberSet {
  const interval = { low: limit, high: Number.POSITIVE_INFINITY, lowOpen: open, highOpen: false };
  return isEmpty(interval) ? noNumbers : [interval];
}

/** Some single numbers. */
export function numbersAmong(values: readonly number[]): NumberSet {
  const points = values.map((value) => ({ low: value, high: value, lowOpen: false, highOpen: false }));
  return merge(points);
}

/** The numbers in both sets. */
export function intersectNumbers(a: NumberSet, b: NumberSet): NumberSet {
  return a.flatMap((left) =>
    b.flatMap((right) => {
      const both = {
        low: Math.max(left.low, right.low),
        high: Math.min(left.high, right.high),
        lowOpen: (left.lowOpen && left.low >= right.low) || (right.lowOpen && right.low >= left.low),
        highOpen: (left.highOpen && left.high <= right.high) || (right.highOpen && right.high <= left.high),
      };
      return isEmpty(both) ? [] : [both];
    }),
  );
}

/** The numbers in either set. */
export function uniteNumbers(a: NumberSet, b: NumberSet): NumberSet {
  return merge([...a, ...b]);
}

/** The numbers not in the set. */
export function otherNumbers(set: NumberSet): NumberSet {
  return set.reduce<NumberSet>(
    (rest, { low, high, lowOpen, highOpen }) =>
      intersectNumbers(rest, uniteNumbers(numbersBelow(low, !lowOpen), numbersAbove(high, !highOpen))),
    allNumbers,
  );
}

/** Whether a number is in the set. */
export function hasNumber(set: NumberSet, value: number): boolean {
  return set.some(
    ({ low, high, lowOpen, highOpen }) =>
      (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high),
  );
}

/** The members, where the set is a few single numbers. */
export function singleNumbers(set: NumberSet): readonly number[] | undefined {
  return set.every(({ low, high }) => low === high) ? set.map(({ low }) => low) : undefined;
}

function isEmpty({ low, high, lowOpen, highOpen }: Interval): boolean {
  return low > high || (low === high && (lowOpen || highOpen));
}

function merge(intervals: readonly Interval[]): NumberSet {
  const sorted = [...intervals].sort((a, b) => a.low - b.low || Number(a.lowOpen) - Number(b.lowOpen));
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || isApart(last, next)) {
      merged.push(next);
    } else if (next.high > last.high || (next.high === last.high && last.highOpen)) {
      merged[merged.length - 1] = { ...last, high: next.high, highOpen: next.highOpen };
    }
  }
  return merged;
}

function isApart(last: Interval, next: Interval): boolean {
  return last.high < next.low || (last.high === next.low && last.highOpen && next.lowOpen);
}
