import type { ClassifierRule, RulesetFile } from "order-triage";
import type { Condition } from "order-triage/rules";
import { catalogNameOf } from "./benchFacts";
import { referenceOf } from "./referenceOf";
import type { BenchRule, RuleSet } from "./Workload";

/** The same rules as a rule file: one exception code a rule, catalog facts instead of keys and paths. */
export function catalogRuleset({ orderRules, lineRules, conditions }: RuleSet): RulesetFile {
  const codes = [...orderRules, ...lineRules].map(({ name }) => [codeOf(name), { title: name }] as const);
  return {
    name: "bench",
    codes: Object.fromEntries(codes),
    conditions: Object.fromEntries(
      Object.entries(conditions).map(([name, condition]) => [name, withCatalogFacts(condition, "order")]),
    ),
    classifiers: [
      ...orderRules.map((rule) => classifier(rule, "order")),
      ...lineRules.map((rule) => ({ ...classifier(rule, "line"), forEach: "line" as const })),
    ],
  };
}

/** The exception code of a rule. */
function codeOf(ruleName: string): string {
  return `bench.${ruleName}`;
}

function classifier({ name, conditions }: BenchRule, forEach: "order" | "line"): ClassifierRule {
  return { name, conditions: withCatalogFacts(conditions, forEach), event: { type: codeOf(name) } };
}

function withCatalogFacts(condition: Condition, forEach: "order" | "line"): Condition {
  if ("all" in condition) return { all: condition.all.map((part) => withCatalogFacts(part, forEach)) };
  if ("any" in condition) return { any: condition.any.map((part) => withCatalogFacts(part, forEach)) };
  if ("not" in condition) return { not: withCatalogFacts(condition.not, forEach) };
  if ("condition" in condition) return condition;
  const { fact, path, operator, value } = condition;
  const reference = referenceOf(value);
  return {
    fact: catalogNameOf(forEach, fact, path),
    operator,
    value: reference === undefined ? value : { fact: catalogNameOf(forEach, reference.fact, reference.path) },
  };
}
