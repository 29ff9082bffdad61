import type { Condition } from "../../src/core/rules/Rule";

/** Every fact that a condition reads, on either side of its comparisons; named conditions are looked into. */
export function factsIn(condition: Condition, named: Readonly<Record<string, Condition>>): readonly string[] {
  if ("condition" in condition) return factsIn(named[condition.condition] as Condition, named);
  if ("not" in condition) return factsIn(condition.not, named);
  if ("all" in condition) return condition.all.flatMap((part) => factsIn(part, named));
  if ("any" in condition) return condition.any.flatMap((part) => factsIn(part, named));
  const { fact, value } = condition;
  const isReference = typeof value === "object" && value !== null && "fact" in value;
  return isReference ? [fact, String(value.fact)] : [fact];
}
