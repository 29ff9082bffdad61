import type { JsonValue } from "../../json";
import type { Instant } from "../../order/Instant";

/** So many units of a line. */
export interface LineQuantity {
  readonly lineId: string;
  /** Units of the line; at least 1. */
  readonly quantity: number;
}

/** A line, whole by its id, or some of its units. */
export type LinePart = string | LineQuantity;

/** What one node sends. */
export interface SplitGroup {
  readonly node: string;
  readonly lines: readonly LineQuantity[];
}

/** An item that can stand in for another. */
export interface SubstituteCandidate {
  readonly sku: string;
  /** Units; absent: as many as are missing. */
  readonly quantity?: number;
  /** What it costs more (or less) a unit, in minor units of the order's currency. */
  readonly priceDeltaMinor?: number;
}

/** What can be done about a shortage. */
export type ShortageOption =
  | "delay"
  | "partial_backorder"
  | "partial_cancel"
  | "substitute"
  | "cancel"
  | "wait_complete";

/** Parameters of what changes the order or its dates. */
export interface OrderParams {
  /**
   * Let the customer choose what happens to missing units.
   *
   * Must never: choose for them before the deadline, or offer what cannot be done.
   */
  readonly "order.decide_shortage": {
    readonly sku: string;
    /** Units missing; at least 1. */
    readonly shortQuantity: number;
    /** What they may choose, best first. */
    readonly options: readonly ShortageOption[];
    /** What happens without an answer. */
    readonly default: ShortageOption;
    readonly lineId?: string;
    readonly deadline?: Instant;
    /** What each choice does with the units of the line, in the order of `options`. */
    readonly plans?: JsonValue;
  };
  /**
   * Send the order from several nodes.
   *
   * Must never: send more or less of a line than was ordered, or charge the customer for it.
   */
  readonly "order.split": {
    /** What each node sends; the quantities add up to what is open. */
    readonly groups: readonly SplitGroup[];
  };
  /**
   * Keep missing units on order and send them later.
   *
   * Must never: capture their price before they are sent, or keep them without a date the customer knows of.
   */
  readonly "order.backorder": {
    readonly lines: readonly LinePart[];
    /** Units over all lines; at least 1. */
    readonly quantity: number;
    readonly expectedAt?: Instant;
  };
  /**
   * Offer another item in place of one.
   *
   * Must never: be sent without the customer's consent, or at a higher price than they agreed to.
   */
  readonly "order.substitute": {
    /** Id of the line. */
    readonly line: string;
    /** Best first. */
    readonly candidates: readonly SubstituteCandidate[];
    /** Units to be replaced; at least 1. */
    readonly quantity?: number;
    readonly needsConsent?: boolean;
  };
  /**
   * Cancel the order, or some of it. A proposal, unless the policy says `"mode": "auto"`.
   *
   * Must never: cancel what has left already, or keep the customer's money.
   */
  readonly "order.cancel": {
    readonly reason: "customer" | "declined" | "fraud" | "inventory" | "staff" | "other";
    /** What is cancelled; absent: everything that has not left. */
    readonly lines?: readonly LinePart[];
    /** Units of the line, where it is some of them; at least 1. */
    readonly quantity?: number;
    /** Whether its stock is freed. */
    readonly restock?: boolean;
    /** Whether what was paid for it goes back. */
    readonly refund?: boolean;
    /** Whether the customer is told. */
    readonly notify?: boolean;
  };
  /**
   * Look at orders that may be one. A proposal, unless the policy says `"mode": "auto"`.
   *
   * Must never: merge or cancel any of them by itself.
   */
  readonly "order.merge_suggest": {
    readonly orderIds: readonly string[];
  };
  /**
   * Promise another date.
   *
   * Must never: overwrite the first promise (lateness counts from it), or be made without telling the customer.
   */
  readonly "promise.revise": {
    /** Why, as a word; by default the exception's code. */
    readonly cause: string;
    readonly shipBy?: Instant;
    readonly deliverBy?: Instant;
  };
}
