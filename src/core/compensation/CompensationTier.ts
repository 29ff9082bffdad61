/** What goodwill is given as. */
export type CompensationKind = "coupon" | "points" | "refund" | "shipping_fee";

/** Every kind of goodwill. */
export const compensationKinds: readonly CompensationKind[] = ["coupon", "points", "refund", "shipping_fee"];

/** An amount in minor units: of whatever currency the order has, or by currency, other currencies having none. */
export type Amounts = number | Readonly<Record<string, number>>;

/**
 * One row of the setting `compensation.tiers`: whom it is for, and what they are offered. Every condition that is there
 * must hold; a row without conditions is for everybody.
 */
export interface CompensationTier {
  /** What the tier is called, shown in the offer. */
  readonly name: string;
  /** Exception codes it is for. */
  readonly for?: readonly string[];
  /** It is at least so many hours late, counted from the promise. */
  readonly lateFromHours?: number;
  /** The order is worth at least so much. */
  readonly valueFromMinor?: Amounts;
  /** Customer tiers it is for, as the host names them. */
  readonly customerTiers?: readonly string[];
  readonly kind: CompensationKind;
  /** Share of the order's value, of `shipping_fee` of the charge for shipping; 0 to 100 with at most two decimals. */
  readonly percent?: number;
  /** A fixed amount instead; of `shipping_fee` the whole charge when there is neither. */
  readonly amountMinor?: Amounts;
}
