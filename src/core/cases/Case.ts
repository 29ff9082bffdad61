import type { Instant } from "../order/Instant";

/** How a case stands. */
export type CaseStatus = "open" | "acknowledged" | "waived" | "escalated" | "resolved";

/**
 * What the host remembers of one exception between evaluations: plain JSON, stored with the order, made by `reconcile`.
 *
 * The decision reads `openedAt` (due times count from it), `acknowledgedAt` (it stops the clock of the first response)
 * and `epoch` (it rises when a closed case reopens, so that a reopened case is told again and a repeated run is not).
 * Facts read `status` and `openedAt`: how long a case has been waiting, and whether a warning is to be kept up until the
 * cause is well gone.
 */
export interface Case {
  /** Key of the exception, `code@subject`. */
  readonly key: string;
  /** 0 for the first time; one more each time it closed and came back. */
  readonly epoch: number;
  readonly status: CaseStatus;
  /** When this epoch began, ISO 8601. */
  readonly openedAt: Instant;
  /** When it ended, ISO 8601. */
  readonly resolvedAt?: Instant;
  /** When somebody took it up. */
  readonly acknowledgedAt?: Instant;
  /** Who took it up. Personal. */
  readonly acknowledgedBy?: string;
  /** The role that sees to it. */
  readonly owner?: string;
  /** By when it must be acknowledged, and resolved. */
  readonly respondBy?: Instant;
  readonly resolveBy?: Instant;
  /** The escalation level it was told of; absent before any. */
  readonly level?: number;
  /** The clock state it was told of; absent while `on_time`. */
  readonly warnedOf?: "due_soon" | "respond_overdue" | "resolve_overdue";
  /** Key of the incident it is part of. */
  readonly incident?: string;
  /** Whether its root cause is to be found once it is resolved. */
  readonly asksRootCause?: true;
  /** What was done about it. */
  readonly resolution?: string;
  /** Why it happened, as found afterwards. */
  readonly rootCause?: string;
}
