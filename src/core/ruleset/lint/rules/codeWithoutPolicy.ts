import type { LintRule } from "../LintRule";

/** A code that a rule raises and no policy is for; a file without policies leaves all to its host, and says nothing wrong. */
export const codeWithoutPolicy: LintRule = {
  code: "code_without_policy",
  severity: "warning",
  find: ({ classifiers, policies }) => {
    if (policies.length === 0) return [];
    const told = new Set<string>();
    return classifiers.flatMap(({ compiled: { name, code }, path }) => {
      const isHandled = policies.some(({ compiled: { codes } }) => codes === undefined || codes.has(code));
      if (isHandled || told.has(code)) return [];
      told.add(code);
      const message = `no policy is for ${code}, so its exceptions have no actions`;
      const remedy = `add a policy with "for": [${JSON.stringify(code)}], or name the code in the "for" of one`;
      return [{ rule: name, path: `${path}/event/type`, message, remedy }];
    });
  },
};
