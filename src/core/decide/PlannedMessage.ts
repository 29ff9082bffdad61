import type { Instant } from "../order/Instant";

/** One message to the customer on one channel, with everything there is to say. */
export interface PlannedMessage {
  /** E.g. `email`, `sms`. */
  readonly channel: string;
  /** Keys of the actions it tells of, in the decision's order; never none. */
  readonly actions: readonly string[];
  /** Not to be sent before this instant, because of quiet hours or of a cap. */
  readonly notBefore?: Instant;
}
