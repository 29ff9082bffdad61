import { isTypo, nearestName } from "../../../errors/nearestName";
import { itemScopes } from "../../../facts/scopes";
import { pointer } from "../../../rules/Issues";
import { isObject } from "../../../rules/jsonKinds";
import type { LeafNode } from "../../../rules/plan";
import { bareOperator } from "../bareOperator";
import type { LintContext } from "../LintContext";
import type { LintRule, Remark } from "../LintRule";
import { leavesOf } from "../nodesOf";

/** A word that a fact never has: a code, a kind of item or a fact that does not exist, a case of a setting that never comes. */
export const unknownValue: LintRule = {
  code: "unknown_value",
  severity: "error",
  find: (context) => [
    ...context.conditions.flatMap(({ rule, root }) =>
      leavesOf(root).flatMap((leaf) => unknownWords(leaf, context).map((remark) => ({ rule, ...remark }))),
    ),
    ...[...context.merged.settings].flatMap(([, { json, path }]) =>
      unknownCases(json.by, `${path}/by`, context),
    ),
  ],
};

const EQUALITY = /^(equal|notEqual|in|notIn)$/;

function unknownWords({ left, right, operator, path }: LeafNode, context: LintContext): readonly Remark[] {
  const known = left.steps.length === 0 ? knownWords(left.name, context) : undefined;
  if (known === undefined || right.kind === "fact" || !EQUALITY.test(bareOperator(operator))) return [];
  const isList = Array.isArray(right.value);
  const words = (isList ? right.value : [right.value]) as readonly unknown[];
  return words.flatMap((word, index) => {
    if (typeof word !== "string" || known.includes(word)) return [];
    const at = isList ? pointer(`${path}/value`, index) : `${path}/value`;
    return [wordUnknown(left.name, word, known, at)];
  });
}

function unknownCases(by: unknown, path: string, { slots }: LintContext): readonly Remark[] {
  return Object.entries(isObject(by as never) ? (by as object) : {}).flatMap(([name, table]) => {
    const source = slots.find((slot) => slot.name === name)?.source;
    const fact = source?.kind === "fact" ? source.fact : undefined;
    const known =
      fact?.type === "boolean" ? ["true", "false"] : fact?.type === "text" ? fact.values : undefined;
    if (known === undefined) return [];
    return Object.keys(table as object)
      .filter((word) => !known.includes(word))
      .map((word) => wordUnknown(name, word, known, pointer(pointer(path, name), word)));
  });
}

function wordUnknown(fact: string, word: string, known: readonly string[], path: string): Remark {
  const nearest = nearestName(word, known);
  const near = nearest !== undefined && isTypo(word, nearest) ? nearest : undefined;
  const few = known.length <= 20 ? `write one of ${known.join(", ")}` : "write one that exists, or remove it";
  const remedy = near === undefined ? few : `write ${JSON.stringify(near)}`;
  return { path, message: `${fact} is never ${JSON.stringify(word)}`, remedy };
}

/** The values of facts whose values depend on the ruleset. */
function knownWords(fact: string, { ruleset, factNames }: LintContext): readonly string[] | undefined {
  switch (fact) {
    case "exception.code":
      return [...ruleset.codes.keys()];
    case "exception.subjectKind":
      return ["order", ...itemScopes];
    case "unknown.fact":
      return factNames;
    default:
      return undefined;
  }
}
