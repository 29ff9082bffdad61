/** How two values can stand to each other under the ordering operators, `equal` and `notEqual`: a bit a way. */
const LESS = 1;
const GREATER = 2;
/** Ordered, neither less nor greater, and identical. */
const SAME = 4;
/** The same, but of different kinds: `5` and `"5"`. */
const ALIKE = 8;
/** Not ordered, yet identical: both absent, both `"x"`. */
const TWIN = 16;
const APART = 32;

const LISTED = 1;
const UNLISTED = 2;
const NO_LIST = 4;

/** Operators that compare two facts, by the ways in which they hold. */
export const relationOf: ReadonlyMap<
  string,
  { readonly family: "order" | "membership" | "containment"; readonly ways: number }
> = /* @__PURE__ */ byOperator();

type Family = "order" | "membership" | "containment";

function byOperator() {
  return new Map<string, { readonly family: Family; readonly ways: number }>([
    ["lessThan", { family: "order", ways: LESS }],
    ["lessThanInclusive", { family: "order", ways: LESS | SAME | ALIKE }],
    ["greaterThan", { family: "order", ways: GREATER }],
    ["greaterThanInclusive", { family: "order", ways: GREATER | SAME | ALIKE }],
    ["equal", { family: "order", ways: SAME | TWIN }],
    ["notEqual", { family: "order", ways: LESS | GREATER | ALIKE | APART }],
    ["in", { family: "membership", ways: LISTED }],
    ["notIn", { family: "membership", ways: UNLISTED }],
    ["contains", { family: "containment", ways: LISTED }],
    ["doesNotContain", { family: "containment", ways: UNLISTED }],
  ]);
}

/** Every way of a family; of a value to itself fewer. NaN is neither ordered nor identical to itself. */
export function allWays(family: "order" | "membership" | "containment", isItself: boolean): number {
  if (family !== "order") return LISTED | UNLISTED | NO_LIST;
  return isItself ? SAME | TWIN | APART : LESS | GREATER | SAME | ALIKE | TWIN | APART;
}

/** True for ways that only two numbers, or texts read as numbers, can have. */
export function isOrdered(ways: number): boolean {
  return ways !== 0 && (ways & ~(LESS | GREATER | SAME | ALIKE)) === 0;
}

/** The ways of the order family seen from the other side. */
export function turnWays(ways: number): number {
  const rest = ways & ~(LESS | GREATER);
  return rest | (ways & LESS ? GREATER : 0) | (ways & GREATER ? LESS : 0);
}
