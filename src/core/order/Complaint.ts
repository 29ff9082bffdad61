import type { Instant } from "./Instant";

/** A complaint of the customer about this order. */
export interface Complaint {
  /** Identifier of the complaint, unique in the order. */
  readonly id: string;
  /** Topic: `not_received`, `damaged`, `wrong_item`, `late`, `quality`, `service`, `other`, or the host's own word. */
  readonly kind: string;
  /** Instant at which it was raised. */
  readonly openedAt: Instant;
  /** Instant of the first answer to the customer. */
  readonly firstReplyAt?: Instant;
  /** Instant of the last public update to the customer. */
  readonly lastUpdateAt?: Instant;
  /** Instant at which it was resolved; open while missing. */
  readonly resolvedAt?: Instant;
  /** What was done for the customer. */
  readonly resolution?: string;
  /** Why it happened, as found afterwards. */
  readonly rootCause?: string;
  /** How many times it was reopened. */
  readonly reopenedCount?: number;
}
