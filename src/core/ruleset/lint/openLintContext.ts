import { catalog } from "../../facts/catalog";
import type { JsonObject } from "../../json";
import { assume } from "../../rules/lint/assume";
import { type Environment, openEnvironment } from "../../rules/lint/Environment";
import type { Formula, Variable } from "../../rules/lint/Formula";
import { findPointless, type Pointless } from "../../rules/lint/findPointless";
import { formulaOf } from "../../rules/lint/formulaOf";
import { allValues, type ValueSet } from "../../rules/lint/ValueSet";
import { valuesOf } from "../../rules/lint/valuesOf";
import type { PlanNode } from "../../rules/plan";
import { millisecondsPer } from "../../time/units";
import type { AssembledRuleset, CompileRulesetOptions } from "../compileRuleset";
import type { PlacedRule } from "../mergeRulesets";
import { judgementFor } from "./judgementFor";
import { isOwnPath, type LintContext, type PlacedCondition, type PlacedPolicy } from "./LintContext";
import { nodesOf } from "./nodesOf";

/** Steps of reasoning about one condition, and about all of a file: far more than rules that people write need. */
const STEPS_A_CONDITION = 200_000;
const STEPS = 5_000_000;

/** Everything the lint rules look at, found once. */
export function openLintContext(
  { compiled, merged, unreadSettings }: AssembledRuleset,
  options: CompileRulesetOptions,
): LintContext {
  const { slots } = compiled.program;
  const operators = options.operators ?? {};
  const classifiers = placed(compiled.classifiers, merged.classifiers);
  const policies = placed(compiled.policies, merged.policies);
  const conditions = [
    ...classifiers.map(({ compiled: { name, root }, path }) => ({
      rule: name,
      root,
      path: `${path}/conditions`,
    })),
    ...policies.flatMap(conditionsOf),
  ];

  const formulas = new Map<PlanNode, Formula>();
  const formula = (node: PlanNode): Formula => {
    const known = formulas.get(node) ?? formulaOf(node, { operators, clockUnitOf });
    formulas.set(node, known);
    return known;
  };
  const clockUnitOf = (slot: number): number | undefined => {
    const source = slots[slot]?.source;
    const clock = source?.kind === "fact" ? source.fact.clock : undefined;
    return clock === undefined || clock.kind === "from" ? undefined : millisecondsPer[clock.unit];
  };
  const initial = ({ slot, steps }: Variable): ValueSet => {
    const source = slots[slot]?.source;
    if (source?.kind === "fact") return valuesOf(source.fact, steps);
    if (steps.length > 0) return allValues;
    return { ...allValues, few: new Set([null, true, false]) };
  };
  let left = STEPS;
  const reasoning = <T>(reason: (environment: Environment) => T): T => {
    const budget = { left: Math.min(STEPS_A_CONDITION, left) };
    const before = budget.left;
    const result = reason(openEnvironment(initial, budget));
    left -= before - Math.max(0, budget.left);
    return result;
  };

  let pointless: readonly (Pointless & { readonly rule: string })[] | undefined;
  const context: LintContext = {
    ruleset: compiled,
    merged,
    own: merged.own,
    slots,
    factNames: [
      ...catalog.keys(),
      ...(options.facts ?? []).map(({ name }) => name),
      ...[...merged.settings.keys()].map((name) => `settings.${name}`),
    ],
    operators,
    hasOwnFacts: (options.facts ?? []).length > 0,
    unreadSettings,
    classifiers,
    policies,
    conditions,
    pointless() {
      pointless ??= [
        ...conditions.flatMap((condition) =>
          reasoning((environment) => {
            const judgement = judgementFor(condition, environment, context, formula);
            const found = findPointless(condition.root, condition.path, judgement, formula);
            return found.map((each) => ({ ...each, rule: condition.rule }));
          }),
        ),
        ...namedBodies(context).flatMap(({ root, path, rule }) =>
          reasoning((environment) => {
            const judgement = { base: environment, must: environment, near: environment };
            return findPointless(root, path, judgement, formula).map((each) => ({ ...each, rule }));
          }),
        ),
      ];
      return pointless;
    },
    implies: (premise, conclusion) =>
      reasoning((environment) => {
        const where = assume(formula(premise), true, environment);
        return where !== undefined && assume(formula(conclusion), false, where) === undefined;
      }),
  };
  return context;
}

function placed<T extends { readonly name: string }>(
  compiled: readonly T[],
  rules: readonly PlacedRule[],
): readonly { readonly compiled: T; readonly json: JsonObject; readonly path: string }[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  return compiled.flatMap((each) => {
    const rule = byName.get(each.name);
    return rule === undefined ? [] : [{ compiled: each, json: rule.json, path: rule.path }];
  });
}

function conditionsOf(policy: PlacedPolicy): readonly PlacedCondition[] {
  const { name, root, actions } = policy.compiled;
  const own = { rule: name, root, path: `${policy.path}/conditions`, policy };
  const ofActions = actions.flatMap((action, index) => {
    const path = `${policy.path}/event/params/actions/${index}/conditions`;
    return action.root === undefined ? [] : [{ rule: name, root: action.root, path, policy, given: root }];
  });
  return [own, ...ofActions];
}

/** The bodies of the file's own named conditions, each once. */
function namedBodies({ conditions, merged }: LintContext): readonly PlacedCondition[] {
  const own = new Set([...merged.conditions.values()].map(({ path }) => path).filter(isOwnPath));
  const found = new Map<string, PlacedCondition>();
  for (const { root, rule } of conditions) {
    for (const node of nodesOf(root)) {
      if (own.has(node.path) && !found.has(node.path))
        found.set(node.path, { rule, root: node, path: node.path });
    }
  }
  return [...found.values()];
}
