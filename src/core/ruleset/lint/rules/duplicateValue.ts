import type { JsonValue } from "../../../json";
import { isObject } from "../../../rules/jsonKinds";
import type { LintRule, Remark } from "../LintRule";
import { leavesOf } from "../nodesOf";

/** A value that stands twice in a list: the second was probably meant to be another. */
export const duplicateValue: LintRule = {
  code: "duplicate_value",
  severity: "warning",
  find: ({ conditions, classifiers, policies }) => [
    ...conditions.flatMap(({ rule, root }) =>
      leavesOf(root).flatMap(({ right, path }) =>
        right.kind === "constant" ? repeated(right.value as JsonValue, `${path}/value`, rule) : [],
      ),
    ),
    ...classifiers.flatMap(({ compiled: { name }, json, path }) => {
      const event = isObject(json.event) ? json.event : {};
      const { blocks } = isObject(event.params) ? event.params : {};
      return repeated(blocks, `${path}/event/params/blocks`, name);
    }),
    ...policies.flatMap(({ compiled: { name }, json, path }) => repeated(json.for, `${path}/for`, name)),
  ],
};

function repeated(list: JsonValue | undefined, path: string, rule: string): readonly Remark[] {
  const seen = new Set<JsonValue>();
  return (Array.isArray(list) ? (list as readonly JsonValue[]) : []).flatMap((value, index) => {
    if (typeof value === "object" && value !== null) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const text = JSON.stringify(value);
    return [
      {
        rule,
        path: `${path}/${index}`,
        message: `${text} stands in the list already`,
        remedy: "remove it, or write another value",
      },
    ];
  });
}
