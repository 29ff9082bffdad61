import type { Action } from "../Action";
import type { Adjustment, AdjustmentReason } from "../Adjustment";

/** What one plan for the order makes of an action. */
export interface Ruling {
  readonly change: "dropped" | "proposed";
  readonly reason: AdjustmentReason;
  /** The action that takes its place or stands in its way. */
  readonly by: Action;
}

/** What is to become of some of the actions; of the others nothing. */
export interface Rulings {
  readonly rulings: Map<Action, Ruling>;
  /** Actions that stand for others too, with the exceptions of all. */
  readonly answers: Map<Action, readonly string[]>;
}

/** Actions after rulings, and what was changed. */
export interface Ruled {
  readonly actions: readonly Action[];
  readonly adjustments: readonly Adjustment[];
}

/** Nothing ruled yet. */
export function openRulings(): Rulings {
  return { rulings: new Map(), answers: new Map() };
}

/**
 * Of several actions that do the same, keeps the best and drops the others; the one that is kept answers the exceptions
 * of all, its own first.
 *
 * @param isBetter whether the second is to be kept rather than the first, which comes before it
 */
export function keepOne(
  same: readonly Action[],
  isBetter: (kept: Action, other: Action) => boolean,
  reason: AdjustmentReason,
  { rulings, answers }: Rulings,
): Action | undefined {
  let [best] = same;
  for (const each of same) if (best !== undefined && isBetter(best, each)) best = each;
  if (best === undefined || same.length < 2) return best;
  for (const each of same) if (each !== best) rulings.set(each, { change: "dropped", reason, by: best });
  answers.set(best, exceptionsOf([best, ...same]));
  return best;
}

/** Carries the rulings out. The keys of the actions stay. */
export function carryOut(actions: readonly Action[], { rulings, answers }: Rulings): Ruled {
  if (rulings.size === 0) return { actions, adjustments: [] };
  const left: Action[] = [];
  const adjustments: Adjustment[] = [];
  for (const action of actions) {
    const ruling = rulings.get(action);
    if (ruling !== undefined) adjustments.push(adjustmentOf(action, ruling));
    if (ruling?.change === "dropped") continue;
    const exceptions = answers.get(action);
    if (ruling === undefined && exceptions === undefined) left.push(action);
    else {
      left.push({
        ...action,
        ...(exceptions === undefined ? {} : { exceptions }),
        ...(ruling === undefined ? {} : { mode: "propose" }),
      });
    }
  }
  return { actions: left, adjustments };
}

function adjustmentOf({ key, id, type, exceptions }: Action, { change, reason, by }: Ruling): Adjustment {
  return { action: key, id, type, exceptions, change, reason, by: by.key };
}

function exceptionsOf(actions: readonly Action[]): readonly string[] {
  return [...new Set(actions.flatMap(({ exceptions }) => exceptions))];
}
