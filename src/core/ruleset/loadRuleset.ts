import type { FactDefinition } from "../facts/Fact";
import { EMPTY } from "../rules/cells";
import type { CompiledRuleset } from "./CompiledRuleset";
import { type JudgeMaker, loadGroups } from "./loadGroups";
import { loadParts } from "./loadParts";
import type { RulesetData } from "./RulesetData";

/**
 * The ruleset that a module written by `order-triage compile` holds, ready to run; modules call this, you need not.
 *
 * @param facts those the rules read
 * @param judges generated code, one function a group of classifiers
 * @throws OrderTriageError `stale_ruleset` for a module that another version of this library wrote; `missing_fact` for
 * a fact that is not given
 * @example
 * ```ts
 * const ruleset = loadRuleset(data, [orderStatus], judges);
 * const { decision } = step(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export function loadRuleset(
  data: RulesetData,
  facts: readonly FactDefinition[],
  judges: readonly JudgeMaker[],
): CompiledRuleset {
  const { slots, settings, classifiers, policies } = loadParts(data, facts);
  // Generated code reads facts from cells, and parts of them itself.
  const cells = { slotCount: slots.length, paths: [], blank: slots.map(() => EMPTY) };
  return {
    identity: data.identity,
    program: { slots, settings, cells },
    classifiers,
    groups: loadGroups(classifiers, judges),
    policies,
    maximumSteps: data.maximumSteps,
    revealPersonal: data.revealPersonal ?? false,
  };
}
