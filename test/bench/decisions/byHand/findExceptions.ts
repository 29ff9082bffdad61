import type { OrderException } from "order-triage";
import { encode } from "./actionsFor";
import { isOtherAddress, isPostalCodeWrong, missingFields, pointerOf, readContact } from "./addresses";
import type { Found, HandOrder, HandPayment } from "./Found";
import { HOUR } from "./Found";
import type { HandFacts } from "./HandFacts";
import { problemsOf, totalDifference } from "./orderData";
import { hoursBetween, type Parcel, readParcels, stalledAfterHours, unshipped } from "./Parcels";
import { classOf, isSuperseded, readPayments } from "./payments";

const SHIP = ["ship"] as const;
const CAPTURE = ["capture"] as const;
const CAPTURE_SHIP = ["capture", "ship"] as const;
const NOTHING = [] as const;
const ORDER = { kind: "order" };

/** Everything that is wrong with an order, and when to look again. */
export interface Findings {
  readonly found: Found[];
  readonly facts: HandFacts;
  /** Epoch milliseconds; ∞ for never. */
  readonly reviewAt: number;
}

type Evidence = OrderException["evidence"];
type Item = Omit<Found, "exception">;

/** One pass over the order. */
export function findExceptions(order: HandOrder, now: number): Findings {
  const found: Found[] = [];
  let reviewAt = Number.POSITIVE_INFINITY;
  /** True after an instant; before it, that is when to look again. */
  const isAfter = (instant: number): boolean => {
    if (now > instant) return true;
    if (instant + 1 < reviewAt) reviewAt = instant + 1;
    return false;
  };
  const raise = (
    rule: string,
    code: string,
    severity: OrderException["severity"],
    blocks: OrderException["blocks"],
    evidence: Evidence,
    field?: string,
    subject: OrderException["subject"] = ORDER,
    item?: Item,
  ): void => {
    const place = subject.id === undefined ? subject.kind : `${subject.kind}:${encode(subject.id)}`;
    const exception = {
      key: `${code}@${place}`,
      code,
      subject,
      severity,
      blocks,
      evidence,
      ...(field === undefined ? {} : { field }),
      rule,
    };
    found.push(item === undefined ? { exception } : { exception, ...item });
  };

  const { status, shipTo, lines, currency } = order;
  const isOpen = status !== "cancelled" && status !== "completed";
  const parcels = readParcels(order);
  const paid = readPayments(order);
  const contact = readContact(order);
  const hasLeft =
    (status === "shipped" || status === "delivered" || status === "completed") && !parcels.some(isCancelled);
  const isHandedOver = hasLeft || parcels.some((parcel) => parcel.isHandedOver);
  const isDelivered =
    status === "delivered" || status === "completed" || areDelivered(order, parcels, hasLeft);
  const shipBy = hasLeft ? undefined : earliestShipBy(order, parcels);
  const missing = isOpen && !isHandedOver ? missingFields(shipTo) : NOTHING;
  const facts: HandFacts = { order, now, contact, paid, missing, shipBy };

  if (isOpen) {
    const { country } = shipTo;
    if (!isHandedOver) {
      if (missing.length > 0) {
        const evidence = country === undefined ? { fields: missing } : { country, fields: missing };
        const field = pointerOf(missing[0] as string);
        raise("address-incomplete", "address.missing_field", "error", SHIP, evidence, field);
      }
      if (isPostalCodeWrong(shipTo)) {
        const evidence = { country: country as string };
        raise(
          "postal-code-malformed",
          "address.format_invalid",
          "error",
          SHIP,
          evidence,
          "/shipTo/postalCode",
        );
      }
      if (!contact.hasPhone) {
        const evidence = { hasEmail: contact.hasEmail };
        raise("phone-missing", "contact.phone_invalid", "error", SHIP, evidence, "/customer/phone");
      }
    }
    if (
      !isDelivered &&
      order.placedShipTo !== undefined &&
      isOtherAddress(order.placedShipTo, shipTo) &&
      !isChangeGranted(order)
    ) {
      const evidence = { handedOver: isHandedOver };
      raise("address-changed", "address.changed_after_order", "warning", SHIP, evidence, "/shipTo");
    }
    if (contact.isEmailWrong) {
      const evidence = { hasPhone: contact.hasPhone };
      raise("email-malformed", "contact.email_invalid", "warning", NOTHING, evidence, "/customer/email");
    }
    const problems = problemsOf(order);
    if (problems.length > 0) {
      const evidence = { problems, lines: lines.length };
      raise("order-impossible", "order.invalid", "critical", CAPTURE_SHIP, evidence);
    }
    const differenceMinor = totalDifference(order);
    if (lines.length > 0 && differenceMinor !== undefined && Math.abs(differenceMinor) > 1) {
      const evidence = { differenceMinor, currency, toleranceMinor: 1 };
      raise(
        "total-does-not-add-up",
        "order.price_mismatch",
        "error",
        CAPTURE_SHIP,
        evidence,
        "/totals/totalMinor",
      );
    }
    if (!paid.isApproved && paid.latestClass === "pending") {
      const placedAt = Date.parse(order.placedAt);
      const thresholdHours = order.channel === "marketplace" ? 24 : 48;
      if (isAfter(placedAt + thresholdHours * HOUR)) {
        const evidence = { hours: hoursBetween(placedAt, now), thresholdHours };
        raise("payment-overdue", "payment.pending", "warning", SHIP, evidence);
      }
    }
    for (const payment of order.payments ?? []) checkPayment(payment);
    for (const parcel of parcels) checkParcel(parcel);
  }

  const { differenceMinor } = paid;
  if (differenceMinor !== undefined) {
    if (isOpen && -differenceMinor > 1) {
      const evidence = { differenceMinor, dueMinor: paid.dueMinor as number };
      raise("paid-too-little", "payment.amount_mismatch", "error", SHIP, evidence);
    }
    if (status !== "cancelled" && differenceMinor > 1) {
      const evidence = { overpaidMinor: differenceMinor, currency };
      raise("paid-too-much", "payment.duplicate", "error", CAPTURE, evidence);
    }
  }
  if (status !== "cancelled") {
    for (const request of order.requests ?? []) {
      const { id, kind, deadline } = request;
      if (request.status !== "open" || kind === "urgent") continue;
      const evidence: Evidence = deadline === undefined ? { kind } : { kind, deadline };
      const subject = { kind: "request", id };
      raise(
        "buyer-asks-for-change",
        "order.buyer_request_pending",
        "warning",
        SHIP,
        evidence,
        undefined,
        subject,
      );
    }
  }
  if ((status === "placed" || status === "processing") && paid.isApproved && shipBy !== undefined) {
    if (isAfter(shipBy.at)) {
      const evidence = { shipBy: shipBy.text, hours: hoursBetween(shipBy.at, now) };
      if (isAfter(shipBy.at + 24 * HOUR)) {
        raise("not-dispatched-for-long", "shipment.not_dispatched", "critical", CAPTURE, evidence);
      } else {
        raise("not-dispatched", "shipment.not_dispatched", "error", NOTHING, evidence);
      }
    }
  }
  if ((status === "processing" || status === "shipped") && !isDelivered) {
    const deliverBy = order.promise?.deliverBy;
    if (deliverBy !== undefined && isAfter(Date.parse(deliverBy))) {
      raise("delivery-late", "shipment.delayed", "warning", NOTHING, { deliverBy });
    }
  }
  for (const complaint of order.complaints ?? []) {
    if (complaint.resolvedAt !== undefined) continue;
    const { id, kind, openedAt, firstReplyAt, reopenedCount = 0 } = complaint;
    const subject = { kind: "complaint", id };
    const item = { complaint };
    const opened = Date.parse(openedAt);
    const hours = hoursBetween(opened, now);
    if (firstReplyAt === undefined) {
      if (isAfter(opened + 24 * HOUR)) {
        const evidence = { kind, hours };
        raise(
          "complaint-unanswered",
          "complaint.response_overdue",
          "error",
          NOTHING,
          evidence,
          undefined,
          subject,
          item,
        );
      }
    } else {
      const updated = Date.parse(complaint.lastUpdateAt ?? firstReplyAt);
      if (isAfter(updated + 72 * HOUR)) {
        const evidence = { kind, hours: hoursBetween(updated, now) };
        raise(
          "complaint-silent",
          "complaint.update_overdue",
          "warning",
          NOTHING,
          evidence,
          undefined,
          subject,
          item,
        );
      }
    }
    if (isAfter(opened + 120 * HOUR)) {
      const evidence = { kind, hours };
      raise(
        "complaint-unresolved",
        "complaint.resolution_overdue",
        "error",
        NOTHING,
        evidence,
        undefined,
        subject,
        item,
      );
    }
    if (reopenedCount >= 1) {
      const evidence = { kind, times: reopenedCount };
      raise(
        "complaint-reopened",
        "complaint.reopened",
        "warning",
        NOTHING,
        evidence,
        undefined,
        subject,
        item,
      );
    }
  }
  return { found, facts, reviewAt };

  function checkPayment(payment: HandPayment): void {
    const subject = { kind: "payment", id: payment.id };
    const item = { payment };
    if (payment.status === "authorized") {
      const expiresAt = payment.authorizationExpiresAt;
      if (expiresAt !== undefined && isAfter(Date.parse(expiresAt) - 24 * HOUR)) {
        const evidence = { expiresAt };
        raise(
          "authorization-lapses",
          "payment.authorization_expiring",
          "warning",
          NOTHING,
          evidence,
          undefined,
          subject,
          item,
        );
      }
      return;
    }
    const declined = DECLINED[classOf(payment)];
    if (declined === undefined || isSuperseded(order.payments ?? [], payment)) return;
    const { method, attempt } = payment;
    const evidence: Evidence = attempt === undefined ? { method } : { method, attempt };
    raise(
      declined.rule,
      declined.code,
      declined.severity,
      declined.blocks,
      evidence,
      undefined,
      subject,
      item,
    );
  }

  function checkParcel(parcel: Parcel): void {
    const { shipment, state, code } = parcel;
    const { id, carrier } = shipment;
    const subject = { kind: "shipment", id };
    const item = { shipment };
    const shown: Evidence = code === undefined ? {} : { code };
    const { shippedAt, lastAt, failedAttempts } = parcel;
    switch (state) {
      case "no_record":
      case "label_created":
        if (shippedAt !== undefined && isAfter(shippedAt + 48 * HOUR)) {
          const evidence = { carrier, hours: hoursBetween(shippedAt, now) };
          raise(
            "no-first-scan",
            "shipment.no_tracking",
            "warning",
            NOTHING,
            evidence,
            undefined,
            subject,
            item,
          );
        }
        break;
      case "picked_up":
      case "in_transit":
      case "customs": {
        const thresholdHours = stalledAfterHours(carrier);
        if (lastAt !== undefined && isAfter(lastAt + thresholdHours * HOUR)) {
          const evidence = { carrier, hours: hoursBetween(lastAt, now), thresholdHours, ...shown };
          raise("parcel-stalled", "shipment.stalled", "warning", NOTHING, evidence, undefined, subject, item);
        }
        break;
      }
      case "delivery_failed": {
        const isRepeated = failedAttempts >= 3;
        const rule = isRepeated ? "delivery-failed-repeatedly" : "delivery-failed";
        const evidence = isRepeated ? { attempts: failedAttempts } : { attempts: failedAttempts, ...shown };
        const severity = isRepeated ? "error" : "warning";
        raise(rule, "shipment.delivery_failed", severity, NOTHING, evidence, undefined, subject, item);
        break;
      }
      case "held":
        raise("parcel-held", "shipment.held", "error", NOTHING, shown, undefined, subject, item);
        break;
      case "available_for_pickup":
        if (lastAt !== undefined && isAfter(lastAt + 72 * HOUR)) {
          const evidence = { hours: hoursBetween(lastAt, now) };
          raise(
            "parcel-not-collected",
            "shipment.pickup_overdue",
            "warning",
            NOTHING,
            evidence,
            undefined,
            subject,
            item,
          );
        }
        break;
      case "returning":
      case "returned":
        raise("parcel-comes-back", "shipment.returned", "error", NOTHING, shown, undefined, subject, item);
        break;
      case "damaged":
        raise("parcel-damaged", "shipment.damaged", "error", NOTHING, shown, undefined, subject, item);
        break;
    }
  }
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

function isCancelled({ state }: Parcel): boolean {
  return state === "cancelled";
}

function areDelivered({ lines }: HandOrder, parcels: readonly Parcel[], hasLeft: boolean): boolean {
  const standing = parcels.filter((parcel) => !isCancelled(parcel));
  if (standing.length === 0 || standing.some(({ state }) => state !== "delivered")) return false;
  return hasLeft || lines.every((line) => unshipped(line, standing, () => true) === 0);
}

function earliestShipBy({ lines, promise }: HandOrder, parcels: readonly Parcel[]): HandFacts["shipBy"] {
  let earliest: HandFacts["shipBy"];
  for (const line of lines) {
    const text = line.shipBy ?? promise?.shipBy;
    if (text === undefined) continue;
    if (unshipped(line, parcels, (parcel) => parcel.isHandedOver) === 0) continue;
    if (text === earliest?.text) continue;
    const at = Date.parse(text);
    if (earliest === undefined || at < earliest.at) earliest = { text, at };
  }
  return earliest;
}

function isChangeGranted({ requests = [] }: HandOrder): boolean {
  return requests.some(
    ({ kind, status }) => kind === "change" && (status === "approved" || status === "done"),
  );
}
