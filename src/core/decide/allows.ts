import { type Transaction, transactions } from "../classify/OrderException";
import { OrderTriageError } from "../errors/OrderTriageError";
import type { Decision } from "./Decision";

/**
 * Whether a transaction may go on. For the order as a whole, nothing of it may be blocked; for one line, neither the
 * line nor the whole order.
 *
 * @throws OrderTriageError `unknown_transaction` for a word that is none: a typo must not let anything go on
 * @param lineId id of a line; absent: the order with all its lines
 * @example
 * ```ts
 * if (allows(decision, "capture")) await capture(order);
 * const ready = order.lines.filter(({ id }) => allows(decision, "ship", id));
 * ```
 */
export function allows(
  { blocked }: Pick<Decision, "blocked">,
  transaction: Transaction,
  lineId?: string,
): boolean {
  if (!transactions.includes(transaction)) {
    const message = `there is no transaction ${JSON.stringify(transaction)}; there are ${transactions.join(", ")}`;
    throw new OrderTriageError("unknown_transaction", message);
  }
  return !blocked.some(
    (block) =>
      block.transaction === transaction &&
      (lineId === undefined || block.lines === undefined || block.lines.includes(lineId)),
  );
}
