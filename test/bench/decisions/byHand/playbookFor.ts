import { type Found, type HandAction, HOUR } from "./Found";
import type { HandFacts } from "./HandFacts";
import { unusedMethods } from "./payments";

const HOUR_MINUTES = 60;

/** What to do about one exception, who sees to it, and by when. */
export interface HandPlaybook extends Playbook {
  readonly actions: readonly HandAction[];
}

interface Playbook {
  readonly policy: string;
  readonly owner: string;
  /** Minutes to the first reaction. */
  readonly dueMinutes: number;
}

/** Chooses the playbook of an exception. */
export function playbookFor(found: Found, facts: HandFacts): HandPlaybook | undefined {
  const { exception } = found;
  const { code, severity } = exception;
  const isGold = facts.order.customer?.tier === "gold";
  const isRefused = code === "payment.declined.fixable" || code === "payment.declined.other_method";
  const playbook = isGold && isRefused ? CALL : PLAYBOOKS[code];
  if (playbook === undefined) return undefined;
  const actions = actionsOf(found, facts, playbook);
  const isWatched =
    code === "order.invalid" || code === "payment.duplicate" || code === "shipment.not_dispatched";
  if (isWatched && isGold && (severity === "error" || severity === "critical")) {
    const params = { template: "gold_customer", role: "ops" };
    actions.push({
      id: "alert",
      type: "notify.team",
      mode: "auto",
      params,
      owner: "ops",
      dueMinutes: HOUR_MINUTES,
    });
  }
  return { ...playbook, actions };
}

function by(policy: string, owner: string, hours: number): Playbook {
  return { policy, owner, dueMinutes: hours * HOUR_MINUTES };
}

const CALL = by("call-the-gold-customer", "support", 2);

const PLAYBOOKS: Readonly<Record<string, Playbook>> = {
  "address.missing_field": by("complete-the-address", "support", 4),
  "address.format_invalid": by("correct-the-postal-code", "support", 4),
  "address.changed_after_order": by("check-the-new-address", "support", 4),
  "contact.email_invalid": by("complete-the-contact", "support", 24),
  "contact.phone_invalid": by("complete-the-contact", "support", 24),
  "order.invalid": by("mend-the-order", "support", 1),
  "order.price_mismatch": by("mend-the-price", "finance", 4),
  "order.buyer_request_pending": by("answer-the-buyer", "support", 2),
  "payment.pending": by("ask-for-payment", "finance", 4),
  "payment.action_required": by("lead-through-authentication", "finance", 4),
  "payment.declined.retryable": by("retry-the-payment", "finance", 4),
  "payment.declined.fixable": by("ask-for-other-payment", "finance", 4),
  "payment.declined.other_method": by("ask-for-other-payment", "finance", 4),
  "payment.declined.final": by("decide-about-final-decline", "finance", 2),
  "payment.authorization_expiring": by("capture-in-time", "finance", 4),
  "payment.amount_mismatch": by("ask-for-the-rest", "finance", 4),
  "payment.duplicate": by("give-back-the-rest", "finance", 4),
  "shipment.not_dispatched": by("dispatch-now", "logistics", 4),
  "shipment.no_tracking": by("find-the-parcel", "logistics", 4),
  "shipment.stalled": by("find-the-parcel", "logistics", 4),
  "shipment.delivery_failed": by("deliver-again", "logistics", 4),
  "shipment.held": by("release-the-parcel", "logistics", 4),
  "shipment.pickup_overdue": by("remind-to-collect", "logistics", 8),
  "shipment.returned": by("send-again", "logistics", 8),
  "shipment.damaged": by("make-good-the-damage", "logistics", 4),
  "shipment.delayed": by("tell-about-the-delay", "logistics", 4),
  "complaint.response_overdue": by("answer-the-complaint", "support", 1),
  "complaint.resolution_overdue": by("answer-the-complaint", "support", 1),
  "complaint.update_overdue": by("report-progress", "support", 2),
  "complaint.reopened": by("settle-it-for-good", "support", 2),
};

function actionsOf(
  { exception, payment, shipment, complaint }: Found,
  facts: HandFacts,
  { owner, dueMinutes }: Playbook,
): HandAction[] {
  const { order, contact, paid } = facts;
  const { code, field, severity, blocks } = exception;
  const locale = order.locale === undefined ? {} : { locale: order.locale };

  const act = (id: string, type: string, params: HandAction["params"], mode: "auto" | "propose" = "auto") =>
    ({ id, type, mode, params, owner, dueMinutes }) satisfies HandAction;
  const hold = () => act("hold", "hold.place", { reason: code, blocks, scope: "order" });
  const assign = (checklist: string, role = owner) => act("assign", "task.assign", { role, checklist });
  const ask = (template: string, fields: readonly string[]): HandAction[] => {
    if (contact.channel === undefined) return [];
    const target = field === undefined ? {} : { formTarget: field };
    return [
      act("ask", "request.correction", {
        fields,
        channels: [contact.channel],
        template,
        ...locale,
        ...target,
      }),
    ];
  };
  const tell = (template: string, params?: HandAction["params"]): HandAction[] => {
    if (contact.channel === undefined) return [];
    const more = params === undefined ? {} : { params };
    return [act("tell", "notify.customer", { template, channels: [contact.channel], ...locale, ...more })];
  };
  const pay = (messageClass: string, amountMinor = paid.amountDueMinor as number) =>
    act("pay", "payment.request", {
      amountMinor,
      currency: order.currency,
      methods: unusedMethods(order),
      messageClass,
    });

  switch (code) {
    case "address.missing_field":
      return [hold(), ...ask("address.missing_field", facts.missing)];
    case "address.format_invalid":
      return [hold(), ...ask("address.format_invalid", ["postalCode"])];
    case "address.changed_after_order":
      return [assign("address_changed")];
    case "contact.email_invalid":
    case "contact.phone_invalid":
      return ask("contact.incomplete", ["email", "phone"]);
    case "order.invalid":
      return [hold(), assign("order_impossible")];
    case "order.price_mismatch":
      return [hold(), assign("price_mismatch")];
    case "order.buyer_request_pending":
      return [hold(), assign("buyer_request")];
    case "payment.pending":
      return [pay("overdue"), ...tell("payment.pending")];
    case "payment.action_required":
      return [
        act("authenticate", "payment.authenticate", { paymentId: payment?.id as string }),
        ...tell("payment.action_required"),
      ];
    case "payment.declined.retryable": {
      const attempt = payment?.attempt === undefined ? {} : { attempt: payment.attempt };
      const params = { paymentId: payment?.id as string, maxAttempts: 4, ...attempt };
      return [act("retry", "payment.retry", params), ...tell("payment.declined.retryable")];
    }
    case "payment.declined.fixable":
    case "payment.declined.other_method":
      if (order.customer?.tier === "gold") {
        const params = { role: owner, priority: "high", checklist: "call_about_payment" };
        return [act("assign", "task.assign", params)];
      }
      return [pay("other_method"), ...tell("payment.declined", { methods: unusedMethods(order) })];
    case "payment.declined.final":
      return [assign("final_decline"), act("cancel", "order.cancel", { reason: "declined" }, "propose")];
    case "payment.authorization_expiring":
      return [
        act("capture", "payment.capture_or_reauth", {
          paymentId: payment?.id as string,
          before: payment?.authorizationExpiresAt as string,
        }),
      ];
    case "payment.amount_mismatch":
      return [pay("underpaid", -(paid.differenceMinor as number))];
    case "payment.duplicate":
      return [
        act(
          "refund",
          "refund.propose",
          { amountMinor: paid.differenceMinor as number, currency: order.currency, cause: code },
          "propose",
        ),
      ];
    case "shipment.not_dispatched": {
      const { text, at } = facts.shipBy as { readonly text: string; readonly at: number };
      const actions = [assign("dispatch_overdue", "warehouse"), ...tell(code, { shipBy: text })];
      if (facts.now > at + 24 * HOUR) {
        const escalate = act("escalate", "escalate", { toRole: "warehouse-lead", level: 1, cause: code });
        actions.push({ ...escalate, dueMinutes: HOUR_MINUTES });
      }
      return actions;
    }
    case "shipment.no_tracking":
    case "shipment.stalled":
      return [
        act("trace", "shipment.trace", {
          shipmentId: shipment?.id as string,
          carrier: shipment?.carrier as string,
        }),
        ...tell("shipment.silent"),
      ];
    case "shipment.delivery_failed":
      return [
        act("reattempt", "shipment.reattempt", { shipmentId: shipment?.id as string }),
        ...tell("shipment.delivery_failed"),
        ...(severity === "error" ? [assign("delivery_failed_repeatedly")] : []),
      ];
    case "shipment.held":
      return [assign("parcel_held"), ...tell("shipment.held")];
    case "shipment.pickup_overdue":
      return tell("shipment.pickup_overdue");
    case "shipment.returned": {
      const carried = shipment?.lines ?? [];
      const lines =
        carried.length > 0 ? carried.map(({ lineId }) => lineId) : order.lines.map(({ id }) => id);
      return [assign("parcel_returned"), act("reship", "shipment.reship", { lines }, "propose")];
    }
    case "shipment.damaged":
      return [
        act("claim", "shipment.claim", { shipmentId: shipment?.id as string, kind: "damaged" }),
        ...tell("shipment.damaged"),
      ];
    case "shipment.delayed":
      return [
        ...tell("shipment.delayed", { deliverBy: order.promise?.deliverBy as string }),
        act("revise", "promise.revise", { cause: code }, "propose"),
      ];
    case "complaint.response_overdue":
    case "complaint.resolution_overdue":
      return [
        act("escalate", "escalate", { toRole: "support-lead", level: 1, cause: code }),
        assign("complaint_overdue"),
      ];
    case "complaint.update_overdue":
      return [...tell("complaint.update"), assign("complaint_update")];
    case "complaint.reopened":
      return [
        act("review", "review.schedule", {
          scope: "complaint",
          kind: "root_cause",
          cases: [complaint?.id as string],
        }),
      ];
    default:
      return [];
  }
}
