import type { JsonValue } from "../../../json";
import { isObject } from "../../../rules/jsonKinds";
import { describeAt, describeHere } from "../../../rules/lint/describe";
import type { LintContext } from "../LintContext";
import type { LintRule } from "../LintRule";

/** A part of a condition that says nothing which the others do not say already. */
export const redundantCondition: LintRule = {
  code: "redundant_condition",
  severity: "warning",
  yields: true,
  find: (context) => {
    const codes = codePlaces(context);
    return context
      .pointless()
      .filter(({ kind, path }) => kind === "redundant" && !codes.has(path))
      .map(({ node, path, rule, because, holds }) => {
        const other = because === undefined ? "the conditions around it" : describeAt(because);
        const message = holds
          ? `${describeHere(node, path)} follows from ${other}`
          : `${describeHere(node, path)} adds nothing to ${other}`;
        return { rule, path, message, remedy: "remove it, or mend its value" };
      });
  },
};

/** Where policies without `for` say their codes: what `for` becomes in the plain form is no mistake. */
function codePlaces({ policies }: LintContext): ReadonlySet<string> {
  const places = policies.flatMap(({ json, path }) => {
    const parts = isObject(json.conditions) ? json.conditions.all : undefined;
    if (json.for !== undefined || !Array.isArray(parts)) return [];
    const index = (parts as readonly JsonValue[]).findIndex(
      (part) => isObject(part) && part.fact === "exception.code",
    );
    return [`${path}/conditions/all/${index}`];
  });
  return new Set(places);
}
