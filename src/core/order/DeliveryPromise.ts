import type { Instant } from "./Instant";

/** What the customer was promised; both may be missing. */
export interface DeliveryPromise {
  /** Last instant at which the order may leave and still keep the promise. */
  readonly shipBy?: Instant;
  /** Last instant at which the order may arrive and still keep the promise. */
  readonly deliverBy?: Instant;
}
