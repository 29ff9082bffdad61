import type { OrderException } from "../classify/OrderException";
import type { Action } from "../decide/Action";
import type { Handling } from "../decide/Handling";
import type { Instant } from "../order/Instant";
import type { Case, CaseStatus } from "./Case";
import type { CaseChange, CaseChangeKind } from "./CaseChange";
import { type CaseOrder, escalateActions, warnAction } from "./caseActions";

/** What one decision makes of one case. */
export interface Movement {
  readonly after: Case;
  readonly changes: readonly CaseChange[];
  readonly actions: readonly Action[];
}

/** A case whose exception is there, and what the decision says of it. */
export interface StandingCase {
  /** As it was stored; absent for an exception that has none. */
  readonly before: Case | undefined;
  readonly exception: OrderException;
  /** Absent while it is waived. */
  readonly handling: Handling | undefined;
  readonly isWaived: boolean;
  readonly order: CaseOrder;
  readonly now: Instant;
}

/**
 * Moves a case on whose exception is there, one transition after the other: it begins (again), is waived or no longer,
 * is acknowledged, warned of, escalated. Where nothing happened it continues.
 */
export function carryOn({ before, exception, handling, isWaived, order, now }: StandingCase): Movement {
  const changes: CaseChange[] = [];
  const actions: Action[] = [];
  let each = begin(before, exception, handling, now);
  const record = (kind: CaseChangeKind, from: CaseStatus | undefined) => {
    const { key, epoch, status } = each;
    changes.push({ key, epoch, kind, ...(from === undefined ? {} : { from }), to: status });
  };
  const move = (kind: CaseChangeKind, change: Partial<Case>) => {
    const from = each.status;
    each = { ...each, ...change };
    record(kind, from);
  };

  if (before === undefined) record("opened", undefined);
  else if (before.status === "resolved") record("reopened", "resolved");

  if (isWaived && each.status !== "waived") move("waived", { status: "waived" });
  if (!isWaived && each.status === "waived") move("unwaived", { status: statusWithoutWaiver(each) });
  if (each.status === "open" && each.acknowledgedAt !== undefined)
    move("acknowledged", { status: "acknowledged" });

  if (!isWaived && handling !== undefined) {
    each = withHandling(each, handling);
    if (handling.state === "on_time") {
      const { warnedOf: _over, ...rest } = each;
      each = rest;
    } else if (handling.state !== each.warnedOf) {
      const isSoon = handling.state === "due_soon";
      move(isSoon ? "warned" : "overdue", { warnedOf: handling.state });
      if (isSoon) actions.push(warnAction(order, each));
    }
    if (handling.level > (each.level ?? 0)) {
      const told = each.level ?? 0;
      move("escalated", { status: "escalated", level: handling.level });
      // One look may find several levels reached; each of them has somebody to tell.
      for (const reached of handling.escalations ?? []) {
        if (reached.level > told) actions.push(...escalateActions(order, each, reached));
      }
    }
  }
  if (changes.length === 0) record("continued", each.status);
  return { after: each, changes, actions };
}

/** The stored case, or a new one: of an exception without a case, or one whose case was resolved. */
function begin(
  before: Case | undefined,
  { key }: OrderException,
  handling: Handling | undefined,
  now: Instant,
): Case {
  if (before !== undefined && before.status !== "resolved") return before;
  const epoch = before === undefined ? 0 : before.epoch + 1;
  return { key, epoch, status: "open", openedAt: handling?.openedAt ?? now };
}

function statusWithoutWaiver({ acknowledgedAt, level = 0 }: Case): CaseStatus {
  if (acknowledgedAt !== undefined) return "acknowledged";
  return level > 0 ? "escalated" : "open";
}

/** What the policy says now; what it no longer says is dropped. */
function withHandling(
  {
    owner: _owner,
    respondBy: _respond,
    resolveBy: _resolve,
    incident: _incident,
    asksRootCause: _asks,
    ...each
  }: Case,
  { owner, respondBy, resolveBy, incident, asksRootCause }: Handling,
): Case {
  return {
    ...each,
    ...(owner === undefined ? {} : { owner }),
    ...(respondBy === undefined ? {} : { respondBy }),
    ...(resolveBy === undefined ? {} : { resolveBy }),
    ...(incident === undefined ? {} : { incident }),
    ...(asksRootCause === undefined ? {} : { asksRootCause }),
  };
}
