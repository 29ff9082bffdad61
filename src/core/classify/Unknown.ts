import type { Subject } from "./Subject";

/**
 * Why a value is not known: `pending` (nobody looked yet), `failed` (the adapter did), `timed_out` (it took too
 * long), `unavailable` (it failed too often in a row, or has too much to do), `not_configured` (there is none), `stale`
 * (too old), `missing` (a bare-rules fact that was not given), or a reason the host or an adapter gave, e.g.
 * `not_covered`.
 */
export type UnknownReason =
  | "pending"
  | "failed"
  | "timed_out"
  | "unavailable"
  | "not_configured"
  | "stale"
  | "missing"
  | (string & {});

/** A question that could not be answered, and what it left undecided. */
export interface Unknown {
  /** The fact whose value is not known. */
  readonly fact: string;
  readonly reason: UnknownReason;
  /** The rule that stayed undecided, or whose params lack the value. */
  readonly rule: string;
  /** The item of a `forEach` rule. */
  readonly subject?: Subject;
  /** Key of the exception whose params or evidence lack the value. */
  readonly exception?: string;
  /** Of a classifier that could not be decided, the key of the exception it may have raised. */
  readonly mayRaise?: string;
}
