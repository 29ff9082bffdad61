import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Payment } from "../order/Payment";
import { parseInstant } from "../time/instants";

/** True when the payment `a` was made after `b`; of equal instants the later in the list is the later. */
export function isLaterAttempt(order: OrderSnapshot, a: Payment, b: Payment): boolean {
  const difference = parseInstant(a.at) - parseInstant(b.at);
  return difference > 0 || (difference === 0 && order.payments.indexOf(a) > order.payments.indexOf(b));
}
