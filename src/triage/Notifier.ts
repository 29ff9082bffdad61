import type { AdapterContext } from "./AdapterContext";
import type { MaybePromise } from "./MaybePromise";
import type { Message } from "./Message";

/** What the provider says of an accepted message. Kept in the ledger as plain JSON; whatever is none is left out. */
export interface Receipt {
  /** The provider's id of the message, where it gives one. */
  readonly id?: string;
  /** Name of the notifier that sent it, where one stands for several. */
  readonly notifier?: string;
}

/**
 * Sends messages on some channels; given to `createTriage({ notifiers })`, where the first that has the channel sends.
 *
 * Throw when nothing was sent: the message then stays due and a later dispatch sends it again with the same
 * `message.key`. Where it may have been sent all the same, throw an error whose `isInDoubt` is `true`: the message is in
 * doubt then. Hand the key to the provider as idempotency key where it takes one, and say so in `isIdempotent`.
 *
 * @example
 * ```ts
 * const mailer: Notifier = {
 *   name: "mailer",
 *   channels: ["email"],
 *   async send(message, { signal }) {
 *     const { messageId } = await mail(render(message), { idempotencyKey: message.key, signal });
 *     return { id: messageId };
 *   },
 * };
 * ```
 */
export interface Notifier {
  /** Named in errors, events and `Dispatched`. */
  readonly name: string;
  readonly channels: readonly string[];
  /**
   * Whether the receiver drops a message whose key it has had. Then what may have been sent is not in doubt: it stays
   * due, and is sent again under its key.
   *
   * @defaultValue false
   */
  readonly isIdempotent?: boolean;
  send(message: Message, context: AdapterContext): MaybePromise<Receipt>;
}
