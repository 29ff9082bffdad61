import type { Condition, PlaybookAction, PolicyRule } from "order-triage";

const fact = (name: string) => ({ fact: name });
const all = (...parts: readonly Condition[]): Condition => ({ all: parts });
const CAN_WRITE: Condition = { condition: "can-write-to-customer" };
const CHANNELS = [fact("contact.bestChannel")];

const hold: PlaybookAction = { id: "hold", type: "hold.place", scope: "order" };
const assign = (checklist: string, more: Partial<PlaybookAction> = {}): PlaybookAction => ({
  id: "assign",
  type: "task.assign",
  checklist,
  ...more,
});
const tell = (template: string, more: Partial<PlaybookAction> = {}): PlaybookAction => ({
  id: "tell",
  type: "notify.customer",
  conditions: all(CAN_WRITE),
  template,
  channels: CHANNELS,
  ...more,
});
const ask = (template: string, fields: unknown): PlaybookAction => ({
  id: "ask",
  type: "request.correction",
  conditions: all(CAN_WRITE),
  template,
  channels: CHANNELS,
  fields,
});

/** What to do about each exception. */
export const shopPolicies: readonly PolicyRule[] = [
  playbook("complete-the-address", ["address.missing_field"], "support", "PT4H", [
    hold,
    ask("address.missing_field", fact("address.missingFields")),
  ]),
  playbook("correct-the-postal-code", ["address.format_invalid"], "support", "PT4H", [
    hold,
    ask("address.format_invalid", ["postalCode"]),
  ]),
  playbook("check-the-new-address", ["address.changed_after_order"], "support", "PT4H", [
    assign("address_changed"),
  ]),
  playbook("complete-the-contact", ["contact.email_invalid", "contact.phone_invalid"], "support", "P1D", [
    ask("contact.incomplete", ["email", "phone"]),
  ]),
  playbook("mend-the-order", ["order.invalid"], "support", "PT1H", [hold, assign("order_impossible")]),
  playbook("mend-the-price", ["order.price_mismatch"], "finance", "PT4H", [hold, assign("price_mismatch")]),
  playbook("answer-the-buyer", ["order.buyer_request_pending"], "support", "PT2H", [
    hold,
    assign("buyer_request"),
  ]),
  playbook("ask-for-payment", ["payment.pending"], "finance", "PT4H", [
    { id: "pay", type: "payment.request", messageClass: "overdue" },
    tell("payment.pending"),
  ]),
  playbook("lead-through-authentication", ["payment.action_required"], "finance", "PT4H", [
    { id: "authenticate", type: "payment.authenticate" },
    tell("payment.action_required"),
  ]),
  playbook("retry-the-payment", ["payment.declined.retryable"], "finance", "PT4H", [
    { id: "retry", type: "payment.retry", maxAttempts: 4 },
    tell("payment.declined.retryable"),
  ]),
  {
    ...playbook(
      "call-the-gold-customer",
      ["payment.declined.fixable", "payment.declined.other_method"],
      "support",
      "PT2H",
      [assign("call_about_payment", { priority: "high" })],
    ),
    priority: 10,
    conditions: all({ fact: "order.customerTier", operator: "equal", value: "gold" }),
  },
  playbook(
    "ask-for-other-payment",
    ["payment.declined.fixable", "payment.declined.other_method"],
    "finance",
    "PT4H",
    [
      { id: "pay", type: "payment.request", messageClass: "other_method" },
      tell("payment.declined", { params: { methods: fact("order.unusedPaymentMethods") } }),
    ],
  ),
  playbook("decide-about-final-decline", ["payment.declined.final"], "finance", "PT2H", [
    assign("final_decline"),
    { id: "cancel", type: "order.cancel", mode: "propose", reason: "declined" },
  ]),
  playbook("capture-in-time", ["payment.authorization_expiring"], "finance", "PT4H", [
    { id: "capture", type: "payment.capture_or_reauth" },
  ]),
  playbook("ask-for-the-rest", ["payment.amount_mismatch"], "finance", "PT4H", [
    {
      id: "pay",
      type: "payment.request",
      messageClass: "underpaid",
      amountMinor: fact("order.underpaidMinor"),
    },
  ]),
  playbook("give-back-the-rest", ["payment.duplicate"], "finance", "PT4H", [
    { id: "refund", type: "refund.propose", mode: "propose", amountMinor: fact("order.overpaidMinor") },
  ]),
  playbook("dispatch-now", ["shipment.not_dispatched"], "logistics", "PT4H", [
    assign("dispatch_overdue", { role: "warehouse" }),
    tell("shipment.not_dispatched", { params: { shipBy: fact("promise.shipBy") } }),
    {
      id: "escalate",
      type: "escalate",
      conditions: all({
        fact: "promise.hoursSinceShipBy",
        operator: "greaterThan",
        value: fact("settings.shipment.escalateDispatchAfterHours"),
      }),
      toRole: "warehouse-lead",
      level: 1,
      dueWithin: "PT1H",
    },
  ]),
  playbook("find-the-parcel", ["shipment.no_tracking", "shipment.stalled"], "logistics", "PT4H", [
    { id: "trace", type: "shipment.trace" },
    tell("shipment.silent"),
  ]),
  playbook("deliver-again", ["shipment.delivery_failed"], "logistics", "PT4H", [
    { id: "reattempt", type: "shipment.reattempt" },
    tell("shipment.delivery_failed"),
    assign("delivery_failed_repeatedly", {
      conditions: all({ fact: "exception.severity", operator: "equal", value: "error" }),
    }),
  ]),
  playbook("release-the-parcel", ["shipment.held"], "logistics", "PT4H", [
    assign("parcel_held"),
    tell("shipment.held"),
  ]),
  playbook("remind-to-collect", ["shipment.pickup_overdue"], "logistics", "PT8H", [
    tell("shipment.pickup_overdue"),
  ]),
  playbook("send-again", ["shipment.returned"], "logistics", "PT8H", [
    assign("parcel_returned"),
    { id: "reship", type: "shipment.reship", mode: "propose" },
  ]),
  playbook("make-good-the-damage", ["shipment.damaged"], "logistics", "PT4H", [
    { id: "claim", type: "shipment.claim", kind: "damaged" },
    tell("shipment.damaged"),
  ]),
  playbook("tell-about-the-delay", ["shipment.delayed"], "logistics", "PT4H", [
    tell("shipment.delayed", { params: { deliverBy: fact("promise.deliverBy") } }),
    { id: "revise", type: "promise.revise", mode: "propose" },
  ]),
  playbook(
    "answer-the-complaint",
    ["complaint.response_overdue", "complaint.resolution_overdue"],
    "support",
    "PT1H",
    [{ id: "escalate", type: "escalate", toRole: "support-lead", level: 1 }, assign("complaint_overdue")],
  ),
  playbook("report-progress", ["complaint.update_overdue"], "support", "PT2H", [
    tell("complaint.update"),
    assign("complaint_update"),
  ]),
  playbook("settle-it-for-good", ["complaint.reopened"], "support", "PT2H", [
    {
      id: "review",
      type: "review.schedule",
      scope: "complaint",
      kind: "root_cause",
      cases: [fact("complaint.id")],
    },
  ]),
  {
    ...playbook(
      "watch-gold-customers",
      ["order.invalid", "payment.duplicate", "shipment.not_dispatched"],
      "ops",
      "PT1H",
      [{ id: "alert", type: "notify.team", template: "gold_customer" }],
    ),
    add: true,
    conditions: all(
      { fact: "order.customerTier", operator: "equal", value: "gold" },
      { fact: "exception.severity", operator: "in", value: ["error", "critical"] },
    ),
  },
];

function playbook(
  name: string,
  codes: readonly string[],
  owner: string,
  respondWithin: string,
  actions: readonly PlaybookAction[],
): PolicyRule {
  return { name, for: codes, event: { type: "playbook", params: { owner, respondWithin, actions } } };
}
