import type { JudgedWaiver } from "../cases/JudgedWaiver";
import type { OrderException, Transaction } from "../classify/OrderException";
import type { Subject } from "../classify/Subject";
import type { Unknown } from "../classify/Unknown";
import type { Action } from "./Action";
import type { Adjustment } from "./Adjustment";
import type { Handling } from "./Handling";
import type { PlannedMessage } from "./PlannedMessage";

/** A transaction that must wait, for which part of the order, and why. */
export interface Block {
  readonly transaction: Transaction;
  readonly subject: Subject;
  /** The lines it is about; absent: the whole order. */
  readonly lines?: readonly string[];
  /** Keys of the exceptions that block it. */
  readonly exceptions: readonly string[];
}

/** Which ruleset decided: the same name, version and digest give the same answer to the same input. */
export interface RulesetIdentity {
  readonly name: string;
  readonly version?: string;
  /** 16 hex digits over the normalised rule file; for noticing a difference, not for security. */
  readonly digest: string;
}

/** The answer for one order at one instant: plain JSON, the same bytes for the same input. */
export interface Decision {
  readonly orderId: string;
  /** The order's tenant. */
  readonly tenant?: string;
  /** The `now` of the input. */
  readonly decidedAt: string;
  readonly ruleset: RulesetIdentity;
  /** Sorted by severity (worst first), then key. */
  readonly exceptions: readonly OrderException[];
  /** In the order of the exceptions, then of the playbook. */
  readonly actions: readonly Action[];
  readonly blocked: readonly Block[];
  /** Who sees to each exception, and by when; in the order of the exceptions. */
  readonly handling: readonly Handling[];
  /** What is to be sent to the customer: one message a channel, with all its reasons. */
  readonly messages: readonly PlannedMessage[];
  /** What the plan for the whole order dropped, reduced or put off, and why. */
  readonly adjustments: readonly Adjustment[];
  /** The order's waivers, judged; the exceptions they cover are in here and in no other list. */
  readonly waivers: readonly JudgedWaiver[];
  readonly unknowns: readonly Unknown[];
  /** The first instant at which time alone could change this decision; absent when there is none. */
  readonly reviewAt?: string;
}
