import type { ClassifierRule } from "order-triage";
import { fact, IS_OPEN, is, setting } from "./parts";

/** What can be wrong with its dispatch and its parcels, and what customers complain about. */
export const deliveryClassifiers: readonly ClassifierRule[] = [
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
