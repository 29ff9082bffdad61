import type { Condition, Rule } from "../../src/core/rules/Rule";
import { leavesOf } from "./leavesOf";

/** A fact that a rule reads, with the path into it. */
export interface FactReading {
  readonly fact: string;
  readonly path?: string;
}

/** Every fact that a rule reads: in its conditions, in their values, in its event's params. */
export function readFacts(
  rule: Rule,
  conditions: Readonly<Record<string, Condition>>,
): readonly FactReading[] {
  const leaves = leavesOf(rule.conditions, conditions);
  return [...leaves, ...referencesIn([leaves.map(({ value }) => value), rule.event.params ?? {}])];
}

function referencesIn(value: unknown): readonly FactReading[] {
  if (typeof value !== "object" || value === null) return [];
  if (Object.hasOwn(value, "fact")) return [value as FactReading];
  return Object.values(value).flatMap(referencesIn);
}
