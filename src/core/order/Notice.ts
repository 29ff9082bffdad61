import type { Instant } from "./Instant";

/** A message the customer has already been sent. */
export interface Notice {
  /** Template name, e.g. `shipment.stalled`. */
  readonly template: string;
  /** Instant of sending. */
  readonly at: Instant;
  /** Channel, e.g. `email`, `sms`. */
  readonly channel?: string;
  /** Key of the exception it was about, `code@subject`. */
  readonly exception?: string;
}
