import { OrderTriageError } from "../errors/OrderTriageError";
import { noSuch } from "../rules/Issues";
import type { CheckedRuleset, CompiledRuleset } from "../ruleset/CompiledRuleset";

/** The two kinds of rules of a ruleset. */
export type RuleKind = "classifier" | "policy";

/** The kind of the rule with a name; `undefined` when the ruleset runs none of that name. */
export function ruleKind(ruleset: CompiledRuleset, name: string): RuleKind | undefined {
  if (ruleset.classifiers.some((rule) => rule.name === name)) return "classifier";
  return ruleset.policies.some((rule) => rule.name === name) ? "policy" : undefined;
}

/**
 * Refuses the name of a rule that the ruleset does not run as a rule of that kind.
 *
 * @param kind absent: either kind will do
 * @throws OrderTriageError `unknown_rule`, which names the nearest one
 */
export function requireRule(ruleset: CompiledRuleset, name: string, kind?: RuleKind): void {
  const found = ruleKind(ruleset, name);
  if (found !== undefined && (kind === undefined || found === kind)) return;
  throw new OrderTriageError("unknown_rule", wordMissing(ruleset, name, kind, found), { rule: name });
}

function wordMissing(
  ruleset: CompiledRuleset,
  name: string,
  kind: RuleKind | undefined,
  found: RuleKind | undefined,
): string {
  const shown = JSON.stringify(name);
  if (found === "classifier") return `${shown} is a classifier; ask explainOrder about it`;
  if (found === "policy") return `${shown} is a policy; ask explainPolicies about it`;
  // A ruleset that was compiled ahead of time has no file any more.
  const { classifiers = [], policies = [] } = (ruleset as Partial<CheckedRuleset>).file ?? {};
  if ([...classifiers, ...policies].some((rule) => rule.name === name && rule.enabled === false)) {
    return `the rule ${shown} is switched off by "enabled": false, so it is never judged; switch it on to ask about it`;
  }
  const names = [
    ...(kind === "policy" ? [] : ruleset.classifiers),
    ...(kind === "classifier" ? [] : ruleset.policies),
  ].map((rule) => rule.name);
  return noSuch(kind ?? "rule", name, names);
}
