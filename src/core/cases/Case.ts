/**
 * What the host remembers of one exception between evaluations: plain JSON, stored with the order.
 *
 * The decision reads `openedAt` (due times count from it) and `epoch` (it rises when a closed case reopens, so that
 * a reopened case is told again and a repeated run is not). Facts read `status` and `openedAt`: how long a case has been
 * waiting, and whether a warning is to be kept up until the cause is well gone.
 */
export interface Case {
  /** Key of the exception, `code@subject`. */
  readonly key: string;
  /** 0 for the first time; one more each time it closed and came back. */
  readonly epoch: number;
  readonly status: "open" | "acknowledged" | "waived" | "escalated" | "resolved";
  /** When this epoch began, ISO 8601. */
  readonly openedAt: string;
  /** When it ended, ISO 8601. */
  readonly resolvedAt?: string;
}
