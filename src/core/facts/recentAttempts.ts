import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Payment } from "../order/Payment";
import { parseInstant } from "../time/instants";

/** Thirty days in milliseconds: the span in which card networks count attempts (Visa: at most 15 reattempts). */
const WINDOW_MS = 2_592_000_000;

/**
 * Attempts within the last thirty days with what an attempt was made with: those of the order by the same method and
 * provider, or the host's own number where that is higher, as it knows the credential and other orders.
 *
 * @param now epoch milliseconds
 */
export function recentAttempts(order: OrderSnapshot, payment: Payment, now: number): number {
  const recent = alikeIn(order, payment).filter(({ at }) => endsAt(at) > now);
  return Math.max(recent.length, recent.includes(payment) ? (payment.attempt ?? 1) : 0);
}

/** The first instant after now at which one of them is thirty days old, epoch milliseconds; ∞ if never. */
export function nextForgottenAttempt(order: OrderSnapshot, payment: Payment, now: number): number {
  const ends = alikeIn(order, payment).map(({ at }) => endsAt(at));
  return Math.min(...ends.filter((end) => end > now));
}

function alikeIn({ payments }: OrderSnapshot, { method, provider }: Payment): readonly Payment[] {
  return payments.filter((other) => other.method === method && other.provider === provider);
}

function endsAt(at: string): number {
  return parseInstant(at) + WINDOW_MS;
}
