import { compareText } from "../compareText";
import { requireNumber } from "../stock/requireNumber";
import type { Substitution } from "./ShortageOption";

/** A SKU that could go instead, and how much of it there is. */
export interface SubstituteOffer {
  readonly sku: string;
  /** Units free for the line. */
  readonly availableQuantity: number;
  /** What a unit costs more than the unit it replaces, in minor units; negative: less. */
  readonly priceDeltaMinor: number;
}

/**
 * The substitutes for a shortage, the best first, each with the units that it could take over alone: those that cover
 * the whole shortage first, then the nearest in price, then by SKU. What is out of stock is left out.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * const small = { sku: "TEA-100", availableQuantity: 2, priceDeltaMinor: 0 };
 * const large = { sku: "TEA-500", availableQuantity: 9, priceDeltaMinor: 400 };
 * rankSubstitutes(3, [small, large]).map(({ sku }) => sku); // ["TEA-500", "TEA-100"]
 * rankSubstitutes(3, [small, large]).map(({ quantity }) => quantity); // [3, 2]
 * ```
 */
export function rankSubstitutes(
  shortQuantity: number,
  offers: readonly SubstituteOffer[],
): readonly Substitution[] {
  const short = requireNumber("shortQuantity", shortQuantity, "wholeUnits");
  return offers
    .map(({ sku, availableQuantity, priceDeltaMinor }, index) => ({
      sku,
      quantity: Math.min(
        short,
        requireNumber(`offers/${index}/availableQuantity`, availableQuantity, "wholeUnits"),
      ),
      priceDeltaMinor,
    }))
    .filter(({ quantity }) => quantity > 0)
    .sort(
      (a, b) =>
        Number(b.quantity === short) - Number(a.quantity === short) ||
        Math.abs(a.priceDeltaMinor) - Math.abs(b.priceDeltaMinor) ||
        a.priceDeltaMinor - b.priceDeltaMinor ||
        compareText(a.sku, b.sku) ||
        b.quantity - a.quantity,
    );
}
