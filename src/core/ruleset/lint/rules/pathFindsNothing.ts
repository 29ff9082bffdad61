import { valuesOf } from "../../../rules/lint/valuesOf";
import { EVERY } from "../../../rules/path";
import type { FactOperand } from "../../../rules/plan";
import type { LintContext } from "../LintContext";
import type { LintRule } from "../LintRule";
import { leavesOf } from "../nodesOf";

/** A path into a value that has no such part: into a number, or `$.size` of a list. */
export const pathFindsNothing: LintRule = {
  code: "path_finds_nothing",
  severity: "error",
  find: (context) =>
    context.conditions.flatMap(({ rule, root }) =>
      leavesOf(root).flatMap(({ left, right, path }) => [
        ...remarkOn(left, `${path}/path`, rule, context),
        ...(right.kind === "fact" ? remarkOn(right, `${path}/value/path`, rule, context) : []),
      ]),
    ),
};

function remarkOn(
  { slot, steps, name, path: written }: FactOperand,
  path: string,
  rule: string,
  { slots }: LintContext,
) {
  const source = slots[slot]?.source;
  if (source?.kind !== "fact" || steps.length === 0 || source.fact.type === "object") return [];
  const { type } = source.fact;
  const { few, numbers, texts, lists, others } = valuesOf(source.fact, steps);
  const isAbsent =
    few.size === 1 && numbers.length === 0 && texts.texts.size === 0 && texts.kind === "some" && !others;
  const isEmptyList =
    type === "list" && steps[0] === EVERY && steps.length > 1 && source.fact.values !== undefined;
  if (!(isAbsent && lists === undefined) && !isEmptyList) return [];
  const remedy =
    type === "list" ? 'remove the path, or write "$.length" or an index such as "$[0]"' : "remove the path";
  return [
    {
      rule,
      path,
      message: `${JSON.stringify(name)} is a ${type}, in which ${written} finds nothing`,
      remedy,
    },
  ];
}
