import type { Matches } from "./engines/Engine";

/** Two answers for one order that are not the same. */
export interface Difference {
  readonly order: string;
  readonly expected: Matches;
  readonly got: Matches;
}

/** True when both name the same rules for the same lines in the same order. */
export function areSameMatches(expected: Matches, got: Matches): boolean {
  return (
    expected.length === got.length &&
    expected.every(([rule, line], index) => {
      const [otherRule, otherLine] = got[index] as Matches[number];
      return rule === otherRule && line === otherLine;
    })
  );
}

/** One line that says what an engine answered and what was right. */
export function wordDifference({ order, expected, got }: Difference): string {
  return `${order}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
}
