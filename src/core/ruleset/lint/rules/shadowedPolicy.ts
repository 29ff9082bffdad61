import type { CompiledPolicy } from "../../CompiledRuleset";
import type { LintContext } from "../LintContext";
import type { LintRule } from "../LintRule";
import { readsMoreLookups } from "../readsMoreLookups";

/** A policy that is never chosen, because one before it holds whenever it would. */
export const shadowedPolicy: LintRule = {
  code: "shadowed_policy",
  severity: "warning",
  find: (context) =>
    context.policies.flatMap(({ compiled: policy, path }, index) => {
      if (policy.add) return [];
      const by = context.policies
        .slice(0, index)
        .find(({ compiled }) => !compiled.add && shadows(compiled, policy, context));
      if (by === undefined) return [];
      const message = `the policy ${JSON.stringify(by.compiled.name)} comes before this one and holds whenever it does`;
      const remedy =
        'remove one, give this one a higher "priority", or say "add": true to take its actions besides';
      return [{ rule: policy.name, path, message, remedy }];
    }),
};

function shadows(other: CompiledPolicy, policy: CompiledPolicy, context: LintContext): boolean {
  const { codes } = other;
  const covers =
    codes === undefined || (policy.codes !== undefined && [...policy.codes].every((code) => codes.has(code)));
  return (
    covers && context.implies(policy.root, other.root) && !readsMoreLookups(other.root, policy.root, context)
  );
}
