import { nearestName } from "../../../errors/nearestName";
import type { LintRule } from "../LintRule";

/** A code in a policy's `for` that no rule raises; a file without classifiers is there to be extended, and says nothing wrong. */
export const policyWithoutCode: LintRule = {
  code: "policy_without_code",
  severity: "warning",
  find: ({ classifiers, policies }) => {
    if (classifiers.length === 0) return [];
    const raised = [...new Set(classifiers.map(({ compiled: { code } }) => code))];
    return policies.flatMap(({ compiled: { name }, json, path }) => {
      const codes = Array.isArray(json.for) ? (json.for as readonly string[]) : [];
      return codes.flatMap((code, index) => {
        if (raised.includes(code)) return [];
        const near = nearestName(code, raised);
        const message = `no rule that is switched on raises ${code}`;
        const remedy = `${near === undefined ? "remove it" : `write ${JSON.stringify(near)}`}, or add a classifier that raises ${code}`;
        return [{ rule: name, path: `${path}/for/${index}`, message, remedy }];
      });
    });
  },
};
