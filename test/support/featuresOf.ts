import type { Condition, Rule } from "../../src/core/rules/Rule";
import { leavesOf } from "./leavesOf";
import { readFacts } from "./readFacts";

/** What of the dialect a rule uses, in words that are counted: `decorator someFact`, `path $.n`, `keyword any`, … */
export function featuresOf(rule: Rule, conditions: Readonly<Record<string, Condition>>): readonly string[] {
  const found = new Set<string>();
  const text = JSON.stringify([rule.conditions, rule.event.params ?? null]);
  for (const keyword of ["all", "any", "not", "condition", "priority", "name", "params"]) {
    if (text.includes(`"${keyword}":`)) found.add(`keyword ${keyword}`);
  }
  if (rule.priority !== undefined) found.add("rule priority");
  for (const key of Object.keys(rule.event.params ?? {})) found.add(`event param ${key}`);
  for (const { fact, path } of readFacts(rule, conditions)) {
    found.add(`fact ${fact}`);
    if (path !== undefined) found.add(`path ${path}`);
  }
  for (const { operator, value } of leavesOf(rule.conditions, conditions)) {
    found.add(`operator ${operator.split(":").at(-1)}`);
    for (const decorator of operator.split(":").slice(0, -1)) found.add(`decorator ${decorator}`);
    if (operator.split(":").length > 2) found.add("decorators nested");
    if (typeof value === "object" && value !== null && "fact" in value) found.add("value by fact");
  }
  return [...found];
}
