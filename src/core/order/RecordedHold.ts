import type { Transaction } from "../classify/OrderException";
import type { Instant } from "./Instant";

/** A hold that the host has placed on the order, by a `hold.place` action. */
export interface RecordedHold {
  /** Handle of the hold: the key of the action that asked for it. */
  readonly handle: string;
  /** Transactions that it stops. */
  readonly transactions: readonly Transaction[];
  /** Instant at which it was placed. */
  readonly placedAt: Instant;
  /** Lines it is limited to; absent: the whole order. */
  readonly lines?: readonly string[];
  /** Instant at which it ends by itself. */
  readonly releaseAt?: Instant;
  /** The role that may release it. */
  readonly releasableBy?: string;
  /** Instant at which it was released. */
  readonly releasedAt?: Instant;
  /** The role that released it though its cause remains; absent when it ended by itself. */
  readonly releasedBy?: string;
}
