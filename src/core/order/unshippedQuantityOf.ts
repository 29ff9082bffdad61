import type { OrderLine } from "./OrderLine";
import type { OrderSnapshot } from "./OrderSnapshot";
import { openQuantity, shippedQuantityOf } from "./quantities";

/**
 * Units of a line that are neither cancelled nor shipped, by the line's own word or by what the shipments carry;
 * never negative.
 *
 * @example
 * ```ts
 * unshippedQuantityOf(order, order.lines[0]); // 2
 * ```
 */
export function unshippedQuantityOf(order: Pick<OrderSnapshot, "shipments">, line: OrderLine): number {
  return Math.max(0, openQuantity(line) - shippedQuantityOf(order, line));
}
