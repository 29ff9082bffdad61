import type { OrderLine } from "./OrderLine";
import type { OrderSnapshot } from "./OrderSnapshot";

/**
 * What the customer still wants of a line: ordered less cancelled, never less than 0.
 *
 * @example
 * ```ts
 * openQuantity({ quantity: 5, cancelledQuantity: 2 }); // 3
 * ```
 */
export function openQuantity(line: Pick<OrderLine, "quantity" | "cancelledQuantity">): number {
  return Math.max(0, finite(line.quantity) - finite(line.cancelledQuantity));
}

/**
 * What must still leave of a line: open less shipped, never less than 0.
 *
 * Only the line's own `shippedQuantity` is looked at; where shipments may tell more, pass
 * `{ ...line, shippedQuantity: shippedQuantityOf(order, line) }`.
 *
 * @example
 * ```ts
 * unshippedQuantity({ quantity: 5, cancelledQuantity: 2, shippedQuantity: 1 }); // 2
 * ```
 */
export function unshippedQuantity(
  line: Pick<OrderLine, "quantity" | "cancelledQuantity" | "shippedQuantity">,
): number {
  return Math.max(0, openQuantity(line) - finite(line.shippedQuantity));
}

/**
 * How much of a line has been shipped, by the line itself or by the order's shipments, whichever says more.
 *
 * All shipments count that list the line. One that lists no lines at all is taken to carry the whole order, so the
 * whole open quantity.
 *
 * @example
 * ```ts
 * shippedQuantityOf({ shipments: [] }, { id: "1", quantity: 2, shippedQuantity: 1 }); // 1
 * ```
 */
export function shippedQuantityOf(
  order: { readonly shipments: readonly Pick<OrderSnapshot["shipments"][number], "lines">[] },
  line: Pick<OrderLine, "id" | "quantity" | "cancelledQuantity" | "shippedQuantity">,
): number {
  let listed = 0;
  let carriedWhole = 0;
  for (const { lines } of order.shipments) {
    if (lines.length === 0) carriedWhole = openQuantity(line);
    for (const part of lines) {
      if (part.lineId === line.id) listed += finite(part.quantity);
    }
  }
  return Math.max(finite(line.shippedQuantity), listed, carriedWhole);
}

/** Odd quantities are data, not errors: what is no number counts as nothing. */
function finite(quantity: number | undefined): number {
  return quantity !== undefined && Number.isFinite(quantity) ? quantity : 0;
}
