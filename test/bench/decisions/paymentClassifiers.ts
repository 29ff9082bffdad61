import type { ClassifierRule } from "order-triage";
import { fact, IS_OPEN, is, setting } from "./parts";

/** What can be wrong with its payments. */
export const paymentClassifiers: readonly ClassifierRule[] = [
  {
    name: "payment-overdue",
    conditions: {
      all: [
        IS_OPEN,
        is("order.isPaymentApproved", "equal", false),
        is("order.latestPaymentClass", "equal", "pending"),
        is("order.hoursSincePlaced", "greaterThan", setting("payment.pendingAfterHours")),
      ],
    },
    event: {
      type: "payment.pending",
      params: {
        evidence: {
          hours: fact("order.hoursSincePlaced"),
          thresholdHours: setting("payment.pendingAfterHours"),
        },
      },
    },
  },
  declined("payment-waits-for-customer", "authenticate", "payment.action_required"),
  declined("payment-declined-for-now", "retry", "payment.declined.retryable"),
  declined("payment-data-wrong", "fix_input", "payment.declined.fixable"),
  declined("payment-declined", "other_method", "payment.declined.other_method"),
  declined("payment-declined-for-good", "never", "payment.declined.final"),
  {
    name: "authorization-lapses",
    forEach: "payment",
    conditions: {
      all: [
        IS_OPEN,
        is("payment.status", "equal", "authorized"),
        is("payment.hoursUntilAuthorizationExpires", "lessThan", setting("payment.authorizationLeadHours")),
      ],
    },
    event: {
      type: "payment.authorization_expiring",
      params: { evidence: { expiresAt: fact("payment.authorizationExpiresAt") } },
    },
  },
  {
    name: "paid-too-little",
    conditions: {
      all: [IS_OPEN, is("order.underpaidMinor", "greaterThan", setting("payment.toleranceMinor"))],
    },
    event: {
      type: "payment.amount_mismatch",
      params: {
        evidence: { differenceMinor: fact("order.paymentDifferenceMinor"), dueMinor: fact("order.dueMinor") },
      },
    },
  },
  {
    name: "paid-too-much",
    conditions: {
      all: [
        is("order.status", "notEqual", "cancelled"),
        is("order.overpaidMinor", "greaterThan", setting("payment.toleranceMinor")),
      ],
    },
    event: {
      type: "payment.duplicate",
      params: { evidence: { overpaidMinor: fact("order.overpaidMinor"), currency: fact("order.currency") } },
    },
  },
];

function declined(name: string, paymentClass: string, type: string): ClassifierRule {
  return {
    name,
    forEach: "payment",
    conditions: {
      all: [IS_OPEN, is("payment.isSuperseded", "equal", false), is("payment.class", "equal", paymentClass)],
    },
    event: {
      type,
      params: { evidence: { method: fact("payment.method"), attempt: fact("payment.attempt") } },
    },
  };
}
