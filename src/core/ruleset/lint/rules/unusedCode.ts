import { nearestName } from "../../../errors/nearestName";
import type { LintRule } from "../LintRule";

/** A code that the file declares and no rule raises; a file without classifiers is there to be extended. */
export const unusedCode: LintRule = {
  code: "unused_code",
  severity: "warning",
  find: ({ merged }) => {
    if (merged.classifiers.length === 0) return [];
    // Rules that are switched off count: what they raise may be wanted again.
    const raised = merged.classifiers.map(({ json }) => (json.event as { readonly type: string }).type);
    return [...merged.codes]
      .filter(([code]) => !raised.includes(code))
      .map(([code, { path }]) => {
        const near = nearestName(code, raised);
        const meant = near === undefined ? "" : `, or declare ${JSON.stringify(near)} if you meant that`;
        return {
          path,
          message: `no classifier raises the code ${JSON.stringify(code)}`,
          remedy: `remove it, or write it as the "type" of a classifier's event${meant}`,
        };
      });
  },
};
