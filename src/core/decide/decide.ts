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

/** An exception with the playbook that was chosen for it. */
export interface Handled {
  readonly raised: RaisedException;
  /** `undefined` when no policy held. */
  readonly policy: CompiledPolicy | undefined;
  /** The frame its policies are judged in. */
  readonly frame: Frame;
}

/** An action that was chosen for an exception and is yet to be filled. */
export interface ChosenAction {
  /** Number of its exception in `handled`. */
  readonly position: number;
  /** The policy it comes from: the chosen one, or one that adds to it. */
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
  /** One for each exception, in their order. */
  readonly handled: readonly Handled[];
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
  const handled: Handled[] = [];
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

  for (const [position, each] of raised.entries()) {
    const { exception } = each;
    const frame = openFrame(moment, "exception", exception, exception.subject, each.frame);
    let chosen: CompiledPolicy | undefined;
    for (const policy of ruleset.policies) {
      if (chosen !== undefined && !policy.add) continue;
      if (policy.codes !== undefined && !policy.codes.has(exception.code)) continue;
      if (!holds(policy.root, frame, policy.name, exception.key)) continue;
      if (!policy.add) chosen = policy;
      for (const action of policy.actions) {
        if (action.root === undefined || holds(action.root, frame, policy.name, exception.key)) {
          actions.push({ position, policy, action, frame });
        }
      }
    }
    handled.push({ raised: each, policy: chosen, frame });
  }
  return { handled, actions, unknowns, needs, judged };
}
