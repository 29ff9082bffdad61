import type { Instant } from "./Instant";

/** A quantity of one order line that travels in a shipment. */
export interface ShipmentLine {
  /** The order line; always one of the order. */
  readonly lineId: string;
  /** Quantity in this shipment, integer count of the line's unit. */
  readonly quantity: number;
}

/** One tracking event, as the carrier or tracking service gave it. */
export interface ShipmentEvent {
  /** Instant of the event. */
  readonly at: Instant;
  /** Namespace of `code`: `easypost`, `kuaidi100`, …; `canonical` when `code` already is a parcel state of ours. */
  readonly provider: string;
  /** Raw tracking code, e.g. `in_transit`. */
  readonly code: string;
  /** Raw second-level code. */
  readonly subcode?: string;
  /** The carrier's words; may hold personal data. */
  readonly text?: string;
}

/** One parcel, or one consignment with one tracking number. */
export interface Shipment {
  /** Identifier of the shipment, unique in the order. */
  readonly id: string;
  /** Carrier name, as in the settings and the scorecard, e.g. `dhl`. */
  readonly carrier: string;
  /** Warehouse or shop it leaves from. */
  readonly node?: string;
  /** The carrier's tracking number. */
  readonly trackingNumber?: string;
  /** What travels in it; empty when the host does not tell. */
  readonly lines: readonly ShipmentLine[];
  /** Instant at which it was handed to the carrier. */
  readonly shippedAt?: Instant;
  /** Last instant at which the carrier promised delivery. */
  readonly promisedAt?: Instant;
  /** Tracking events, in any order; may repeat. */
  readonly events: readonly ShipmentEvent[];
}
