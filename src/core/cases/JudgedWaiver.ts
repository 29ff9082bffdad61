import type { OrderException } from "../classify/OrderException";
import type { Instant } from "../order/Instant";

/**
 * What became of a waiver; where several would fit, the first of these.
 *
 * - `not_waivable`: nobody may live with this exception.
 * - `not_needed`: its exception is not there.
 * - `expired`: its end has come.
 * - `facts_changed`: the exception is not the one it was given for.
 * - `in_force`: its exception is there, and stands.
 */
export type WaiverStanding = "in_force" | "not_needed" | "expired" | "facts_changed" | "not_waivable";

/**
 * A waiver of the order, judged at `decidedAt`. A decision has one for each waiver of the order, in its order; who gave
 * it is personal and stands in the order alone.
 */
export interface JudgedWaiver {
  /** Key of the exception it was given for. */
  readonly key: string;
  readonly standing: WaiverStanding;
  /** Why the exception may stand. */
  readonly reason: string;
  /** Instant of the decision. */
  readonly at: Instant;
  /** Instant at which it ends. */
  readonly until?: Instant;
  /** Of a waiver in force, the exception that it covers: it blocks nothing and asks for nothing. */
  readonly exception?: OrderException;
}
