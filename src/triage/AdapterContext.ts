/** What every adapter call is told besides its subject. */
export interface AdapterContext {
  /** Aborts when nobody waits for the answer any more; hand it on to `fetch`. */
  readonly signal: AbortSignal;
  /** The orders the call is made for, for logs and for rate limits by order. */
  readonly orderIds: readonly string[];
  /** Whose orders they are, where the orders say so; a call is never for two tenants. */
  readonly tenant?: string;
}
