import type { JsonObject } from "../json";
import type { Address } from "./Address";
import type { BuyerRequest } from "./BuyerRequest";
import type { Complaint } from "./Complaint";
import type { Confirmation } from "./Confirmation";
import type { Customer } from "./Customer";
import type { DeliveryPromise } from "./DeliveryPromise";
import type { Instant } from "./Instant";
import type { Notice } from "./Notice";
import type { OrderLine } from "./OrderLine";
import type { OrderStatus } from "./OrderStatus";
import type { Payment } from "./Payment";
import type { PaymentMethod } from "./PaymentMethod";
import type { RecordedHold } from "./RecordedHold";
import type { Reservation } from "./Reservation";
import type { Shipment } from "./Shipment";
import type { Totals } from "./Totals";
import type { Waiver } from "./Waiver";

/**
 * An order as it stands at one moment, checked and complete in shape: lists are always there, if empty.
 *
 * Instants are ISO 8601 text with offset; amounts are safe integers in the currency's minor unit (`…Minor`);
 * quantities are safe integers of the line's unit. Missing is written by leaving the key out, never as `null`.
 */
export interface OrderSnapshot {
  /** Identifier of the order, unique in the tenant. */
  readonly id: string;
  /** Shop or client the order belongs to, where the host serves several. */
  readonly tenant?: string;
  /** Where the order stands in the host's workflow. */
  readonly status: OrderStatus;
  /** Instant at which the order was placed; of a cart, at which it was begun. */
  readonly placedAt: Instant;
  /** Instant at which the order was cancelled. */
  readonly cancelledAt?: Instant;
  /** ISO 4217 code of every amount that names no other, e.g. `CNY`; its shape is checked, not its existence. */
  readonly currency: string;
  /** BCP 47 language tag for messages to the customer, e.g. `zh-CN`. */
  readonly locale?: string;
  /** IANA time zone of the customer's calendar day, e.g. `Asia/Shanghai`. */
  readonly timeZone?: string;
  /** Sales channel, e.g. `web`, `tmall`. */
  readonly channel?: string;
  /** Who ordered. */
  readonly customer: Customer;
  /** Where the order shall go now. */
  readonly shipTo: Address;
  /** Where the invoice goes, where it differs. */
  readonly billTo?: Address;
  /** Where the order should go when it was placed, to notice a later change. */
  readonly placedShipTo?: Address;
  /** What the customer was promised. */
  readonly promise: DeliveryPromise;
  /** What was ordered; may be empty. */
  readonly lines: readonly OrderLine[];
  /** Totals as the host computed them. */
  readonly totals: Totals;
  /** Stock held for the order. */
  readonly reservations: readonly Reservation[];
  /** Payment attempts, in any order. */
  readonly payments: readonly Payment[];
  /** Payment methods the shop offers for this order. */
  readonly paymentMethods: readonly PaymentMethod[];
  /** Parcels, in any order. */
  readonly shipments: readonly Shipment[];
  /** Complaints about the order. */
  readonly complaints: readonly Complaint[];
  /** What the buyer asked for after ordering. */
  readonly requests: readonly BuyerRequest[];
  /** Whether the customer was asked to check the order, and did. */
  readonly confirmation?: Confirmation;
  /** Messages the customer has already been sent. */
  readonly notices: readonly Notice[];
  /** Holds the host has placed, by `hold.place` actions. */
  readonly holds: readonly RecordedHold[];
  /** Exceptions someone decided to live with. */
  readonly waivers: readonly Waiver[];
  /** The host's own fields, for the host's own facts. */
  readonly attributes?: JsonObject;
}
