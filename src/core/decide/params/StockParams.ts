import type { JsonObject } from "../../json";
import type { Instant } from "../../order/Instant";

/** Who could deliver how much. */
export interface SupplierCandidate {
  readonly supplier: string;
  /** Units; at least 1. */
  readonly quantity?: number;
  /** 1 is the best. */
  readonly rank?: number;
  readonly expectedAt?: Instant;
  /** For the whole quantity, in minor units of `currency`. */
  readonly costMinor?: number;
  /** ISO 4217. */
  readonly currency?: string;
}

/** Parameters of what moves or orders stock. */
export interface StockParams {
  /**
   * Set units aside for the order.
   *
   * Must never: reserve the same units twice, or take what another order holds.
   */
  readonly "stock.reserve": {
    readonly sku: string;
    /** Units; at least 1. */
    readonly quantity: number;
    readonly node?: string;
    /** When the reservation ends by itself. */
    readonly until?: Instant;
  };
  /**
   * Move units from one node or order to another.
   *
   * Must never: create units, or leave the order they come from short without saying so.
   */
  readonly "stock.reallocate": {
    readonly sku: string;
    /** Units; at least 1. */
    readonly quantity: number;
    readonly toNode: string;
    readonly fromNode?: string;
    /** Ids of the orders they are for. */
    readonly forOrders?: readonly string[];
  };
  /**
   * Order units from a supplier. A proposal, unless the policy says `"mode": "auto"`.
   *
   * Must never: bind the shop by itself, or count units that are on order already a second time.
   */
  readonly "replenish.propose": {
    readonly sku: string;
    /** Units; at least 1. */
    readonly quantity: number;
    /** Where they are wanted. */
    readonly node?: string;
    readonly supplier?: string;
    /** Of the supplier; 1 is the best. */
    readonly rank?: number;
    readonly expectedAt?: Instant;
    /** How the quantity was found: at a reorder point, or in a periodic review. */
    readonly method?: "rop" | "periodic";
    /** The numbers behind the quantity. */
    readonly reason?: JsonObject;
    /** Several suppliers, best first. */
    readonly suppliers?: readonly SupplierCandidate[];
  };
}
