import type { OrderException } from "order-triage";
import { type HandOrder, type HandPayment, HOUR } from "./Found";
import { CAPTURE, CAPTURE_SHIP, NOTHING, type Notes, SHIP } from "./openNotes";
import { hoursBetween } from "./Parcels";
import { classOf, isSuperseded, type Paid } from "./payments";

/** What is wrong with how an order is paid. */
export function checkPayments(order: HandOrder, paid: Paid, isOpen: boolean, notes: Notes): void {
  const { currency } = order;
  const { differenceMinor } = paid;
  if (isOpen) {
    if (!paid.isApproved && paid.latestClass === "pending") checkPending(order, notes);
    for (const payment of order.payments ?? []) checkPayment(order, payment, notes);
    if (differenceMinor !== undefined && differenceMinor < -1) {
      const evidence = { differenceMinor, dueMinor: paid.dueMinor as number };
      notes.raise("paid-too-little", "payment.amount_mismatch", "error", SHIP, evidence);
    }
  }
  if (order.status !== "cancelled" && differenceMinor !== undefined && differenceMinor > 1) {
    const evidence = { overpaidMinor: differenceMinor, currency };
    notes.raise("paid-too-much", "payment.duplicate", "error", CAPTURE, evidence);
  }
}

function checkPending(order: HandOrder, notes: Notes): void {
  const placedAt = Date.parse(order.placedAt);
  const thresholdHours = order.channel === "marketplace" ? 24 : 48;
  if (!notes.isAfter(placedAt + thresholdHours * HOUR)) return;
  const evidence = { hours: hoursBetween(placedAt, notes.now), thresholdHours };
  notes.raise("payment-overdue", "payment.pending", "warning", SHIP, evidence);
}

function checkPayment(order: HandOrder, payment: HandPayment, notes: Notes): void {
  const { id, status, method, attempt, authorizationExpiresAt: expiresAt } = payment;
  if (status === "captured") return;
  const about = { subject: { kind: "payment", id }, payment };
  if (status === "authorized") {
    if (expiresAt === undefined || !notes.isAfter(Date.parse(expiresAt) - 24 * HOUR)) return;
    const code = "payment.authorization_expiring";
    notes.raise("authorization-lapses", code, "warning", NOTHING, { expiresAt }, about);
    return;
  }
  const declined = DECLINED[classOf(payment)];
  if (declined === undefined || isSuperseded(order.payments ?? [], payment)) return;
  const { rule, code, severity, blocks } = declined;
  notes.raise(rule, code, severity, blocks, attempt === undefined ? { method } : { method, attempt }, about);
}

const DECLINED: Readonly<Record<string, Pick<OrderException, "rule" | "code" | "severity" | "blocks">>> = {
  authenticate: {
    rule: "payment-waits-for-customer",
    code: "payment.action_required",
    severity: "warning",
    blocks: SHIP,
  },
  retry: {
    rule: "payment-declined-for-now",
    code: "payment.declined.retryable",
    severity: "warning",
    blocks: SHIP,
  },
  fix_input: {
    rule: "payment-data-wrong",
    code: "payment.declined.fixable",
    severity: "error",
    blocks: SHIP,
  },
  other_method: {
    rule: "payment-declined",
    code: "payment.declined.other_method",
    severity: "error",
    blocks: SHIP,
  },
  never: {
    rule: "payment-declined-for-good",
    code: "payment.declined.final",
    severity: "error",
    blocks: CAPTURE_SHIP,
  },
};
