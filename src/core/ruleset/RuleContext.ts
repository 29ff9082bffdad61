import type { ExceptionCode } from "../classify/exceptionCodes";
import type { Scope } from "../facts/scopes";
import type { ConditionBudget, ConditionContext, NamedConditions } from "../rules/compileCondition";
import type { Issues } from "../rules/Issues";
import type { OwnOperators } from "../rules/operators";
import type { ProgramBuilder } from "./buildProgram";
import type { PlacedRule } from "./mergeRulesets";

/** What the rules of a ruleset are compiled with. */
export interface RuleContext {
  readonly program: ProgramBuilder;
  readonly codes: ReadonlyMap<string, ExceptionCode>;
  readonly conditions: NamedConditions;
  readonly operators: OwnOperators;
  readonly issues: Issues;
  readonly budget: ConditionBudget;
}

/** What the conditions of one rule are compiled with: the facts of the scopes it may read. */
export function conditionContextFor(
  rule: PlacedRule,
  allowed: readonly Scope[],
  context: RuleContext,
): ConditionContext {
  const { issues, operators, conditions, budget } = context;
  const scope = context.program.scopeFor(allowed, issues, rule.name);
  return { scope, issues, operators, conditions, budget, rule: rule.name };
}
