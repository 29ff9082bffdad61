import type { Condition, LeafCondition } from "../../src/core/rules/Rule";

/** Every comparison of a condition, those of the named conditions it refers to included. */
export function leavesOf(
  condition: Condition,
  conditions: Readonly<Record<string, Condition>>,
): readonly LeafCondition[] {
  if ("all" in condition) return condition.all.flatMap((part) => leavesOf(part, conditions));
  if ("any" in condition) return condition.any.flatMap((part) => leavesOf(part, conditions));
  if ("not" in condition) return leavesOf(condition.not, conditions);
  if ("fact" in condition) return [condition];
  const named = conditions[condition.condition];
  return named === undefined ? [] : leavesOf(named, conditions);
}
