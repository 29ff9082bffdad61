import type { Decision } from "../core/decide/Decision";
import type { AdapterError } from "../core/errors/AdapterError";
import type { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Dispatched } from "./Dispatched";
import type { LookupCounts } from "./LookupCounts";

/** What `triage.on` can listen to. Events only observe: nothing waits for a listener or depends on it. */
export type TriageEvents = {
  /** An order was decided, and so much was asked for it. */
  decided: { readonly decision: Decision; readonly lookups: LookupCounts };
  /** An order could not be decided; `position` is its place in a batch. */
  rejected: { readonly position?: number; readonly orderId?: string; readonly error: OrderTriageError };
  /**
   * An adapter was asked for `keys` keys, of which `failures` have no answer now, in `calls` calls: more than one where
   * a call failed and was made again, or was split; none where the adapter is left alone.
   */
  looked_up: {
    readonly lookup: string;
    readonly adapter: string;
    readonly keys: number;
    readonly calls: number;
    readonly failures: number;
    readonly orderIds: readonly string[];
  };
  /** `keys` keys of a lookup have no answer, for one reason; `orderIds` are the orders that asked for them. */
  lookup_failed: {
    readonly lookup: string;
    readonly adapter: string;
    readonly keys: number;
    /** What the facts are told: `failed`, `timed_out`, `unavailable`, `not_configured`, or the adapter's own word. */
    readonly reason: string;
    readonly orderIds: readonly string[];
    readonly error: AdapterError;
  };
  /** What an order's customer was given before could not be read, so nobody knows. */
  history_failed: { readonly orderId: string; readonly error: OrderTriageError };
  /** One part of a message, or one action that is none, was dealt with. */
  dispatched: { readonly orderId: string; readonly result: Dispatched };
  /** A listener threw, or the promise it returned was rejected. */
  listener_failed: { readonly type: keyof TriageEvents; readonly error: unknown };
};
