import type { CompensationKind, CompensationTier } from "./CompensationTier";
import { amountIn } from "./chooseTier";
import { percentOf } from "./percentOf";
import type { Situation } from "./Situation";

/** What a customer is offered out of goodwill, before caps. */
export interface CompensationOffer {
  /** Name of the tier. */
  readonly tier: string;
  readonly kind: CompensationKind;
  /** Minor units, from 1. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * What a tier offers: a share of the order's value (of `shipping_fee`, of the charge for shipping) or a fixed amount, in
 * whole minor units, halves rounded up, and never more than what it is a share of. `undefined` where that is nothing,
 * or where the tier has no amount in the currency.
 *
 * @example
 * ```ts
 * const situation = { code: "shipment.lost", valueMinor: 8050, shippingMinor: 490, currency: "EUR" };
 * offerFor({ name: "lost", kind: "coupon", percent: 10 }, situation)?.amountMinor; // 805
 * offerFor({ name: "lost", kind: "shipping_fee" }, situation)?.amountMinor; // 490
 * ```
 */
export function offerFor(tier: CompensationTier, situation: Situation): CompensationOffer | undefined {
  const { valueMinor, shippingMinor, currency } = situation;
  const base = tier.kind === "shipping_fee" ? shippingMinor : valueMinor;
  const wanted =
    tier.percent !== undefined
      ? percentOf(tier.percent, base)
      : tier.amountMinor === undefined
        ? base
        : amountIn(tier.amountMinor, currency);
  if (wanted === undefined) return undefined;
  const amountMinor = Math.min(wanted, base);
  return amountMinor > 0 ? { tier: tier.name, kind: tier.kind, amountMinor, currency } : undefined;
}
