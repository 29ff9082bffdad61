import type { Instant } from "./Instant";

/** Whether the customer was asked to check the order, and did. */
export interface Confirmation {
  /** Instant at which the customer was asked. */
  readonly requestedAt?: Instant;
  /** Instant at which the customer confirmed. */
  readonly confirmedAt?: Instant;
}
