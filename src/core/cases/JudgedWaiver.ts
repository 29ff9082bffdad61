import type { OrderException } from "../classify/OrderException";

/**
 * What became of a waiver.
 *
 * - `in_force`: its exception is there, and stands.
 * - `not_needed`: its exception is not there.
 * - `expired`: its end has come.
 * - `facts_changed`: the exception is not the one it was given for.
 * - `not_waivable`: nobody may live with this exception.
 */
export type WaiverStanding = "in_force" | "not_needed" | "expired" | "facts_changed" | "not_waivable";

/** A waiver of the order, judged at `decidedAt`. */
export interface JudgedWaiver {
  /** Key of the exception it was given for. */
  readonly key: string;
  readonly standing: WaiverStanding;
  /** Of a waiver in force, the exception that it covers: it blocks nothing and asks for nothing. */
  readonly exception?: OrderException;
}
