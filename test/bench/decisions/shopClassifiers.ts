import type { ClassifierRule, Condition } from "order-triage";

const is = (fact: string, operator: string, value: unknown, path?: string): Condition =>
  ({ fact, operator, value, ...(path === undefined ? {} : { path }) }) as Condition;
const setting = (name: string) => ({ fact: `settings.${name}` });
const fact = (name: string) => ({ fact: name });
const IS_OPEN: Condition = { condition: "is-open" };
const IS_HERE = is("order.isHandedOver", "equal", false);

/** The rules that raise exceptions, over shipped facts alone and without a lookup. */
export const shopClassifiers: readonly ClassifierRule[] = [
  {
    name: "address-incomplete",
    conditions: { all: [IS_OPEN, IS_HERE, is("address.missingFields", "greaterThan", 0, "$.length")] },
    event: {
      type: "address.missing_field",
      params: {
        evidence: { country: fact("address.country"), fields: fact("address.missingFields") },
        field: fact("address.firstMissingPointer"),
      },
    },
  },
  {
    name: "postal-code-malformed",
    conditions: { all: [IS_OPEN, IS_HERE, is("address.isPostalCodeValid", "equal", false)] },
    event: {
      type: "address.format_invalid",
      params: { evidence: { country: fact("address.country") }, field: "/shipTo/postalCode" },
    },
  },
  {
    name: "address-changed",
    conditions: {
      all: [
        IS_OPEN,
        is("order.isDelivered", "equal", false),
        is("address.isChangedAfterOrder", "equal", true),
        is("order.grantedRequestKinds", "doesNotContain", "change"),
      ],
    },
    event: {
      type: "address.changed_after_order",
      params: { evidence: { handedOver: fact("order.isHandedOver") }, field: "/shipTo" },
    },
  },
  {
    name: "email-malformed",
    conditions: { all: [IS_OPEN, is("contact.isEmailValid", "equal", false)] },
    event: {
      type: "contact.email_invalid",
      params: { evidence: { hasPhone: fact("contact.hasPhone") }, field: "/customer/email" },
    },
  },
  {
    name: "phone-missing",
    conditions: { all: [IS_OPEN, IS_HERE, is("contact.hasPhone", "equal", false)] },
    event: {
      type: "contact.phone_invalid",
      params: { evidence: { hasEmail: fact("contact.hasEmail") }, field: "/customer/phone" },
    },
  },
  {
    name: "order-impossible",
    conditions: { all: [IS_OPEN, is("order.problems", "greaterThan", 0, "$.length")] },
    event: {
      type: "order.invalid",
      params: { evidence: { problems: fact("order.problems"), lines: fact("order.lineCount") } },
    },
  },
  {
    name: "total-does-not-add-up",
    conditions: {
      all: [
        IS_OPEN,
        is("order.lineCount", "greaterThan", 0),
        is("order.totalDeviationMinor", "greaterThan", setting("order.totalToleranceMinor")),
      ],
    },
    event: {
      type: "order.price_mismatch",
      params: {
        evidence: {
          differenceMinor: fact("order.totalDifferenceMinor"),
          currency: fact("order.currency"),
          toleranceMinor: setting("order.totalToleranceMinor"),
        },
        field: "/totals/totalMinor",
      },
    },
  },
  {
    name: "buyer-asks-for-change",
    forEach: "request",
    conditions: {
      all: [
        is("order.status", "notEqual", "cancelled"),
        is("request.status", "equal", "open"),
        is("request.kind", "in", ["cancel", "refund", "change"]),
      ],
    },
    event: {
      type: "order.buyer_request_pending",
      params: { evidence: { kind: fact("request.kind"), deadline: fact("request.deadline") } },
    },
  },
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
  notDispatched("not-dispatched", 0, {}),
  notDispatched("not-dispatched-for-long", setting("shipment.escalateDispatchAfterHours"), {
    severity: "critical",
    blocks: ["capture"],
  }),
  {
    name: "no-first-scan",
    forEach: "shipment",
    conditions: {
      all: [
        IS_OPEN,
        is("shipment.state", "in", ["no_record", "label_created"]),
        is("shipment.hoursSinceShipped", "greaterThan", setting("shipment.firstScanAfterHours")),
      ],
    },
    event: {
      type: "shipment.no_tracking",
      params: {
        evidence: { carrier: fact("shipment.carrier"), hours: fact("shipment.hoursSinceShipped") },
      },
    },
  },
  {
    name: "parcel-stalled",
    forEach: "shipment",
    conditions: {
      all: [
        IS_OPEN,
        is("shipment.state", "in", ["picked_up", "in_transit", "customs"]),
        is("shipment.hoursSinceLastEvent", "greaterThan", setting("shipment.stalledAfterHours")),
      ],
    },
    event: {
      type: "shipment.stalled",
      params: {
        evidence: {
          carrier: fact("shipment.carrier"),
          hours: fact("shipment.hoursSinceLastEvent"),
          thresholdHours: setting("shipment.stalledAfterHours"),
          code: fact("shipment.rawCode"),
        },
      },
    },
  },
  {
    name: "delivery-failed",
    forEach: "shipment",
    conditions: { all: [IS_OPEN, is("shipment.state", "equal", "delivery_failed")] },
    event: {
      type: "shipment.delivery_failed",
      params: { evidence: { attempts: fact("shipment.failedAttempts"), code: fact("shipment.rawCode") } },
    },
  },
  {
    name: "delivery-failed-repeatedly",
    forEach: "shipment",
    conditions: {
      all: [
        IS_OPEN,
        is("shipment.state", "equal", "delivery_failed"),
        is("shipment.failedAttempts", "greaterThanInclusive", setting("shipment.maximumAttempts")),
      ],
    },
    event: {
      type: "shipment.delivery_failed",
      params: { severity: "error", evidence: { attempts: fact("shipment.failedAttempts") } },
    },
  },
  {
    name: "parcel-held",
    forEach: "shipment",
    conditions: { all: [IS_OPEN, is("shipment.state", "equal", "held")] },
    event: { type: "shipment.held", params: { evidence: { code: fact("shipment.rawCode") } } },
  },
  {
    name: "parcel-not-collected",
    forEach: "shipment",
    conditions: {
      all: [
        IS_OPEN,
        is("shipment.state", "equal", "available_for_pickup"),
        is("shipment.hoursSinceLastEvent", "greaterThan", setting("shipment.collectWithinHours")),
      ],
    },
    event: {
      type: "shipment.pickup_overdue",
      params: { evidence: { hours: fact("shipment.hoursSinceLastEvent") } },
    },
  },
  {
    name: "parcel-comes-back",
    forEach: "shipment",
    conditions: { all: [IS_OPEN, is("shipment.state", "in", ["returning", "returned"])] },
    event: { type: "shipment.returned", params: { evidence: { code: fact("shipment.rawCode") } } },
  },
  {
    name: "parcel-damaged",
    forEach: "shipment",
    conditions: { all: [IS_OPEN, is("shipment.state", "equal", "damaged")] },
    event: { type: "shipment.damaged", params: { evidence: { code: fact("shipment.rawCode") } } },
  },
  {
    name: "delivery-late",
    conditions: {
      all: [
        is("order.status", "in", ["processing", "shipped"]),
        is("order.isDelivered", "equal", false),
        is("promise.hoursUntilDeliverBy", "lessThan", 0),
      ],
    },
    event: {
      type: "shipment.delayed",
      params: { evidence: { deliverBy: fact("promise.deliverBy") } },
    },
  },
  complaint("complaint-unanswered", false, "complaint.hoursSinceOpened", "firstReplyWithinHours", {
    type: "complaint.response_overdue",
  }),
  complaint("complaint-silent", true, "complaint.hoursSinceLastUpdate", "updateWithinHours", {
    type: "complaint.update_overdue",
  }),
  complaint("complaint-unresolved", undefined, "complaint.hoursSinceOpened", "resolveWithinHours", {
    type: "complaint.resolution_overdue",
  }),
  {
    name: "complaint-reopened",
    forEach: "complaint",
    conditions: {
      all: [is("complaint.isOpen", "equal", true), is("complaint.reopenedCount", "greaterThanInclusive", 1)],
    },
    event: {
      type: "complaint.reopened",
      params: { evidence: { kind: fact("complaint.kind"), times: fact("complaint.reopenedCount") } },
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

function notDispatched(
  name: string,
  afterHours: unknown,
  params: Omit<NonNullable<ClassifierRule["event"]["params"]>, "evidence" | "field">,
): ClassifierRule {
  return {
    name,
    conditions: {
      all: [
        is("order.status", "in", ["placed", "processing"]),
        is("order.isPaymentApproved", "equal", true),
        is("promise.hoursSinceShipBy", "greaterThan", afterHours),
      ],
    },
    event: {
      type: "shipment.not_dispatched",
      params: {
        ...params,
        evidence: { shipBy: fact("promise.shipBy"), hours: fact("promise.hoursSinceShipBy") },
      },
    },
  };
}

function complaint(
  name: string,
  isAnswered: boolean | undefined,
  clock: string,
  limit: string,
  { type }: { readonly type: string },
): ClassifierRule {
  return {
    name,
    forEach: "complaint",
    conditions: {
      all: [
        is("complaint.isOpen", "equal", true),
        ...(isAnswered === undefined ? [] : [is("complaint.hasFirstReply", "equal", isAnswered)]),
        is(clock, "greaterThan", setting(`complaint.${limit}`)),
      ],
    },
    event: { type, params: { evidence: { kind: fact("complaint.kind"), hours: fact(clock) } } },
  };
}
