import { type OrderException, type Transaction, transactions } from "../classify/OrderException";
import type { Subject } from "../classify/Subject";
import { subjectKey } from "../classify/subjectKey";
import { compareText } from "../compareText";
import { isTextList } from "../isTextList";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { RecordedHold } from "../order/RecordedHold";
import type { Action } from "./Action";
import type { Block } from "./Decision";
import { linesOf } from "./linesOf";
import type { PlanContext } from "./PlanStage";
import { causeOf, isOfEpoch, standingOf } from "./recordedHolds";

/** What stops transactions: an exception, or a hold for it. */
interface Stop {
  readonly transactions: readonly string[];
  readonly subject: Subject;
  /** Key of the exception. */
  readonly exception: string;
  /** Of a hold, its handle. */
  readonly handle?: string;
}

/**
 * What must wait: one block a transaction and subject, with the exceptions that cause it.
 *
 * An exception stops what it says it blocks; a hold that is to be placed, or is in force, what it holds. Where a hold
 * was lifted by a role or by time, its exception stops those transactions no longer.
 *
 * @param wanted the actions that the playbooks ask for, before the plan leaves any out
 */
export function blockedBy(
  exceptions: readonly OrderException[],
  wanted: readonly Action[],
  { moment, epochOf, isUndecided }: PlanContext,
): readonly Block[] {
  const { order, now } = moment;
  const places = wanted.filter(({ type }) => type === "hold.place");
  const stops: Stop[] = exceptions
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ key, subject, blocks }) => ({ transactions: blocks, subject, exception: key }));
  for (const action of places) if (action.mode === "auto") stops.push(...stopsOf(action, exceptions));
  if (order.holds.length === 0) return grouped(stops, order);

  const inForce = order.holds
    .filter((hold) => standingOf(hold, now) === "in_force")
    .filter((hold) => places.some(({ key }) => key === hold.handle) || isUndecided(causeOf(hold)));
  // Who lifted a hold did so for that time, not for whenever the cause comes back.
  const lifted = order.holds
    .filter((hold) => standingOf(hold, now) === "lifted")
    .filter((hold) => isOfEpoch(hold, order, epochOf(causeOf(hold))));
  const remaining = stops.map((stop) => ({
    ...stop,
    transactions: stop.transactions.filter(
      (transaction) => !lifted.some((hold) => lifts(hold, transaction, stop, order)),
    ),
  }));
  return grouped([...remaining, ...inForce.flatMap(stopsByRecord)], order);
}

/** What an action holds: lines one by one, else the subject of its exception or the whole order. */
function stopsOf(
  { key, exceptions: [exception = ""], params }: Action,
  all: readonly OrderException[],
): readonly Stop[] {
  const { blocks, scope, lines } = params;
  const held = isTextList(blocks) ? blocks : [];
  const stop = (subject: Subject): Stop => ({ transactions: held, subject, exception, handle: key });
  if (isTextList(lines) && scope !== "order") return lines.map((id) => stop({ kind: "line", id }));
  const subject = scope === "order" ? undefined : all.find(({ key }) => key === exception)?.subject;
  return [stop(subject ?? { kind: "order" })];
}

function stopsByRecord(hold: RecordedHold): readonly Stop[] {
  const subjects: readonly Subject[] = hold.lines?.map((id) => ({ kind: "line", id })) ?? [{ kind: "order" }];
  return subjects.map((subject) => ({ transactions: hold.transactions, subject, exception: causeOf(hold) }));
}

function lifts(
  hold: RecordedHold,
  transaction: string,
  { exception, subject, handle }: Stop,
  order: OrderSnapshot,
): boolean {
  // Who lifts one hold lifts no other.
  if (handle !== undefined && handle !== hold.handle) return false;
  if (causeOf(hold) !== exception || !hold.transactions.some((each) => each === transaction)) return false;
  const lines = linesOf(subject, order);
  return hold.lines === undefined || lines?.every((line) => hold.lines?.includes(line)) === true;
}

function grouped(stops: readonly Stop[], order: OrderSnapshot): readonly Block[] {
  return transactions.flatMap((transaction) => {
    const bySubject = new Map<string, { readonly subject: Subject; readonly causes: Set<string> }>();
    for (const { transactions: stopped, subject, exception } of stops) {
      if (!stopped.includes(transaction)) continue;
      const key = subjectKey(subject);
      const known = bySubject.get(key);
      if (known === undefined) bySubject.set(key, { subject, causes: new Set([exception]) });
      else known.causes.add(exception);
    }
    return [...bySubject]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, { subject, causes }]) => blockOf(transaction, subject, causes, order));
  });
}

function blockOf(
  transaction: Transaction,
  subject: Subject,
  causes: ReadonlySet<string>,
  order: OrderSnapshot,
): Block {
  const lines = linesOf(subject, order);
  const exceptions = [...causes].sort(compareText);
  return { transaction, subject, ...(lines === undefined ? {} : { lines }), exceptions };
}
