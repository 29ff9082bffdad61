import { type ItemScope, itemScopes } from "../facts/scopes";
import type { CompiledClassifier } from "./CompiledRuleset";

/** The classifiers of each scope that has any, in file order: they read the same facts and are judged at once. */
export function classifiersByScope(
  classifiers: readonly CompiledClassifier[],
): readonly { readonly scope: "order" | ItemScope; readonly classifiers: readonly CompiledClassifier[] }[] {
  return (["order", ...itemScopes] as const)
    .map((scope) => ({ scope, classifiers: classifiers.filter((rule) => rule.scope === scope) }))
    .filter((group) => group.classifiers.length > 0);
}
