import type { Decision } from "../../core/decide/Decision";
import { OrderTriageError } from "../../core/errors/OrderTriageError";
import { isInstant } from "../../core/time/isInstant";

/**
 * A decision of which everything that dispatch reads has the right shape. One without `messages` is of a version before
 * there were any, and is taken: its actions say all that is needed.
 *
 * @throws OrderTriageError `invalid_decision`
 */
export function requireDecision(decision: Decision): Decision {
  const { orderId, actions, messages = [] } = (decision ?? {}) as Partial<Decision>;
  if (typeof orderId !== "string" || !Array.isArray(actions) || !actions.every(isAction)) {
    throw new OrderTriageError(
      "invalid_decision",
      "dispatch takes a decision, as evaluate returns it; of a batch leave out what isRejected tells",
    );
  }
  if (!Array.isArray(messages) || !messages.every(isPlannedMessage)) {
    throw new OrderTriageError(
      "invalid_decision",
      'the "messages" of a decision are objects with a channel, keys of actions and maybe an instant "notBefore"; give dispatch those that evaluate returned',
      { path: "/messages" },
    );
  }
  return decision;
}

function isAction(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { key, type, params, exceptions } = value as Readonly<Record<string, unknown>>;
  const isParams = typeof params === "object" && params !== null;
  return typeof key === "string" && typeof type === "string" && isParams && Array.isArray(exceptions);
}

function isPlannedMessage(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { channel, actions, notBefore } = value as Readonly<Record<string, unknown>>;
  const isAnytime = notBefore === undefined || isInstant(notBefore);
  return typeof channel === "string" && Array.isArray(actions) && isAnytime;
}
