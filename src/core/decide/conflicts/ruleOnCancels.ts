import type { Action } from "../Action";
import type { PlanContext } from "../PlanStage";
import { cancelledLines, linesOfAction } from "./actionLines";
import { cancelEffect } from "./cancelEffects";
import { keepOne, type Rulings } from "./Rulings";

/**
 * Cancel beats what would go on with the order. One cancellation of the whole order is kept, an automatic one if there
 * is any. Automatic, it drops what goes on with the order; only proposed, by the playbook of another exception, it makes
 * a proposal of what goes on by itself. What one playbook lists side by side with its cancellation is its author's
 * choice, and stays. A cancellation of lines does the same to what is about nothing but these lines.
 */
export function ruleOnCancels(
  cancels: readonly Action[],
  actions: readonly Action[],
  context: PlanContext,
  rulings: Rulings,
): void {
  const whole = cancels.filter((each) => cancelledLines(each, context) === undefined);
  const kept = keepOne(whole, isAutoAtLast, "one_cancel", rulings);
  const ofLines = cancels.filter((each) => !whole.includes(each));
  if (kept?.mode === "auto") {
    dropWithTheOrder(kept, [...actions.filter((each) => !cancels.includes(each)), ...ofLines], rulings);
    return;
  }
  if (ofLines.length > 0) ruleOnLineCancels(ofLines, actions, context, rulings);
  if (kept === undefined) return;
  for (const action of actions) {
    const effect = cancelEffect(action);
    if (action.mode !== "auto" || (effect !== "goods" && effect !== "order")) continue;
    if (rulings.rulings.has(action) || whole.every((cancel) => isSideBySide(cancel, action))) continue;
    rulings.rulings.set(action, { change: "proposed", reason: "cancel_proposed", by: kept });
  }
}

function dropWithTheOrder(cancel: Action, actions: readonly Action[], { rulings }: Rulings): void {
  for (const action of actions) {
    if (action.type === "refund.propose" && cancel.params.refund !== false) {
      rulings.set(action, { change: "dropped", reason: "one_refund", by: cancel });
    } else if (action.type === "order.cancel" || cancelEffect(action) !== "none") {
      rulings.set(action, { change: "dropped", reason: "order_cancelled", by: cancel });
    }
  }
}

function ruleOnLineCancels(
  cancels: readonly Action[],
  actions: readonly Action[],
  context: PlanContext,
  { rulings, answers }: Rulings,
): void {
  const kept = withoutDoubles(cancels, context, { rulings, answers });
  const auto = kept.filter(({ mode }) => mode === "auto");
  for (const action of actions) {
    const effect = cancelEffect(action);
    if (effect !== "goods" && effect !== "question") continue;
    const lines = linesOfAction(action, context);
    if (lines === undefined) continue;
    const gone = coveringAll(lines, auto, context);
    if (gone !== undefined) rulings.set(action, { change: "dropped", reason: "order_cancelled", by: gone });
    if (gone !== undefined || action.mode !== "auto" || effect !== "goods") continue;
    const others = cancels.filter((each) => each.mode === "auto" || !isSideBySide(each, action));
    const doubtful = coveringAll(lines, others, context);
    if (doubtful === undefined) continue;
    const by = rulings.get(doubtful)?.by ?? doubtful;
    rulings.set(action, { change: "proposed", reason: "cancel_proposed", by });
  }
}

/** Drops cancellations whose lines another one takes away too: a proposed one for an automatic one, else the later. */
function withoutDoubles(
  cancels: readonly Action[],
  context: PlanContext,
  rulings: Rulings,
): readonly Action[] {
  const ranked = [...cancels].sort(
    (a, b) => rank(a) - rank(b) || linesIn(b, context).length - linesIn(a, context).length,
  );
  const kept: Action[] = [];
  for (const each of ranked) {
    const lines = linesIn(each, context);
    const named = each.params.lines;
    const isWhole = Array.isArray(named) && lines.length === named.length && lines.length > 0;
    const twin = kept.find((other) => lines.every((line) => linesIn(other, context).includes(line)));
    if (!isWhole || twin === undefined) {
      kept.push(each);
      continue;
    }
    rulings.rulings.set(each, { change: "dropped", reason: "one_cancel", by: twin });
    const answered = rulings.answers.get(twin) ?? twin.exceptions;
    rulings.answers.set(twin, [...new Set([...answered, ...each.exceptions])]);
  }
  return kept;
}

/** The first of the cancellations that take all these lines away together; `undefined` when they leave one. */
function coveringAll(
  lines: readonly string[],
  cancels: readonly Action[],
  context: PlanContext,
): Action | undefined {
  const covering = (line: string) => cancels.find((each) => linesIn(each, context).includes(line));
  return lines.every((line) => covering(line) !== undefined) ? covering(lines[0] as string) : undefined;
}

function linesIn(cancel: Action, context: PlanContext): readonly string[] {
  return cancelledLines(cancel, context) ?? [];
}

function rank({ mode }: Action): number {
  return mode === "auto" ? 0 : 1;
}

function isAutoAtLast(kept: Action, other: Action): boolean {
  return rank(other) < rank(kept);
}

/** True when both answer one exception: its playbook lists them side by side. */
function isSideBySide(cancel: Action, action: Action): boolean {
  return cancel.exceptions.some((key) => action.exceptions.includes(key));
}
