import type { Spoil } from "./Workload";

type Order = Parameters<Spoil>[0];

/** Changes the first payment. */
export function setPayment(order: Order, change: Partial<(typeof order.payments)[number]>): void {
  const [first] = order.payments;
  if (first !== undefined) Object.assign(first, change);
}

/** A total that its payment knows, so that no other rule holds. */
export function setTotal(order: Order, totalMinor: number): void {
  order.totals.totalMinor = totalMinor;
  for (const payment of order.payments) {
    payment.amountMinor = totalMinor;
    if (payment.status === "captured") payment.capturedMinor = totalMinor;
  }
}
