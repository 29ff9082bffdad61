import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";

/** What a tier is chosen by. */
export interface Situation {
  /** Code of the exception that is made good. */
  readonly code: string;
  /** How late it is, milliseconds since the promise; absent when nothing was promised or it is not late. */
  readonly lateMs?: number;
  /** What the order is worth, minor units of `currency`. */
  readonly valueMinor: number;
  /** What was charged for shipping, minor units. */
  readonly shippingMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The customer's tier, as the host names it. */
  readonly customerTier?: string;
}

/**
 * What an order is worth, minor units: its total, or without one its lines, what was cancelled of them left out. Never
 * negative.
 *
 * @example
 * ```ts
 * orderValueMinor({ totals: { totalMinor: 13000 }, lines: [] }); // 13000
 * ```
 */
export function orderValueMinor({ totals, lines }: Pick<OrderSnapshot, "totals" | "lines">): number {
  const value = totals.totalMinor ?? lines.reduce((sum, line) => sum + lineValueMinor(line), 0);
  return Number.isSafeInteger(value) ? Math.max(0, value) : 0;
}

function lineValueMinor({
  quantity,
  cancelledQuantity = 0,
  unitPriceMinor,
  lineTotalMinor,
}: OrderLine): number {
  if (cancelledQuantity === 0 && lineTotalMinor !== undefined) return lineTotalMinor;
  return unitPriceMinor * Math.max(0, quantity - cancelledQuantity);
}
