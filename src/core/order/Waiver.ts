import type { Instant } from "./Instant";

/** Someone's decision to live with one exception. */
export interface Waiver {
  /** Key of the exception it covers, `code@subject`, e.g. `stock.short@line:2`. */
  readonly key: string;
  /** Why it may stand. */
  readonly reason: string;
  /** Who decided. Personal. */
  readonly by?: string;
  /** Instant of the decision. */
  readonly at: Instant;
  /** Instant at which it ends. */
  readonly until?: Instant;
  /** Fingerprint of the exception it was given for; it ends when that changes. */
  readonly fingerprint?: string;
}
