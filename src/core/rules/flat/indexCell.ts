import type { Comparison, Ordering } from "../comparison";
import type { IndexedCell } from "./IndexedCell";
import { type Demand, setBit } from "./ruleIndex";

/**
 * The rows of one cell.
 *
 * @param all bits of all rules: those that demand nothing of the cell stay possible whatever its value
 */
export function indexCell({ cell, kind, comparisons }: Demand, all: Int32Array): IndexedCell {
  const rules = new Int32Array(all.length);
  for (const rule of comparisons.keys()) setBit(rules, rule);
  const others = all.map((word, index) => word & ~(rules[index] as number));
  const each = [...comparisons.values()].flat();
  const values = kind === "values" ? distinct(each.flatMap(namedValues)) : [];
  const thresholds = kind === "thresholds" ? distinct(each.flatMap(namedNumbers)).sort((a, b) => a - b) : [];
  // An object is equal to nothing that a rule can name, and has no size: it stands for every other value.
  const examples = [NOTHING, ...(kind === "values" ? values : sizesAround(thresholds))];
  const possible = new Int32Array(examples.length * all.length);
  for (const [row, example] of examples.entries()) {
    const bits = possible.subarray(row * all.length, (row + 1) * all.length);
    bits.set(others);
    for (const [rule, demanded] of comparisons) {
      if (demanded.every((comparison) => holds(comparison, example))) setBit(bits, rule);
    }
  }
  return {
    cell,
    rules,
    kind,
    rows: new Map(values.map((value, row) => [value, row + 1])),
    thresholds,
    possible,
  };
}

const NOTHING = /* @__PURE__ */ Object.freeze({});

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function namedValues(comparison: Comparison): readonly unknown[] {
  return comparison.kind === "equal"
    ? [comparison.value]
    : comparison.kind === "oneOf"
      ? comparison.values
      : [];
}

function namedNumbers(comparison: Comparison): readonly number[] {
  return comparison.kind === "order" ? [comparison.value] : [];
}

/** An example of each row: below the first threshold, at it, between it and the next, and so on. */
function sizesAround(thresholds: readonly number[]): readonly number[] {
  const between = (at: number, next: number | undefined) =>
    next === undefined ? Number.POSITIVE_INFINITY : at / 2 + next / 2;
  const rows = thresholds.flatMap((at, index) => [at, between(at, thresholds[index + 1])]);
  return [Number.NEGATIVE_INFINITY, ...rows];
}

function holds(comparison: Comparison, value: unknown): boolean {
  switch (comparison.kind) {
    case "equal":
      return (value === comparison.value) !== comparison.negated;
    case "oneOf":
      return comparison.values.includes(value as never) !== comparison.negated;
    case "order":
      return typeof value === "number" && isOrdered(comparison.ordering, value, comparison.value);
    default:
      throw new Error(`unreachable: no look-up judges ${comparison.kind}`);
  }
}

function isOrdered(ordering: Ordering, value: number, limit: number): boolean {
  switch (ordering) {
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
  }
}
