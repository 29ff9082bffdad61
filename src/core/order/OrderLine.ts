import type { JsonObject } from "../json";
import type { Instant } from "./Instant";

/** One position of the order: a quantity of one SKU. */
export interface OrderLine {
  /** Identifier of the line, unique in the order. */
  readonly id: string;
  /** Stock-keeping unit. */
  readonly sku: string;
  /** Quantity ordered, integer count of `unit`; zero or negative is accepted as data. */
  readonly quantity: number;
  /** Unit in which this line's quantities count; `piece` when the input names none. */
  readonly unit: string;
  /** Price of one unit in the order currency's minor unit. */
  readonly unitPriceMinor: number;
  /** Price of the whole line in the order currency's minor unit, after line discounts. */
  readonly lineTotalMinor?: number;
  /** Quantity already shipped, integer count of `unit`. */
  readonly shippedQuantity?: number;
  /** Quantity cancelled, integer count of `unit`. */
  readonly cancelledQuantity?: number;
  /** Instant by which this line must leave, where it differs from the order's promise. */
  readonly shipBy?: Instant;
  /** Warehouse or shop that shall fill the line. */
  readonly node?: string;
  /** Product name for people. */
  readonly name?: string;
  /** The host's own fields. */
  readonly attributes?: JsonObject;
}
