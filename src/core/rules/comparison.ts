import type { LeafNode } from "./plan";

/** What a value of a rule file can be compared with by identity. */
export type Primitive = string | number | boolean | null;

/** The four orderings as JavaScript writes them. */
export type Ordering = ">" | ">=" | "<" | "<=";

/**
 * What a comparison does, where the back ends know a shorter way to it than calling its operator.
 *
 * `other` covers the rest of the language, every operator of the host's own among it.
 */
export type Comparison =
  | { readonly kind: "equal"; readonly negated: boolean; readonly value: Primitive }
  | { readonly kind: "oneOf"; readonly negated: boolean; readonly values: readonly Primitive[] }
  | { readonly kind: "order"; readonly ordering: Ordering; readonly value: number }
  | { readonly kind: "equalFact"; readonly negated: boolean }
  | { readonly kind: "orderFact"; readonly ordering: Ordering }
  | { readonly kind: "clock" }
  | { readonly kind: "other" };

const OTHER: Comparison = { kind: "other" };
const CLOCK: Comparison = { kind: "clock" };

const orderings: Readonly<Record<string, Ordering>> = {
  greaterThan: ">",
  greaterThanInclusive: ">=",
  lessThan: "<",
  lessThanInclusive: "<=",
};

/** The comparison of a leaf. */
export function comparisonOf(leaf: LeafNode): Comparison {
  if (leaf.own) return OTHER;
  if (leaf.timing === "threshold") return CLOCK;
  const { right } = leaf;
  return right.kind === "constant"
    ? comparisonWith(leaf.operator, right.value)
    : comparisonWithFact(leaf.operator);
}

/** The comparison of an operator with a constant. */
export function comparisonWith(operator: string, value: unknown): Comparison {
  const { negated, name } = withoutNot(operator);
  const ordering = negated ? undefined : orderingOf(name);
  if (ordering !== undefined && typeof value === "number") return { kind: "order", ordering, value };
  if ((name === "equal" || name === "notEqual") && isPrimitive(value)) {
    return { kind: "equal", negated: negated !== (name === "notEqual"), value };
  }
  if ((name === "in" || name === "notIn") && Array.isArray(value) && value.every(isPrimitive)) {
    return { kind: "oneOf", negated: negated !== (name === "notIn"), values: value };
  }
  return OTHER;
}

function comparisonWithFact(operator: string): Comparison {
  const { negated, name } = withoutNot(operator);
  const ordering = negated ? undefined : orderingOf(name);
  if (ordering !== undefined) return { kind: "orderFact", ordering };
  if (name !== "equal" && name !== "notEqual") return OTHER;
  return { kind: "equalFact", negated: negated !== (name === "notEqual") };
}

function orderingOf(name: string): Ordering | undefined {
  return Object.hasOwn(orderings, name) ? orderings[name] : undefined;
}

function withoutNot(operator: string): { readonly negated: boolean; readonly name: string } {
  let negated = false;
  let name = operator;
  while (name.startsWith("not:")) {
    negated = !negated;
    name = name.slice(4);
  }
  return { negated, name };
}

function isPrimitive(value: unknown): value is Primitive {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
