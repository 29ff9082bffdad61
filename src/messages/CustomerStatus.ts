/**
 * Where an order stands, for its customer; the first that applies:
 *
 * 1. `cancelled`: the whole order is being cancelled, and nobody need decide it any more.
 * 2. `waiting_for_you`: the customer was asked something (to correct, confirm, choose, agree or pay).
 * 3. `on_hold`: something must wait until an open point is settled.
 * 4. `delayed`: it comes later than promised.
 * 5. `we_are_working_on_it`: something else is not as it should be.
 * 6. `fine`: nothing is, or nothing that concerns the customer.
 */
export type CustomerStatusName =
  | "cancelled"
  | "waiting_for_you"
  | "on_hold"
  | "delayed"
  | "we_are_working_on_it"
  | "fine";

/** What a customer, or a bot that speaks to one, may be told of an order: no code, no evidence, no reason behind it. */
export interface CustomerStatus {
  readonly status: CustomerStatusName;
  /** The status in one sentence. */
  readonly headline: string;
  /** What matters most: the text for customers of the exception behind the status. */
  readonly cause?: string;
  /** What the customer does next, or that they need not do anything. */
  readonly nextStep: string;
  /** When the goods are expected, ISO 8601, where a date was set. */
  readonly expectedAt?: string;
  /** Titles of up to two more things the customer may be told of. */
  readonly also: readonly string[];
  /** All of it in plain text, one paragraph a line. */
  readonly text: string;
}
