import { describeAt, describeHere } from "../../../rules/lint/describe";
import type { LintRule } from "../LintRule";

/** A condition that holds for every order. */
export const alwaysHolds: LintRule = {
  code: "always_holds",
  severity: "warning",
  yields: true,
  find: (context) =>
    context
      .pointless()
      .filter(({ kind }) => kind === "always")
      .map(({ node, path, rule, because, amongOthers }) => {
        const what = describeHere(node, path);
        if (!amongOthers)
          return { rule, path, message: `${what} always holds`, remedy: "mend its value, or remove it" };
        const other = because === undefined ? "the parts before it" : describeAt(because);
        return {
          rule,
          path,
          message: `one of ${what} and ${other} always holds, and so does the whole "any"`,
          remedy: 'mend one of the two, remove the "any", or write "all" if both must hold',
        };
      }),
};
