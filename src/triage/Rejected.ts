import type { OrderTriageError } from "../core/errors/OrderTriageError";

/** An order of a batch that could not be decided; the others are not concerned. */
export interface Rejected {
  /** Tells it from a decision. */
  readonly rejected: true;
  /** Place in the batch, counted from 0. */
  readonly position: number;
  /** The order's id, where it could be read. */
  readonly orderId?: string;
  /** `invalid_order` (an `InvalidOrderError`), or what else went wrong. */
  readonly error: OrderTriageError;
}

/**
 * True for an order of a batch that could not be decided.
 *
 * @example
 * ```ts
 * for await (const result of triage.evaluateAll(orders)) {
 *   if (isRejected(result)) console.error(result.position, result.error.message);
 *   else await triage.dispatch(result);
 * }
 * ```
 */
export function isRejected(result: object): result is Rejected {
  return "rejected" in result && result.rejected === true;
}
