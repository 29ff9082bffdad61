import { millisecondsPer } from "../time/units";
import type { Amounts, CompensationTier } from "./CompensationTier";
import type { Situation } from "./Situation";

/**
 * The first tier whose conditions all hold; `undefined` where none is for this situation.
 *
 * @example
 * ```ts
 * const tiers = [
 *   { name: "two days", lateFromHours: 48, kind: "refund", percent: 10 },
 *   { name: "late", lateFromHours: 0, kind: "coupon", amountMinor: { EUR: 500, JPY: 800 } },
 * ] as const;
 * const situation = { code: "shipment.delivered_late", valueMinor: 8000, shippingMinor: 0, currency: "EUR" };
 * chooseTier(tiers, { ...situation, lateMs: 3_600_000 })?.name; // "late"
 * chooseTier(tiers, situation); // undefined: not late
 * ```
 */
export function chooseTier(
  tiers: readonly CompensationTier[],
  situation: Situation,
): CompensationTier | undefined {
  return tiers.find((tier) => isFor(tier, situation));
}

function isFor(tier: CompensationTier, situation: Situation): boolean {
  const { code, lateMs, valueMinor, currency, customerTier } = situation;
  if (tier.for !== undefined && !tier.for.includes(code)) return false;
  if (
    tier.lateFromHours !== undefined &&
    !(lateMs !== undefined && lateMs >= lateFromMs(tier.lateFromHours))
  ) {
    return false;
  }
  if (tier.valueFromMinor !== undefined) {
    const from = amountIn(tier.valueFromMinor, currency);
    if (from === undefined || valueMinor < from) return false;
  }
  return (
    tier.customerTiers === undefined ||
    (customerTier !== undefined && tier.customerTiers.includes(customerTier))
  );
}

/** A number of hours in whole milliseconds, so that a boundary is an instant. */
export function lateFromMs(hours: number): number {
  return Math.round(hours * millisecondsPer.hours);
}

/** An amount in a currency; `undefined` where none is given for it. */
export function amountIn(amounts: Amounts, currency: string): number | undefined {
  if (typeof amounts === "number") return amounts;
  return Object.hasOwn(amounts, currency) ? amounts[currency] : undefined;
}
