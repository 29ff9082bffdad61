import type { Address } from "./Address";
import type { OrderLine } from "./OrderLine";
import type { OrderSnapshot } from "./OrderSnapshot";
import type { Shipment } from "./Shipment";

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** An address as a host may write it. */
export interface AddressInput extends Optional<Address, "lines"> {}

/** An order line as a host may write it. */
export interface OrderLineInput extends Optional<OrderLine, "unit"> {}

/** A shipment as a host may write it. */
export interface ShipmentInput extends Optional<Shipment, "lines" | "events"> {}

type Replaced = "shipTo" | "billTo" | "placedShipTo" | "lines" | "shipments";

type Defaulted =
  | "customer"
  | "promise"
  | "totals"
  | "reservations"
  | "payments"
  | "paymentMethods"
  | "complaints"
  | "requests"
  | "notices"
  | "holds"
  | "waivers";

/** An order as a host may write it: an `OrderSnapshot` in which what has a default may be left out. */
export interface OrderInput extends Optional<Omit<OrderSnapshot, Replaced>, Defaulted> {
  /** Where the order shall go now; `{}` where nobody knows yet. */
  readonly shipTo: AddressInput;
  /** Where the invoice goes, where it differs. */
  readonly billTo?: AddressInput;
  /** Where the order should go when it was placed, to notice a later change. */
  readonly placedShipTo?: AddressInput;
  /** What was ordered. */
  readonly lines?: readonly OrderLineInput[];
  /** Parcels, in any order. */
  readonly shipments?: readonly ShipmentInput[];
}
