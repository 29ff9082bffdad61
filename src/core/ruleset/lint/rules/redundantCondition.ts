import { describeAt, describeHere } from "../../../rules/lint/describe";
import type { LintRule } from "../LintRule";

/** A part of a condition that says nothing which the others do not say already. */
export const redundantCondition: LintRule = {
  code: "redundant_condition",
  severity: "warning",
  yields: true,
  find: (context) =>
    context
      .pointless()
      .filter(({ kind }) => kind === "redundant")
      .map(({ node, path, rule, because, holds }) => {
        const other = because === undefined ? "the conditions around it" : describeAt(because);
        const message = holds
          ? `${describeHere(node, path)} follows from ${other}`
          : `${describeHere(node, path)} adds nothing to ${other}`;
        return { rule, path, message, remedy: "remove it, or mend its value" };
      }),
};
