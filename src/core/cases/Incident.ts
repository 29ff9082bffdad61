import type { Instant } from "../order/Instant";

/** One cause behind exceptions of many orders, as the host remembers it: plain JSON. */
export interface Incident {
  /** Code and cause, e.g. `carrier.disrupted/dhl`; parts are percent-encoded. */
  readonly key: string;
  /** 0 for the first time; one more each time it ended and came back. */
  readonly epoch: number;
  readonly status: "open" | "resolved";
  readonly openedAt: Instant;
  readonly resolvedAt?: Instant;
  /** The role that sees to it. */
  readonly owner?: string;
  /** Orders that are in it now, sorted; `tenant/order`, percent-encoded. */
  readonly orders: readonly string[];
}
