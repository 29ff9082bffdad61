import { type Found, type HandAction, HOUR } from "./Found";
import type { HandFacts } from "./HandFacts";
import { unusedMethods } from "./payments";

const HOUR_MINUTES = 60;

/** What to do about one exception. */
export function actionsFor(found: Found, facts: HandFacts): readonly HandAction[] {
  const { exception } = found;
  const actions = playbookFor(found, facts);
  const { code, severity } = exception;
  const isWatched =
    code === "order.invalid" || code === "payment.duplicate" || code === "shipment.not_dispatched";
  if (
    isWatched &&
    facts.order.customer?.tier === "gold" &&
    (severity === "error" || severity === "critical")
  ) {
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
  return actions;
}

function playbookFor({ exception, payment, shipment, complaint }: Found, facts: HandFacts): HandAction[] {
  const { order, contact, paid } = facts;
  const { code, field, severity, blocks } = exception;
  let owner = "support";
  let dueMinutes = 4 * HOUR_MINUTES;
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
      dueMinutes = 24 * HOUR_MINUTES;
      return ask("contact.incomplete", ["email", "phone"]);
    case "order.invalid":
      dueMinutes = HOUR_MINUTES;
      return [hold(), assign("order_impossible")];
    case "order.price_mismatch":
      owner = "finance";
      return [hold(), assign("price_mismatch")];
    case "order.buyer_request_pending":
      dueMinutes = 2 * HOUR_MINUTES;
      return [hold(), assign("buyer_request")];
    case "payment.pending":
      owner = "finance";
      return [pay("overdue"), ...tell("payment.pending")];
    case "payment.action_required":
      owner = "finance";
      return [
        act("authenticate", "payment.authenticate", { paymentId: payment?.id as string }),
        ...tell("payment.action_required"),
      ];
    case "payment.declined.retryable": {
      owner = "finance";
      const attempt = payment?.attempt === undefined ? {} : { attempt: payment.attempt };
      const params = { paymentId: payment?.id as string, maxAttempts: 4, ...attempt };
      return [act("retry", "payment.retry", params), ...tell("payment.declined.retryable")];
    }
    case "payment.declined.fixable":
    case "payment.declined.other_method":
      if (order.customer?.tier === "gold") {
        dueMinutes = 2 * HOUR_MINUTES;
        const params = { role: owner, priority: "high", checklist: "call_about_payment" };
        return [act("assign", "task.assign", params)];
      }
      owner = "finance";
      return [pay("other_method"), ...tell("payment.declined", { methods: unusedMethods(order) })];
    case "payment.declined.final":
      owner = "finance";
      dueMinutes = 2 * HOUR_MINUTES;
      return [assign("final_decline"), act("cancel", "order.cancel", { reason: "declined" }, "propose")];
    case "payment.authorization_expiring":
      owner = "finance";
      return [
        act("capture", "payment.capture_or_reauth", {
          paymentId: payment?.id as string,
          before: payment?.authorizationExpiresAt as string,
        }),
      ];
    case "payment.amount_mismatch":
      owner = "finance";
      return [pay("underpaid", -(paid.differenceMinor as number))];
    case "payment.duplicate":
      owner = "finance";
      return [
        act(
          "refund",
          "refund.propose",
          { amountMinor: paid.differenceMinor as number, currency: order.currency, cause: code },
          "propose",
        ),
      ];
    case "shipment.not_dispatched": {
      owner = "logistics";
      const { text, at } = facts.shipBy as { readonly text: string; readonly at: number };
      const actions = [assign("dispatch_overdue", "warehouse"), ...tell(code, { shipBy: text })];
      if (facts.now > at + 24 * HOUR) {
        dueMinutes = HOUR_MINUTES;
        actions.push(act("escalate", "escalate", { toRole: "warehouse-lead", level: 1, cause: code }));
      }
      return actions;
    }
    case "shipment.no_tracking":
    case "shipment.stalled":
      owner = "logistics";
      return [
        act("trace", "shipment.trace", {
          shipmentId: shipment?.id as string,
          carrier: shipment?.carrier as string,
        }),
        ...tell("shipment.silent"),
      ];
    case "shipment.delivery_failed":
      owner = "logistics";
      return [
        act("reattempt", "shipment.reattempt", { shipmentId: shipment?.id as string }),
        ...tell("shipment.delivery_failed"),
        ...(severity === "error" ? [assign("delivery_failed_repeatedly")] : []),
      ];
    case "shipment.held":
      owner = "logistics";
      return [assign("parcel_held"), ...tell("shipment.held")];
    case "shipment.pickup_overdue":
      owner = "logistics";
      dueMinutes = 8 * HOUR_MINUTES;
      return tell("shipment.pickup_overdue");
    case "shipment.returned": {
      owner = "logistics";
      dueMinutes = 8 * HOUR_MINUTES;
      const carried = shipment?.lines ?? [];
      const lines =
        carried.length > 0 ? carried.map(({ lineId }) => lineId) : order.lines.map(({ id }) => id);
      return [assign("parcel_returned"), act("reship", "shipment.reship", { lines }, "propose")];
    }
    case "shipment.damaged":
      owner = "logistics";
      return [
        act("claim", "shipment.claim", { shipmentId: shipment?.id as string, kind: "damaged" }),
        ...tell("shipment.damaged"),
      ];
    case "shipment.delayed":
      owner = "logistics";
      return [
        ...tell("shipment.delayed", { deliverBy: order.promise?.deliverBy as string }),
        act("revise", "promise.revise", { cause: code }, "propose"),
      ];
    case "complaint.response_overdue":
    case "complaint.resolution_overdue":
      dueMinutes = HOUR_MINUTES;
      return [
        act("escalate", "escalate", { toRole: "support-lead", level: 1, cause: code }),
        assign("complaint_overdue"),
      ];
    case "complaint.update_overdue":
      dueMinutes = 2 * HOUR_MINUTES;
      return [...tell("complaint.update"), assign("complaint_update")];
    case "complaint.reopened":
      dueMinutes = 2 * HOUR_MINUTES;
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
