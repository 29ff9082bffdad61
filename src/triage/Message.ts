import type { JsonObject } from "../core/json";

/** One reason for a message: what one action has to say. Plain JSON. */
export interface MessagePart {
  /** The action's key, `#` and the channel: what the ledger remembers, so that no part is told twice. */
  readonly key: string;
  /** The action's type, e.g. `notify.customer`, `request.correction`. */
  readonly type: string;
  /** The action's `template`; without one, its type. */
  readonly template: string;
  /** BCP 47, where the policy names one. */
  readonly locale?: string;
  /** What to fill the template with: the action's `params`, and its other parameters such as `fields`, `deadline`. */
  readonly params: JsonObject;
  /** Keys of the exceptions it is about. */
  readonly exceptions: readonly string[];
  /** The action's `to`; for the team else its `role`, else the action's owner. Absent: the host knows the customer. */
  readonly to?: string;
}

/** A message in words, as plain text: escape it before it goes into HTML. */
export interface MessageText {
  /** One line; for channels without subjects the first line of what is said. */
  readonly subject: string;
  readonly body: string;
  /** BCP 47 of the language it is written in. */
  readonly locale: string;
}

/**
 * What a notifier is given to send: everything there is to tell one recipient on one channel. Plain JSON.
 *
 * It says *what* to tell (templates and params), and the words where `createTriage({ render })` writes them; the
 * recipient's address is the host's. Who writes the words of `parts` tells one after the other; a message with one part
 * has its template and params as its own too.
 */
export interface Message {
  /**
   * Of one part its key; of several, a text made of all their keys: equal for equal messages, so a provider can use it
   * as idempotency key.
   */
  readonly key: string;
  readonly orderId: string;
  /** Whose order it is, where the order says so: ids of orders are unique in it only. */
  readonly tenant?: string;
  /** Customers must not see what is written for the team. */
  readonly audience: "customer" | "team";
  /** The part's template; of several parts, `several`. */
  readonly template: string;
  /** E.g. `email`, `sms`, `team`. */
  readonly channel: string;
  /** BCP 47: that of the first part that has one. */
  readonly locale?: string;
  /** The part's params; of several parts, none. */
  readonly params: JsonObject;
  /** Keys of the exceptions the message is about. */
  readonly exceptions: readonly string[];
  /** Whom the parts are for; see {@link MessagePart.to}. */
  readonly to?: string;
  /** The reasons, in the decision's order; never none. */
  readonly parts: readonly MessagePart[];
  /** The words, where `createTriage({ render })` was given. */
  readonly text?: MessageText;
}
