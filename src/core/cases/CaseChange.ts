import type { CaseStatus } from "./Case";

/**
 * What happened to a case since it was last stored.
 *
 * - `opened`: its exception is there for the first time.
 * - `reopened`: its exception is back after the case was resolved; the epoch is one higher.
 * - `acknowledged`: somebody has taken it up.
 * - `waived`: a waiver in force covers its exception.
 * - `unwaived`: no waiver does any more, and the exception stands.
 * - `warned`: one of its clocks will soon run out.
 * - `overdue`: one of its clocks has run out.
 * - `escalated`: its clocks have reached a higher escalation level.
 * - `resolved`: its exception is gone.
 * - `continued`: none of these.
 */
export type CaseChangeKind =
  | "opened"
  | "reopened"
  | "acknowledged"
  | "waived"
  | "unwaived"
  | "warned"
  | "overdue"
  | "escalated"
  | "resolved"
  | "continued";

/** One change of one case; a case that went through several has one for each, in that order. */
export interface CaseChange {
  /** Key of the exception, `code@subject`. */
  readonly key: string;
  readonly epoch: number;
  readonly kind: CaseChangeKind;
  /** Absent for a case that was not stored. */
  readonly from?: CaseStatus;
  readonly to: CaseStatus;
  /** Nobody knows whether its exception is still there, because its rule could not be decided. */
  readonly isUndecided?: true;
}
