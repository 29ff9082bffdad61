import type { LintRule } from "../LintRule";

/** An action to be taken at once that lacks what its type requires, so that it only ever becomes a proposal. */
export const missingParameter: LintRule = {
  code: "missing_parameter",
  severity: "warning",
  find: ({ policies, classifiers }) => {
    const raised = new Set(classifiers.map(({ compiled: { code } }) => code));
    // Of a policy that nothing reaches nobody can tell which facts it has.
    const reached = policies.filter(
      ({ compiled: { codes } }) => codes === undefined || [...codes].some((code) => raised.has(code)),
    );
    return reached.flatMap(({ compiled: { name, actions }, path }) =>
      actions.flatMap(({ id, type, mode, required, params }, index) => {
        const given = params.map(([param]) => param);
        const missing = required.filter((param) => !given.includes(param));
        if (missing.length === 0 || mode === "propose") return [];
        const names = missing.map((param) => JSON.stringify(param)).join(" and ");
        return {
          rule: name,
          path: `${path}/event/params/actions/${index}`,
          message: `the action ${JSON.stringify(id)} has no ${names}, which ${type} requires: it never becomes more than a proposal`,
          remedy: `give it ${names}, or say "mode": "propose" if a person shall add what is missing`,
        };
      }),
    );
  },
};
