import type { Instant } from "../order/Instant";
import type { CompensationKind } from "./CompensationTier";

/** Goodwill that was given before: what caps are counted against. */
export interface GivenCompensation {
  /** Instant at which it was given. */
  readonly at: Instant;
  /** Identifier of the order it was given for. */
  readonly orderId: string;
  /** Key of the incident it was given for, as the offer's `incidentKey`. */
  readonly incidentKey?: string;
  readonly kind: CompensationKind;
  /** Integer from 0, minor units. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * What happened before with this customer, over all orders. Without a history nobody knows what was given already, so
 * compensation is only proposed; an empty one says that nothing was.
 */
export interface History {
  /** Everything this customer was given within the longest period of the caps, this order's included. */
  readonly compensations: readonly GivenCompensation[];
}
