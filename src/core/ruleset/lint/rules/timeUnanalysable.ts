import { describe } from "../../../rules/lint/describe";
import type { LintRule } from "../LintRule";
import { leavesOf } from "../nodesOf";

/** A comparison of running time whose next change cannot be computed, so that orders are looked at again in vain or late. */
export const timeUnanalysable: LintRule = {
  code: "time.unanalysable",
  severity: "warning",
  find: (context) =>
    context.conditions.flatMap(({ rule, root }) =>
      leavesOf(root)
        .filter(({ timing }) => timing === "unanalysable")
        .map((leaf) => ({
          rule,
          path: leaf.path,
          message: `nobody can compute when ${describe(leaf)} changes; the order is looked at again after review.fallbackHours`,
          remedy:
            'write "lessThan", "lessThanInclusive", "greaterThan" or "greaterThanInclusive", without decorators, with the running fact on the left and a number or a fact that does not run on the right',
        })),
    ),
};
