import type { MaybePromise } from "./MaybePromise";
import type { Receipt } from "./Notifier";

/**
 * What a ledger says to a claim: `new`, it is yours, send it and settle it; `busy`, another sender has claimed it and
 * not settled yet; `done`, it was sent; `in_doubt`, a sender claimed it and was never heard of again.
 */
export type Claim = "new" | "busy" | "done" | "in_doubt";

/** How a claimed message ended. */
export type Outcome = { readonly status: "sent"; readonly receipt: Receipt } | { readonly status: "failed" };

/**
 * Remembers what was told, so that dispatching twice, also from two processes, tells it once; given to
 * `createTriage({ ledger })`. A key is an action's, `#` and a channel; several may go out in one message, and are claimed
 * and settled one by one.
 *
 * `claim` must be atomic: of several claims of one key only one may answer `new`. After a settlement as `sent` a key
 * is `done` for good; after one as `failed` it can be claimed again.
 */
export interface ActionLedger {
  /** Named in errors. */
  readonly name: string;
  claim(key: string): MaybePromise<Claim>;
  settle(key: string, outcome: Outcome): MaybePromise<void>;
  /**
   * Claims a key as `claim` does, but also one that is `in_doubt`: `new` for one caller only, who sends it again under
   * the same key. Without this method nothing in doubt is ever sent again.
   */
  reclaim?(key: string): MaybePromise<Claim>;
  /**
   * Notes that keys which the caller holds go out together, before they do, as the message with this key. What is cut
   * off is then sent again as it was, under the key it had. Without this method and `messageOf`, all that is in doubt for
   * one recipient makes one message.
   */
  bind?(keys: readonly string[], message: string): MaybePromise<void>;
  /** The message that a key was bound to since `claim` last gave it away; `undefined` when it went out by itself. */
  messageOf?(key: string): MaybePromise<string | undefined>;
}
