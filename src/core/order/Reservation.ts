import type { Instant } from "./Instant";

/** Stock held for this order. */
export interface Reservation {
  /** Identifier of the reservation, unique in the order. */
  readonly id: string;
  /** Stock-keeping unit held. */
  readonly sku: string;
  /** Warehouse or shop that holds it. */
  readonly node?: string;
  /** Quantity held, integer count of the line's unit. */
  readonly quantity: number;
  /** The order line it is held for. */
  readonly lineId?: string;
  /** Instant at which the stock is released again. */
  readonly expiresAt?: Instant;
}
