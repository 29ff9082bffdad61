import type { ClassifierRule } from "order-triage";
import { fact, IS_HERE, IS_OPEN, is, setting } from "./parts";

/** What can be wrong with the order, its address and its contact data. */
export const orderClassifiers: readonly ClassifierRule[] = [
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
];
