import type { RaisedException } from "../classify/raise";
import type { Unknown } from "../classify/Unknown";
import type { Moment } from "../facts/Moment";
import { type Frame, openFrame } from "../facts/openFrame";
import type { LookupKey } from "../lookups/Lookup";
import { interpret } from "../rules/interpret";
import type { PlanNode } from "../rules/plan";
import { firstNeeds, undecidedFacts } from "../rules/undecided";
import { TRUE, UNKNOWN } from "../rules/verdict";
import type { CompiledAction, CompiledPolicy, CompiledRuleset } from "../ruleset/CompiledRuleset";

/** An action that was chosen for an exception and is yet to be filled. */
export interface ChosenAction {
  readonly raised: RaisedException;
  readonly policy: CompiledPolicy;
  readonly action: CompiledAction;
  readonly frame: Frame;
}

/** A condition that was judged, kept for the question when it will change. */
export interface Judged {
  readonly root: PlanNode;
  readonly frame: Frame;
}

/** What the policies chose, and what they would still like to know. */
export interface Choice {
  readonly actions: readonly ChosenAction[];
  readonly unknowns: readonly Unknown[];
  readonly needs: readonly LookupKey[];
  readonly judged: readonly Judged[];
}

/**
 * Chooses the playbook of every exception: the first policy that holds, by priority, then file order; policies with
 * `add` contribute besides. A policy that cannot be decided is passed over and reported.
 */
export function decide(ruleset: CompiledRuleset, moment: Moment, raised: readonly RaisedException[]): Choice {
  const actions: ChosenAction[] = [];
  const unknowns: Unknown[] = [];
  const needs: LookupKey[] = [];
  const judged: Judged[] = [];

  const holds = (root: PlanNode, frame: Frame, rule: string, exception: string): boolean => {
    judged.push({ root, frame });
    const verdict = interpret(root, frame);
    if (verdict === UNKNOWN) {
      needs.push(...firstNeeds(root, frame));
      for (const { fact, value } of undecidedFacts(root, frame)) {
        unknowns.push({ fact, reason: value.reason, rule, exception });
      }
    }
    return verdict === TRUE;
  };

  for (const each of raised) {
    const { exception } = each;
    const frame = openFrame(moment, "exception", exception, exception.subject, each.frame);
    let chosen = false;
    for (const policy of ruleset.policies) {
      if (chosen && !policy.add) continue;
      if (policy.codes !== undefined && !policy.codes.has(exception.code)) continue;
      if (!holds(policy.root, frame, policy.name, exception.key)) continue;
      if (!policy.add) chosen = true;
      for (const action of policy.actions) {
        if (action.root === undefined || holds(action.root, frame, policy.name, exception.key)) {
          actions.push({ raised: each, policy, action, frame });
        }
      }
    }
  }
  return { actions, unknowns, needs, judged };
}
