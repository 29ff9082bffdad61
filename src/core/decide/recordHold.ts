import { type Transaction, transactions } from "../classify/OrderException";
import { OrderTriageError } from "../errors/OrderTriageError";
import { isTextList } from "../isTextList";
import type { Instant } from "../order/Instant";
import type { RecordedHold } from "../order/RecordedHold";
import type { Action } from "./Action";

/**
 * What to keep in the order's `holds` of a `hold.place` action that was carried out: its handle, what it stops, the lines
 * it is limited to, and when or by whom it ends.
 *
 * @param placedAt instant at which it was placed, ISO 8601
 * @throws OrderTriageError `invalid_action` for an action of another type
 * @example
 * ```ts
 * const holds = decision.actions
 *   .filter(({ type }) => type === "hold.place")
 *   .map((action) => recordHold(action, decision.decidedAt));
 * ```
 */
export function recordHold({ key, type, params }: Action, placedAt: Instant): RecordedHold {
  if (type !== "hold.place") {
    const message = `the action ${JSON.stringify(key)} is no hold but ${type}; record actions of the type hold.place`;
    throw new OrderTriageError("invalid_action", message);
  }
  const { blocks, scope, lines, autoReleaseAt, releasableBy } = params;
  return {
    handle: key,
    transactions: (isTextList(blocks) ? blocks : []).filter((each): each is Transaction =>
      transactions.some((one) => one === each),
    ),
    placedAt,
    ...(scope !== "order" && isTextList(lines) ? { lines } : {}),
    ...(typeof autoReleaseAt === "string" ? { releaseAt: autoReleaseAt } : {}),
    ...(typeof releasableBy === "string" ? { releasableBy } : {}),
  };
}
