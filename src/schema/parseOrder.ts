import type { OrderSnapshot } from "../core/order/OrderSnapshot";
import { safeParseOrder } from "./safeParseOrder";

/**
 * The order as a snapshot, checked in shape and with its lists filled in where they were left out.
 *
 * @param input An order as JSON, see `OrderInput`; it is not changed.
 * @throws InvalidOrderError with every mistake: its place as JSON Pointer, what was expected, what came.
 *
 * @example
 * ```ts
 * const order = parseOrder({
 *   id: "A-1",
 *   status: "placed",
 *   placedAt: "2026-03-01T09:30:00+08:00",
 *   currency: "CNY",
 *   shipTo: { lines: ["人民路 1 号"], locality: "杭州市", region: "浙江省", country: "CN" },
 *   lines: [{ id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 4900 }],
 * });
 * order.payments; // []
 * ```
 */
export function parseOrder(input: unknown): OrderSnapshot {
  const result = safeParseOrder(input);
  if (result.ok) return result.order;
  throw result.error;
}
