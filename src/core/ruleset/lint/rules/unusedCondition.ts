import type { JsonValue } from "../../../json";
import { isObject } from "../../../rules/jsonKinds";
import type { LintRule } from "../LintRule";

/** A named condition that no rule refers to; a file without rules is there to be extended. */
export const unusedCondition: LintRule = {
  code: "unused_condition",
  severity: "warning",
  find: ({ merged }) => {
    const rules = [...merged.classifiers, ...merged.policies];
    if (rules.length === 0) return [];
    const used = new Set<string>();
    const waiting: JsonValue[] = rules.map(({ json }) => json);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (Array.isArray(next)) waiting.push(...next);
      if (!isObject(next)) continue;
      waiting.push(...Object.values(next));
      const { condition: name } = next;
      if (typeof name !== "string" || used.has(name)) continue;
      used.add(name);
      waiting.push(merged.conditions.get(name)?.json ?? null);
    }
    return [...merged.conditions]
      .filter(([name]) => !used.has(name))
      .map(([name, { path }]) => ({
        path,
        message: `no rule refers to the condition ${JSON.stringify(name)}`,
        remedy: `remove it, or write { "condition": ${JSON.stringify(name)} } where it shall hold`,
      }));
  },
};
