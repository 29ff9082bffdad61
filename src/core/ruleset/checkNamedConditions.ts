import type { RulesetIssue } from "../errors/InvalidRulesetError";
import type { FactDefinition } from "../facts/Fact";
import { itemScopes } from "../facts/scopes";
import { compileCondition } from "../rules/compileCondition";
import { collectIssues } from "../rules/Issues";
import { buildProgram } from "./buildProgram";
import type { MergedRuleset } from "./mergeRulesets";
import type { RuleContext } from "./RuleContext";

/**
 * Reports the mistakes in named conditions that no rule uses, so that a typo is told when it is made. Which facts such
 * a condition may read is open, as nobody has said yet what kind of item it is for.
 */
export function checkNamedConditions(
  merged: MergedRuleset,
  facts: ReadonlyMap<string, FactDefinition>,
  context: RuleContext,
): void {
  const found = collectIssues();
  // A program of its own, so that what no rule reads takes no slot in the real one.
  const program = buildProgram(facts, merged.settings, collectIssues());
  const scope = program.scopeFor(["order", "exception", ...itemScopes], found, "");
  const budget = { left: context.budget.limit, limit: context.budget.limit };
  for (const [name, { json, path }] of merged.conditions) {
    compileCondition(json, path, { ...context, scope, issues: found, budget }, [name]);
  }
  const told = new Set(context.issues.list.map(keyOf));
  for (const issue of found.list) {
    // How large a condition is counts where it is used.
    if (issue.code === "size" || told.has(keyOf(issue))) continue;
    told.add(keyOf(issue));
    context.issues.add(issue.code, issue.path, issue.message);
  }
}

/** A circle is one mistake, wherever one comes upon it. */
function keyOf({ code, path }: RulesetIssue): string {
  return code === "circular_condition" ? code : path;
}
