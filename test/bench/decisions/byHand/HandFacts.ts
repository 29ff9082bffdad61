import type { Contact } from "./addresses";
import type { HandOrder } from "./Found";
import type { Paid } from "./payments";

/** What was read of an order while its exceptions were looked for, and its actions need again. */
export interface HandFacts {
  readonly order: HandOrder;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly contact: Contact;
  readonly paid: Paid;
  /** A carrier has some of it, or had. */
  readonly isHandedOver: boolean;
  readonly isDelivered: boolean;
  /** Missing fields of the address. */
  readonly missing: readonly string[];
  /** By when the next line must leave that no carrier has. */
  readonly shipBy: { readonly text: string; readonly at: number } | undefined;
}
