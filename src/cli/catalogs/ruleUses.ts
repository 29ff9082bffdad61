import type { JsonValue } from "../../core/json";
import { isObject } from "../../core/rules/jsonKinds";
import type { RulesetFile } from "../../core/ruleset/RulesetFile";

/** Which rules of a ruleset use something, by its name: rule names in file order. */
export interface RuleUses {
  /** Rules that read a fact, through named conditions and settings too. */
  readonly ofFact: ReadonlyMap<string, readonly string[]>;
  /** Policies that take an action of a type. */
  readonly ofAction: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks up what the rules of a ruleset use; those that are switched off do not count.
 *
 * @param file with everything it extends merged in: the `file` of a compiled ruleset
 *
 * @example
 * ```ts
 * ruleUses(ruleset.file).ofFact.get("line.shortQuantity"); // ["stock-short"]
 * ```
 */
export function ruleUses(file: RulesetFile): RuleUses {
  const ofFact = new Map<string, string[]>();
  const ofAction = new Map<string, string[]>();
  const { classifiers = [], policies = [] } = file;
  for (const rule of [...classifiers, ...policies].filter(({ enabled }) => enabled !== false)) {
    const facts = new Set<string>();
    collectFacts(rule as unknown as JsonValue, file, facts);
    for (const fact of facts) append(ofFact, fact, rule.name);
  }
  for (const { name, event } of policies.filter(({ enabled }) => enabled !== false)) {
    for (const type of new Set((event.params.actions ?? []).map((action) => action.type))) {
      append(ofAction, type, name);
    }
  }
  return { ofFact, ofAction };
}

/** What was named is in `into` already when it is met again, so named conditions are walked once a rule. */
function collectFacts(
  json: JsonValue | undefined,
  file: RulesetFile,
  into: Set<string>,
  named: Set<string> = new Set(),
): void {
  if (Array.isArray(json)) {
    for (const part of json as readonly JsonValue[]) collectFacts(part, file, into, named);
  }
  if (!isObject(json)) return;
  const { fact, condition } = json;
  if (typeof fact === "string") {
    into.add(fact);
    const setting = fact.startsWith("settings.")
      ? file.settings?.[fact.slice("settings.".length)]
      : undefined;
    for (const by of Object.keys(setting?.by ?? {})) into.add(by);
  }
  if (typeof condition === "string" && !named.has(condition)) {
    named.add(condition);
    collectFacts(file.conditions?.[condition] as JsonValue | undefined, file, into, named);
  }
  for (const part of Object.values(json)) collectFacts(part, file, into, named);
}

function append(uses: Map<string, string[]>, name: string, rule: string): void {
  const rules = uses.get(name);
  if (rules === undefined) uses.set(name, [rule]);
  else rules.push(rule);
}
