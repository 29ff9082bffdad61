import { severities } from "../../../classify/OrderException";
import type { LintContext, PlacedClassifier } from "../LintContext";
import type { LintRule } from "../LintRule";
import { readsMoreLookups } from "../readsMoreLookups";

/** A classifier that changes nothing, because another raises its exception wherever it would, and outranks it. */
export const shadowedClassifier: LintRule = {
  code: "shadowed_classifier",
  severity: "warning",
  find: (context) =>
    context.classifiers.flatMap((classifier, index) => {
      const by = context.classifiers.find(
        (other, at) => other !== classifier && shadows(other, at, classifier, index, context),
      );
      if (by === undefined) return [];
      const { name, code } = classifier.compiled;
      const message = `wherever this rule raises ${code}, the rule ${JSON.stringify(by.compiled.name)} raises it too, with at least its severity`;
      const remedy = "remove it, mend its conditions, or give it a higher severity";
      return [{ rule: name, path: classifier.path, message, remedy }];
    }),
};

function shadows(
  { compiled: other }: PlacedClassifier,
  at: number,
  { compiled: rule }: PlacedClassifier,
  index: number,
  context: LintContext,
): boolean {
  if (other.code !== rule.code || other.scope !== rule.scope) return false;
  if (!outranks(other, at, rule, index)) return false;
  if (!rule.blocks.every((transaction) => other.blocks.includes(transaction))) return false;
  if (rule.raiseWhenUnknown && !other.raiseWhenUnknown) return false;
  return context.implies(rule.root, other.root) && !readsMoreLookups(other.root, rule.root, context);
}

/** As exceptions of one key are merged: severity, then priority, then file order. */
function outranks(
  other: PlacedClassifier["compiled"],
  at: number,
  rule: PlacedClassifier["compiled"],
  index: number,
): boolean {
  const severity = severities.indexOf(other.severity) - severities.indexOf(rule.severity);
  return severity > 0 || (severity === 0 && (other.priority - rule.priority || index - at) > 0);
}
