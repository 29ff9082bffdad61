import type { JsonObject } from "../core/json";

/**
 * One thing to say on one channel: what a notifier is given. Plain JSON.
 *
 * It says *what* to tell (template and params), not the words: wording and the recipient's address are the host's.
 */
export interface Message {
  /** The action's key, `#` and the channel: equal for equal messages, so a provider can use it as idempotency key. */
  readonly key: string;
  readonly orderId: string;
  /** Customers must not see what is written for the team. */
  readonly audience: "customer" | "team";
  /** The action's `template`; without one, its type, e.g. `request.correction`. */
  readonly template: string;
  /** E.g. `email`, `sms`, `team`. */
  readonly channel: string;
  /** BCP 47, where the policy names one. */
  readonly locale?: string;
  /** What to fill the template with: the action's `params`, and its other parameters such as `fields`, `deadline`. */
  readonly params: JsonObject;
  /** Keys of the exceptions the message is about. */
  readonly exceptions: readonly string[];
  /** The action's `to`; for the team else its `role`, else the action's owner. Absent: the host knows the customer. */
  readonly to?: string;
}
