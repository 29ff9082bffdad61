import { catalog } from "../../facts/catalog";
import type { JsonObject } from "../../json";
import { findPointless, judgedIn, type Pointless } from "../../rules/lint/findPointless";
import type { AssembledRuleset, CompileRulesetOptions } from "../compileRuleset";
import type { PlacedRule } from "../mergeRulesets";
import { judgementFor } from "./judgementFor";
import { isOwnPath, type LintContext, type PlacedCondition, type PlacedPolicy } from "./LintContext";
import { nodesOf } from "./nodesOf";
import { openReasoner } from "./openReasoner";

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

  const { formulaOf, reason, implies } = openReasoner(slots, operators);
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
          reason((environment) => {
            const judgement = judgementFor(condition, environment, context, formulaOf);
            const found = findPointless(condition.root, condition.path, judgement, formulaOf);
            return found.map((each) => ({ ...each, rule: condition.rule }));
          }),
        ),
        ...namedBodies(context).flatMap(({ root, path, rule }) =>
          reason((environment) => {
            return findPointless(root, path, judgedIn(environment), formulaOf).map((each) => ({
              ...each,
              rule,
            }));
          }),
        ),
      ];
      return pointless;
    },
    implies,
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
