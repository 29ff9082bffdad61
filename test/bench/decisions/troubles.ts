import type { Random } from "../workload/random";
import type { DraftShopOrder } from "./ShopOrder";
import { hoursAgo } from "./shopClock";

/** Makes something go wrong with a healthy order. */
type Trouble = (order: DraftShopOrder, random: Random) => void;

/** A parcel whose last event is this one. */
const parcel =
  (code: string, hours: readonly [number, number], repeat = 1): Trouble =>
  (order, random) => {
    order.status = "shipped";
    const last = random.integer(...hours);
    const events = Array.from({ length: repeat }, (_, index) => ({
      at: hoursAgo(last + index * 24),
      provider: "easypost",
      code,
    }));
    const picked = { at: hoursAgo(last + 90), provider: "easypost", code: "received_at_origin_facility" };
    const { lines } = order;
    order.shipments = [
      {
        id: "S1",
        carrier: random.pick(["dhl", "ups", "sf-express"]),
        lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
        shippedAt: hoursAgo(last + 91),
        events: code === "pre_transit" ? events : [...events, picked],
      },
    ];
  };

const decline =
  (...codes: readonly string[]): Trouble =>
  (order, random) => {
    order.status = "placed";
    delete order.shipments;
    const [payment] = order.payments;
    if (payment === undefined) return;
    order.payments = [
      {
        id: "P1",
        method: "card",
        provider: "stripe",
        status: "failed",
        code: random.pick(codes),
        amountMinor: payment.amountMinor as number,
        attempt: random.integer(1, 3),
        at: payment.at,
      },
    ];
  };

const complain =
  (openedHoursAgo: number, more: (random: Random) => object): Trouble =>
  (order, random) => {
    const kind = random.pick(["damaged", "not_received", "late"]);
    const openedAt = hoursAgo(openedHoursAgo + random.integer(0, 10));
    order.complaints = [{ id: "K1", kind, openedAt, ...more(random) }];
  };

/** Ways in which an order goes wrong; each is a case of at least one rule. */
export const troubles: readonly Trouble[] = [
  (order) => {
    atHome(order);
    delete order.shipTo.locality;
  },
  (order) => {
    atHome(order);
    order.shipTo.postalCode = "1234567";
  },
  (order) => {
    order.status = "processing";
    order.placedShipTo = { ...order.shipTo, lines: ["Elsewhere 5"] };
  },
  (order) => {
    order.status = "processing";
    order.customer = { ...order.customer, email: "nobody(at)example" };
  },
  (order) => {
    atHome(order);
    const { phone: _, ...customer } = order.customer ?? {};
    order.customer = customer;
  },
  (order, random) => {
    order.status = "processing";
    for (const line of order.lines) line.quantity = random.pick([0, -1]);
  },
  (order, random) => {
    order.status = "processing";
    order.totals.shippingMinor = (order.totals.shippingMinor ?? 0) + random.integer(2, 900);
  },
  (order, random) => {
    const kind = random.pick(["cancel", "refund", "change"] as const);
    order.requests = [{ id: "Q1", kind, at: hoursAgo(3), status: "open", deadline: hoursAgo(-20) }];
  },
  (order, random) => {
    order.status = "placed";
    delete order.shipments;
    order.placedAt = hoursAgo(random.integer(50, 90));
    const { totalMinor } = order.totals;
    order.payments = [pending("pending", totalMinor as number, order.placedAt)];
  },
  (order) => {
    order.status = "placed";
    delete order.shipments;
    order.payments = [pending("requires_action", order.totals.totalMinor as number, order.placedAt)];
  },
  decline("try_again_later", "processing_error", "issuer_not_available"),
  decline("expired_card", "incorrect_cvc"),
  decline("insufficient_funds", "do_not_honor", "generic_decline"),
  decline("stolen_card", "fraudulent"),
  (order, random) => {
    order.status = "processing";
    delete order.shipments;
    const [payment] = order.payments;
    if (payment === undefined) return;
    settle(payment, {
      status: "authorized",
      authorizedMinor: order.totals.totalMinor as number,
      authorizationExpiresAt: hoursAgo(-random.integer(1, 20)),
    });
  },
  (order, random) => {
    order.status = "processing";
    const short = (order.totals.totalMinor as number) - random.integer(2, 200);
    const [payment] = order.payments;
    if (payment !== undefined)
      settle(payment, { status: "captured", capturedMinor: short, amountMinor: short });
  },
  (order) => {
    const [payment] = order.payments;
    if (payment === undefined) return;
    const totalMinor = order.totals.totalMinor as number;
    settle(payment, { status: "captured", capturedMinor: totalMinor, amountMinor: totalMinor });
    order.payments.push({ ...payment, id: "P2", attempt: 2 });
  },
  late(2, 20),
  late(30, 90),
  parcel("pre_transit", [60, 90]),
  parcel("in_transit", [80, 150]),
  parcel("delivery_exception", [2, 20]),
  parcel("delivery_exception", [2, 20], 3),
  parcel("held", [2, 40]),
  parcel("available_for_pickup", [80, 120]),
  parcel("return_to_sender", [2, 40]),
  parcel("damaged", [2, 40]),
  (order, random) => {
    order.status = "shipped";
    order.promise = { ...order.promise, deliverBy: hoursAgo(random.integer(1, 48)) };
  },
  complain(25, () => ({})),
  complain(80, (random) => ({ firstReplyAt: hoursAgo(random.integer(74, 79)) })),
  complain(125, (random) => ({ firstReplyAt: hoursAgo(100), lastUpdateAt: hoursAgo(random.integer(1, 60)) })),
  complain(40, () => ({ firstReplyAt: hoursAgo(30), reopenedCount: 1 })),
];

/** Before any parcel: an address is corrected only there. */
function atHome(order: DraftShopOrder): void {
  order.status = "processing";
  delete order.shipments;
}

function pending(
  status: "pending" | "requires_action",
  amountMinor: number,
  at: string,
): DraftShopOrder["payments"][number] {
  return { id: "P1", method: "klarna", provider: "stripe", status, amountMinor, attempt: 1, at };
}

function late(least: number, most: number): Trouble {
  return (order, random) => {
    order.status = "processing";
    delete order.shipments;
    order.promise = { ...order.promise, shipBy: hoursAgo(random.integer(least, most)) };
    const [payment] = order.payments;
    const totalMinor = order.totals.totalMinor as number;
    if (payment !== undefined) settle(payment, { status: "captured", capturedMinor: totalMinor });
  };
}

/** Money that came after all has no decline code. */
function settle(payment: DraftShopOrder["payments"][number], change: Partial<typeof payment>): void {
  delete payment.code;
  Object.assign(payment, change);
}
