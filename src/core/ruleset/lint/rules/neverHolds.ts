import { describeAt, describeHere } from "../../../rules/lint/describe";
import type { LintRule } from "../LintRule";

/** A condition that holds for no order, by itself or beside the others of its rule. */
export const neverHolds: LintRule = {
  code: "never_holds",
  severity: "error",
  yields: true,
  find: (context) =>
    context
      .pointless()
      .filter(({ kind }) => kind === "never")
      .map(({ node, path, rule, because, amongOthers }) => {
        const what = describeHere(node, path);
        if (!amongOthers)
          return { rule, path, message: `${what} can never hold`, remedy: "mend its value, or remove it" };
        const other = because === undefined ? "the conditions around it" : describeAt(because);
        return {
          rule,
          path,
          message: `${what} can never hold beside ${other}`,
          remedy: 'mend one of the two, remove one, or put them into "any" if either suffices',
        };
      }),
};
