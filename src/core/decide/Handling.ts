import type { Instant } from "../order/Instant";

/** How an exception stands by its clocks. */
export type HandlingState = "on_time" | "due_soon" | "respond_overdue" | "resolve_overdue";

/** An escalation level that the clocks of a case have reached. */
export interface ReachedLevel {
  readonly level: number;
  /** The role to tell. */
  readonly toRole: string;
}

/** Who sees to an exception, by when, and how its clocks stand at `decidedAt`. One for each exception. */
export interface Handling {
  /** Key of the exception. */
  readonly exception: string;
  /** The policy whose playbook was chosen; absent when none held. */
  readonly policy?: string;
  /** The role that must see to it. */
  readonly owner?: string;
  /** 0 for the first time; one more each time the case closed and came back. */
  readonly epoch: number;
  /** When this epoch began: of a case that is not stored yet, `decidedAt`. */
  readonly openedAt: Instant;
  /** By when somebody must have acknowledged it. */
  readonly respondBy?: Instant;
  /** By when it must be resolved. */
  readonly resolveBy?: Instant;
  readonly state: HandlingState;
  /** The escalation level that its clocks have reached; 0 before any. */
  readonly level: number;
  /** The levels that its clocks have reached, with their roles, the lowest first; absent before any. */
  readonly escalations?: readonly ReachedLevel[];
  /** Key of the incident it is part of: one cause behind many orders. */
  readonly incident?: string;
  /** Whether the policy asks for the root cause once it is resolved. */
  readonly asksRootCause?: true;
}
