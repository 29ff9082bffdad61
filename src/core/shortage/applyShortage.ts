import type { OrderLine } from "../order/OrderLine";
import { unshippedQuantity } from "../order/quantities";
import { invalidArgument, requireNumber } from "../stock/requireNumber";
import type { ShortageOption } from "./ShortageOption";

/** What is needed of a line to carry an option out. */
export type ShortLine = Pick<
  OrderLine,
  "id" | "quantity" | "cancelledQuantity" | "shippedQuantity" | "unitPriceMinor"
>;

/** A line to be added to the order for a substitute. */
export interface ReplacementLine {
  /** The line in whose stead it goes. */
  readonly replacesLineId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
}

/** The order's line after the choice, and what was made of it. */
export interface ShortageOutcome<L> {
  /** The line, what is cancelled and replaced counted as cancelled; the rest is `shipQuantity + backorderQuantity`. */
  readonly line: L;
  readonly shipQuantity: number;
  readonly backorderQuantity: number;
  /** One line a substitute; the host gives them their ids. */
  readonly replacements: readonly ReplacementLine[];
}

/**
 * What a line becomes by one of its shortage options. No unit is lost or made: what was still to leave is what leaves,
 * waits, is cancelled or is replaced.
 *
 * Only the line's own `shippedQuantity` is looked at; where shipments tell more, pass it in.
 *
 * @throws OrderTriageError with code `invalid_argument` when the option's quantities are not those of the line.
 * @example
 * ```ts
 * const line = { id: "1", sku: "TEA-250", quantity: 5, unitPriceMinor: 4900 };
 * const options = shortageOptions({ openQuantity: 5, availableQuantity: 2, isBoughtAgain: false });
 * options.map((option) => applyShortage(line, option).shipQuantity); // [2, 0]
 * options.map((option) => applyShortage(line, option).line.cancelledQuantity); // [3, 5]
 * ```
 */
export function applyShortage<L extends ShortLine>(line: L, option: ShortageOption): ShortageOutcome<L> {
  const shipQuantity = requireNumber("option/shipQuantity", option.shipQuantity, "wholeUnits");
  const backorderQuantity = requireNumber("option/backorderQuantity", option.backorderQuantity, "wholeUnits");
  const cancelQuantity = requireNumber("option/cancelQuantity", option.cancelQuantity, "wholeUnits");
  const replacements = option.substitutes.map(({ sku, quantity, priceDeltaMinor }, index) => ({
    replacesLineId: line.id,
    sku,
    quantity: requireNumber(`option/substitutes/${index}/quantity`, quantity, "wholeUnits"),
    unitPriceMinor: line.unitPriceMinor + priceDeltaMinor,
  }));
  const gone = replacements.reduce((sum, { quantity }) => sum + quantity, cancelQuantity);
  const open = unshippedQuantity(line);
  if (shipQuantity + backorderQuantity + gone !== open) {
    const sum = shipQuantity + backorderQuantity + gone;
    throw invalidArgument("option", `disposes of ${sum} units of a line with ${open}: make them equal`);
  }
  return {
    line: gone === 0 ? line : { ...line, cancelledQuantity: (line.cancelledQuantity ?? 0) + gone },
    shipQuantity,
    backorderQuantity,
    replacements,
  };
}
