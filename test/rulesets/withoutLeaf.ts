import type { Condition } from "../../src/core/rules/Rule";

/** A condition that lacks one of its comparisons; `undefined` when it had only that one. */
export interface WithoutLeaf {
  /** The comparison that is gone, in words. */
  readonly leaf: string;
  readonly condition: Condition | undefined;
}

/** All ways to delete one comparison of a condition; named conditions are put in place first. */
export function withoutLeaf(
  condition: Condition,
  named: Readonly<Record<string, Condition>>,
): readonly WithoutLeaf[] {
  if ("condition" in condition) return withoutLeaf(named[condition.condition] as Condition, named);
  if ("not" in condition) {
    return withoutLeaf(condition.not, named).map(({ leaf, condition: part }) => ({
      leaf,
      condition: part && { not: part },
    }));
  }
  if ("all" in condition) {
    return withoutPart(condition.all, named).map(({ leaf, parts }) => ({ leaf, condition: { all: parts } }));
  }
  if ("any" in condition) {
    return withoutPart(condition.any, named).map(({ leaf, parts }) => ({
      leaf,
      condition: parts.length === 0 ? undefined : { any: parts },
    }));
  }
  const { fact, operator, value } = condition;
  return [{ leaf: `${fact} ${operator} ${JSON.stringify(value)}`, condition: undefined }];
}

function withoutPart(parts: readonly Condition[], named: Readonly<Record<string, Condition>>) {
  return parts.flatMap((part, index) =>
    withoutLeaf(part, named).map(({ leaf, condition }) => ({
      leaf,
      parts: parts.flatMap((each, at) => (at === index ? (condition ?? []) : each)),
    })),
  );
}
