import type { ActionLedger } from "../ActionLedger";
import type { AdapterContext } from "../AdapterContext";
import type { Dispatched } from "../Dispatched";
import type { Message, MessageText } from "../Message";
import type { Notifier } from "../Notifier";
import type { SendPolicy } from "../resilience/sendPolicy";

/** Who carries a message, and how. */
export interface Carriers {
  readonly notifier: Notifier;
  readonly policy: SendPolicy;
  readonly ledger: ActionLedger;
  /** After which a call of the ledger is given up. */
  readonly ledgerTimeoutMs: number | false;
  readonly render?: (message: Message) => MessageText;
  readonly inDoubt: "leave" | "resend";
  readonly context: AdapterContext;
}

/** What became of one part of a message, without what the caller knows of it. */
export type Delivered = Pick<Dispatched, "status" | "reason" | "error" | "receipt">;
