import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Payment } from "../order/Payment";

/** True for a payment whose money is held or taken. */
export function isApproved({ status }: Payment): boolean {
  return status === "authorized" || status === "captured";
}

/** What payments in the order's currency bring; `undefined` when one of them tells no amount. */
export function sumsOf(
  order: OrderSnapshot,
  payments: readonly Payment[],
): { readonly grossMinor: number; readonly refundedMinor: number } | undefined {
  let grossMinor = 0;
  let refundedMinor = 0;
  for (const payment of payments) {
    if (payment.currency !== undefined && payment.currency !== order.currency) continue;
    const held = heldMinor(payment);
    if (held === undefined) return undefined;
    grossMinor += held;
    refundedMinor += payment.refundedMinor ?? (payment.status === "refunded" ? held : 0);
  }
  return { grossMinor, refundedMinor };
}

/** What one payment brings, minor units: the greater of authorised and captured, else the amount asked for. */
export function heldMinor({ authorizedMinor, capturedMinor, amountMinor }: Payment): number | undefined {
  const held = Math.max(authorizedMinor ?? 0, capturedMinor ?? 0);
  return held > 0 ? held : (amountMinor ?? authorizedMinor ?? capturedMinor);
}

/**
 * What was paid too much, or (negative) too little, counting payments under way; `undefined` without lines, a total or
 * a live payment of known amount.
 *
 * Once a payment succeeded, an earlier one that hangs is no overpayment. A refund makes good what was paid too much;
 * given out of goodwill, it never makes the customer owe.
 */
export function paymentDifferenceMinor(order: OrderSnapshot): number | undefined {
  const due = dueMinor(order);
  const live = order.payments.filter(({ status }) => status !== "failed" && status !== "cancelled");
  if (due === undefined || live.length === 0 || order.lines.length === 0) return undefined;
  const coming = sumsOf(order, live);
  if (coming === undefined) return undefined;
  if (coming.grossMinor <= due) return coming.grossMinor - due;
  const settled = live.filter((payment) => isApproved(payment) || payment.status === "refunded");
  const { grossMinor, refundedMinor } = (live.some(isApproved) && sumsOf(order, settled)) || coming;
  return Math.max(0, grossMinor - refundedMinor - due);
}

/** The total less the value of cancelled units, minor units; `undefined` without a total. */
export function dueMinor(order: OrderSnapshot): number | undefined {
  const { totalMinor } = order.totals;
  if (totalMinor === undefined) return undefined;
  return order.lines.reduce((due, line) => due - cancelledMinor(line), totalMinor);
}

/** The cancelled units' share of what the line costs, line discounts included. */
function cancelledMinor({
  quantity,
  cancelledQuantity = 0,
  unitPriceMinor,
  lineTotalMinor,
}: OrderLine): number {
  if (lineTotalMinor === undefined || quantity <= 0) return unitPriceMinor * cancelledQuantity;
  return Math.round(lineTotalMinor * (Math.min(cancelledQuantity, quantity) / quantity));
}
