import type { FactDefinition } from "../core/facts/Fact";
import { flattenGroups } from "../core/rules/flat/flattenGroups";
import { emitJudges } from "../core/rules/source/emitJudges";
import { classifiersByScope } from "../core/ruleset/classifiersByScope";
import { frameSource } from "../core/ruleset/frameSource";
import { loadParts } from "../core/ruleset/loadParts";
import type { RulesetData } from "../core/ruleset/RulesetData";

/**
 * The text of the functions that judge the classifiers of a ruleset, one a scope in the order of `loadGroups`; each
 * takes the environment `X`.
 *
 * They have no index, so that a module needs nothing of the interpreter's.
 */
export function writeJudges(data: RulesetData, facts: readonly FactDefinition[]): readonly string[] {
  const { classifiers, slots } = loadParts(data, facts);
  const groups = classifiersByScope(classifiers).map((group) => group.classifiers.map(({ root }) => root));
  const flat = flattenGroups(groups, slots.length);
  return flat.groups.map((rules) => {
    const body = emitJudges({ ...rules, index: undefined }, frameSource(slots));
    // No literal holds a line break, so these are the text's own.
    return `(X) => {\n${body.replace(/\n{2,}/g, "\n")}\n}`;
  });
}
