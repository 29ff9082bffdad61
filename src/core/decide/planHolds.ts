import type { Action } from "./Action";
import type { Adjustment, AdjustmentReason } from "./Adjustment";
import { linesOf } from "./linesOf";
import type { PlanContext, PlanStage } from "./PlanStage";
import { causeOf, nextStanding, standingOf } from "./recordedHolds";

/**
 * Places each hold once, and releases those whose cause is gone. The handle of a hold is the key of the action that
 * places it.
 *
 * A hold that the host has recorded is not placed again; neither is one that was released by a role or by time, until
 * its case is opened anew. A recorded hold that nothing asks for any more is released, unless it cannot be told whether
 * its cause is gone.
 */
export function planHolds(actions: readonly Action[], context: PlanContext): PlanStage {
  const { moment, isUndecided } = context;
  const { holds } = moment.order;
  const wanted = actions.filter(isHold);
  if (wanted.length === 0 && holds.length === 0)
    return { actions, adjustments: [], changesAt: Number.POSITIVE_INFINITY };

  const adjustments: Adjustment[] = [];
  const placed: Action[] = [];
  const kept = actions.filter((action) => {
    if (!isHold(action)) return true;
    const same = placed.find((other) => covers(other, action));
    const reason = same === undefined ? whyNotPlaced(action, context) : "same_hold";
    // What was released stops nothing, so it cannot stand for another hold.
    if (same === undefined && reason !== "released") placed.push(action);
    if (reason === undefined) return true;
    adjustments.push(dropped(action, reason, same?.key));
    return false;
  });
  const gone = holds
    .filter((hold) => standingOf(hold, moment.now) === "in_force")
    .filter(({ handle }) => !wanted.some(({ key }) => key === handle))
    .filter((hold) => !isUndecided(causeOf(hold)))
    .map(({ handle }) => handle);
  const releases = [...new Set(gone)].map((handle) => releaseOf(handle, causeOf({ handle })));
  return {
    actions: [...kept.map((action) => withLines(action, context)), ...releases],
    adjustments,
    changesAt: holds.reduce(
      (earliest, hold) => Math.min(earliest, nextStanding(hold, moment.now)),
      Number.POSITIVE_INFINITY,
    ),
  };
}

/** A hold that says neither scope nor lines is limited to the lines its exception is about. */
function withLines(action: Action, { exceptions, moment }: PlanContext): Action {
  const { scope, lines } = action.params;
  if (!isHold(action) || scope === "order" || lines !== undefined) return action;
  const cause = exceptions.find(({ exception }) => exception.key === action.exceptions[0]);
  const about = cause && linesOf(cause.exception.subject, moment.order);
  return about === undefined ? action : { ...action, params: { ...action.params, lines: about } };
}

function isHold({ type }: Action): boolean {
  return type === "hold.place";
}

/** Why a hold is not to be placed; `undefined` when it is. */
function whyNotPlaced({ key }: Action, { moment }: PlanContext): AdjustmentReason | undefined {
  const standings = moment.order.holds
    .filter(({ handle }) => handle === key)
    .map((hold) => standingOf(hold, moment.now));
  if (standings.includes("in_force")) return "held_already";
  return standings.includes("lifted") ? "released" : undefined;
}

/** Whether one hold stops all that another would, as long, and is released by the same role, for the same cause. */
function covers(one: Action, other: Action): boolean {
  const within = (part: unknown, whole: unknown): boolean =>
    Array.isArray(part) && Array.isArray(whole) && part.every((each) => whole.includes(each));
  return (
    one.exceptions[0] === other.exceptions[0] &&
    one.mode === other.mode &&
    one.params.scope === other.params.scope &&
    one.params.autoReleaseAt === other.params.autoReleaseAt &&
    one.params.releasableBy === other.params.releasableBy &&
    within(other.params.blocks, one.params.blocks) &&
    (one.params.lines === undefined || within(other.params.lines, one.params.lines))
  );
}

function dropped(action: Action, reason: AdjustmentReason, by: string | undefined): Adjustment {
  const { key, id, type, exceptions } = action;
  return {
    action: key,
    id,
    type,
    exceptions,
    change: "dropped",
    reason,
    ...(by === undefined ? {} : { by }),
  };
}

/** The key of a release is that of its hold, with `-release` after the action's id. */
function releaseOf(handle: string, cause: string): Action {
  return {
    key: handle.replace(/~(\d+)$/, "-release~$1"),
    id: "release",
    type: "hold.release",
    exceptions: [cause],
    mode: "auto",
    params: { handle, reason: "cause_gone" },
  };
}
