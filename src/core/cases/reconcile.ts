import { compareText } from "../compareText";
import type { Action } from "../decide/Action";
import type { Decision } from "../decide/Decision";
import type { Instant } from "../order/Instant";
import { parseInstant } from "../time/instants";
import type { Case } from "./Case";
import type { CaseChange } from "./CaseChange";
import { carryOn, type Movement } from "./carryOn";
import { rootCauseAction } from "./caseActions";
import { latestCases } from "./latestCases";
import { requireCases } from "./requireCases";

/** The cases of an order after a decision, what happened to them, and what that asks for. */
export interface Reconciled {
  /** To be stored in place of the previous ones; sorted by key, resolved ones among them. */
  readonly cases: readonly Case[];
  /** In the order of the cases. */
  readonly changes: readonly CaseChange[];
  /**
   * Once a transition: a warning to the team, an escalation, a review of the root cause. Give them to `dispatch` with
   * the decision's own: `{ ...decision, actions: [...decision.actions, ...actions] }`.
   */
  readonly actions: readonly Action[];
}

/**
 * Takes the cases of an order from one decision to the next. Pure: storing them, and carrying the actions out, is the
 * host's.
 *
 * Reconciling its own output with the same decision again changes nothing and asks for nothing, so a crash between
 * storing and dispatching is mended by doing both again. An exception whose rule could not be decided is not resolved:
 * its case continues. A case that is resolved stays in the list, because its epoch counts how often it came back; the
 * case of a new epoch takes its place.
 *
 * @param previous the order's stored cases, as the decision was given them; of several epochs of a key the last moves on
 * @param decision of the last round, with nothing left to look up
 * @param now ISO 8601, as a rule the decision's `decidedAt`
 * @throws OrderTriageError `invalid_cases` for what is no list of cases, `invalid_instant` for a `now` that is none
 * @example
 * ```ts
 * const { cases, changes, actions } = reconcile(stored, decision, decision.decidedAt);
 * ```
 */
export function reconcile(previous: readonly Case[], decision: Decision, now: Instant): Reconciled {
  requireCases(previous);
  parseInstant(now);
  const handling = new Map(decision.handling.map((each) => [each.exception, each]));
  const waived = decision.waivers.flatMap(({ exception }) => (exception === undefined ? [] : [exception]));
  const covered = new Set(waived.map(({ key }) => key));
  const raised = new Map([...decision.exceptions, ...waived].map((each) => [each.key, each]));
  const stored = latestCases(previous);
  const earlier = previous.filter((each) => stored.get(each.key) !== each);
  const undecided = new Set(decision.unknowns.flatMap(({ mayRaise }) => mayRaise ?? []));

  const keys = [...new Set([...stored.keys(), ...raised.keys()])].sort(compareText);
  const movements = keys.map((key): Movement => {
    const before = stored.get(key);
    const exception = raised.get(key);
    if (exception !== undefined) {
      const isWaived = covered.has(key);
      return carryOn({ before, exception, handling: handling.get(key), isWaived, order: decision, now });
    }
    // A key that is not raised is a stored one.
    return settleCase(before as Case, undecided, decision, now);
  });
  return {
    cases: [...earlier, ...movements.map((each) => each.after)].sort(
      (a, b) => compareText(a.key, b.key) || a.epoch - b.epoch,
    ),
    changes: movements.flatMap((each) => each.changes),
    actions: movements.flatMap((each) => each.actions),
  };
}

function settleCase(before: Case, undecided: ReadonlySet<string>, order: Decision, now: Instant): Movement {
  const { key, epoch, status } = before;
  if (status === "resolved") return { after: before, changes: [], actions: [] };
  if (undecided.has(key)) {
    const change: CaseChange = { key, epoch, kind: "continued", from: status, to: status, isUndecided: true };
    return { after: before, changes: [change], actions: [] };
  }
  const after: Case = { ...before, status: "resolved", resolvedAt: now };
  // What somebody decided to live with was nobody's failure to find the cause of.
  const asks = after.asksRootCause === true && after.rootCause === undefined && status !== "waived";
  return {
    after,
    changes: [{ key, epoch, kind: "resolved", from: status, to: "resolved" }],
    actions: asks ? [rootCauseAction(order, after)] : [],
  };
}
