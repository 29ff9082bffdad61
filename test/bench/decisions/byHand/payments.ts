import type { HandOrder, HandPayment } from "./Found";

const NO_PAYMENTS: readonly HandPayment[] = [];

/** What the payments of an order come to. */
export interface Paid {
  readonly isApproved: boolean;
  readonly latestClass: string | undefined;
  readonly dueMinor: number | undefined;
  readonly differenceMinor: number | undefined;
  readonly amountDueMinor: number | undefined;
}

/** Codes of declined payments of the one provider this shop uses. */
const DECLINES: Readonly<Record<string, string>> = {
  authentication_required: "authenticate",
  try_again_later: "retry",
  processing_error: "retry",
  issuer_not_available: "retry",
  expired_card: "fix_input",
  incorrect_cvc: "fix_input",
  incorrect_number: "fix_input",
  stolen_card: "never",
  lost_card: "never",
  fraudulent: "never",
  pickup_card: "never",
};

/** What an attempt asks for. */
export function classOf({ status, code }: HandPayment): string {
  switch (status) {
    case "authorized":
    case "captured":
      return "approved";
    case "failed":
      return (code === undefined ? undefined : DECLINES[code]) ?? "other_method";
    case "requires_action":
      return "authenticate";
    case "cancelled":
      return "closed";
    case "unknown":
      return "check";
    default:
      return status;
  }
}

/** True for money that is held or taken. */
function isGood({ status }: HandPayment): boolean {
  return status === "authorized" || status === "captured";
}

/** A later attempt exists, or another one succeeded. */
export function isSuperseded(payments: readonly HandPayment[], payment: HandPayment): boolean {
  if (payments.length === 1) return false;
  const place = payments.indexOf(payment);
  const at = Date.parse(payment.at);
  return payments.some((other, index) => {
    if (index === place) return false;
    if (isGood(other)) return true;
    const otherAt = Date.parse(other.at);
    return otherAt > at || (otherAt === at && index > place);
  });
}

/** Adds up what was paid and what is due, in one pass over payments and lines. */
export function readPayments(order: HandOrder): Paid {
  const { payments = NO_PAYMENTS, lines, totals } = order;
  let isApproved = false;
  let latest: HandPayment | undefined;
  let latestAt = Number.NEGATIVE_INFINITY;
  let live = 0;
  let liveMinor = 0;
  let liveRefundedMinor = 0;
  let goodMinor = 0;
  let settledMinor = 0;
  let settledRefundedMinor = 0;
  for (const payment of payments) {
    const at = Date.parse(payment.at);
    if (at >= latestAt) {
      latestAt = at;
      latest = payment;
    }
    if (payment.status === "failed" || payment.status === "cancelled") continue;
    live += 1;
    if (payment.currency !== undefined && payment.currency !== order.currency) continue;
    const held = Math.max(payment.authorizedMinor ?? 0, payment.capturedMinor ?? 0);
    const minor = held > 0 ? held : (payment.amountMinor ?? 0);
    const refunded = payment.refundedMinor ?? (payment.status === "refunded" ? minor : 0);
    liveMinor += minor;
    liveRefundedMinor += refunded;
    const good = isGood(payment);
    if (good) {
      isApproved = true;
      goodMinor += minor;
    }
    if (good || payment.status === "refunded") {
      settledMinor += minor;
      settledRefundedMinor += refunded;
    }
  }
  const dueMinor = dueOf(lines, totals?.totalMinor);
  return {
    isApproved,
    latestClass: isApproved ? "approved" : latest && classOf(latest),
    dueMinor,
    differenceMinor: differenceOf(),
    amountDueMinor: dueMinor === undefined ? undefined : Math.max(0, dueMinor - goodMinor),
  };

  function differenceOf(): number | undefined {
    if (dueMinor === undefined || live === 0 || lines.length === 0) return undefined;
    if (liveMinor <= dueMinor) return liveMinor - dueMinor;
    return isApproved
      ? Math.max(0, settledMinor - settledRefundedMinor - dueMinor)
      : Math.max(0, liveMinor - liveRefundedMinor - dueMinor);
  }
}

function dueOf(lines: HandOrder["lines"], totalMinor: number | undefined): number | undefined {
  if (totalMinor === undefined) return undefined;
  let due = totalMinor;
  for (const { cancelledQuantity, quantity, unitPriceMinor, lineTotalMinor } of lines) {
    if (cancelledQuantity === undefined || cancelledQuantity === 0) continue;
    due -=
      lineTotalMinor === undefined || quantity <= 0
        ? unitPriceMinor * cancelledQuantity
        : Math.round(lineTotalMinor * (Math.min(cancelledQuantity, quantity) / quantity));
  }
  return due;
}

/** Methods the shop offers that have not failed yet. */
export function unusedMethods({ payments = NO_PAYMENTS, paymentMethods = [] }: HandOrder): string[] {
  return paymentMethods
    .filter(
      ({ method, enabled }) =>
        enabled !== false &&
        !payments.some((payment) => payment.status === "failed" && payment.method === method),
    )
    .map(({ method }) => method);
}
