import type { Condition } from "order-triage/rules";
import { CUSTOMS_COUNTRIES, SPANISH_ISLANDS } from "./universe";
import { type RuleWithCase, rule, type Spoil } from "./Workload";

/** Conditions that rules refer to by name. */
export const namedConditions: Readonly<Record<string, Condition>> = {
  "is-not-yet-sent": { fact: "status", operator: "in", value: ["placed", "processing"] },
  "has-left": { fact: "status", operator: "in", value: ["shipped", "delivered"] },
  "is-new-customer": {
    all: [
      { fact: "customer", path: "$.tier", operator: "equal", value: "standard" },
      { fact: "attributes", path: "$.previousOrders", operator: "equal", value: 0 },
    ],
  },
};

const order = (name: string, conditions: Condition, spoil: Spoil): RuleWithCase => ({
  forEach: "order",
  rule: rule(name, conditions),
  spoil,
});

/** Twenty rules about the order as a whole, as the operations of a shop write them. */
export const orderRules: readonly RuleWithCase[] = [
  order(
    "paid-but-not-released",
    {
      all: [
        { fact: "status", operator: "equal", value: "placed" },
        { fact: "payments", path: "$[0].status", operator: "in", value: ["authorized", "captured"] },
        { fact: "attributes", path: "$.hoursSincePlaced", operator: "greaterThan", value: 24 },
      ],
    },
    (order, _, random) => {
      order.status = "placed";
      setPayment(order, { status: "authorized", code: "approved" });
      order.attributes.hoursSincePlaced = random.integer(25, 90);
    },
  ),
  order(
    "card-reported-stolen",
    {
      all: [
        { condition: "is-not-yet-sent" },
        {
          fact: "payments",
          path: "$[*].code",
          operator: "someFact:in",
          value: ["stolen_card", "lost_card", "pickup_card", "fraudulent", "merchant_blacklist"],
        },
      ],
    },
    (order, _, random) => {
      order.status = "processing";
      const code = random.pick(["stolen_card", "lost_card", "pickup_card", "fraudulent"]);
      setPayment(order, { status: "failed", code });
    },
  ),
  order(
    "declined-and-not-retried",
    {
      all: [
        { fact: "payments", path: "$[0].status", operator: "equal", value: "failed" },
        {
          fact: "payments",
          path: "$[0].code",
          operator: "in",
          value: ["insufficient_funds", "try_again_later", "processing_error", "issuer_not_available"],
        },
        { not: { fact: "payments", path: "$[*].status", operator: "contains", value: "captured" } },
      ],
    },
    (order, _, random) => {
      order.payments = order.payments.slice(0, 1);
      setPayment(order, { status: "failed", code: random.pick(["insufficient_funds", "try_again_later"]) });
    },
  ),
  order(
    "cash-on-delivery-too-dear",
    {
      all: [
        { fact: "payments", path: "$[0].method", operator: "equal", value: "cod" },
        { fact: "totals", path: "$.totalMinor", operator: "greaterThan", value: 50_000 },
      ],
    },
    (order, _, random) => {
      setTotal(order, random.integer(50_001, 150_000));
      setPayment(order, { method: "cod" });
    },
  ),
  order(
    "transfer-overdue",
    {
      all: [
        { fact: "payments", path: "$[0].method", operator: "in", value: ["bank_transfer", "boleto"] },
        { fact: "payments", path: "$[0].status", operator: "equal", value: "pending" },
        { fact: "attributes", path: "$.hoursSincePlaced", operator: "greaterThan", value: 72 },
      ],
    },
    (order, _, random) => {
      order.status = "placed";
      setPayment(order, { method: "bank_transfer", status: "pending", code: "pending" });
      order.attributes.hoursSincePlaced = random.integer(73, 200);
    },
  ),
  order(
    "captured-too-little",
    {
      all: [
        { fact: "payments", path: "$[0].status", operator: "equal", value: "captured" },
        {
          fact: "payments",
          path: "$[0].capturedMinor",
          operator: "lessThan",
          value: { fact: "totals", path: "$.totalMinor" },
        },
      ],
    },
    (order, _, random) =>
      setPayment(order, {
        status: "captured",
        capturedMinor: order.totals.totalMinor - random.integer(1, 99),
      }),
  ),
  order(
    "approval-needed",
    {
      all: [
        { fact: "status", operator: "equal", value: "placed" },
        { fact: "currency", operator: "equal", value: "EUR" },
        { fact: "totals", path: "$.totalMinor", operator: "greaterThanInclusive", value: 200_000 },
        { fact: "customer", path: "$.tier", operator: "notIn", value: ["gold", "platinum"] },
      ],
    },
    (order, _, random) => {
      order.status = "placed";
      order.currency = "EUR";
      order.customer.tier = "silver";
      setTotal(order, random.integer(200_000, 900_000));
    },
  ),
  order(
    "discount-too-high",
    {
      any: [
        {
          all: [
            { fact: "customer", path: "$.tier", operator: "equal", value: "standard" },
            { fact: "totals", path: "$.discountMinor", operator: "greaterThan", value: 5_000 },
          ],
        },
        { fact: "totals", path: "$.discountMinor", operator: "greaterThan", value: 15_000 },
      ],
    },
    (order, _, random) => {
      order.totals.discountMinor =
        order.customer.tier === "standard" ? 6_000 : random.integer(15_001, 20_000);
    },
  ),
  order(
    "express-not-packed",
    {
      all: [
        { fact: "status", operator: "equal", value: "processing" },
        { fact: "attributes", path: "$.shippingMethod", operator: "in", value: ["express", "next_day"] },
        { fact: "attributes", path: "$.hoursSincePlaced", operator: "greaterThan", value: 18 },
        { fact: "shipments", path: "$.length", operator: "equal", value: 0 },
      ],
    },
    (order, _, random) => {
      order.status = "processing";
      order.shipments = [];
      order.attributes.shippingMethod = random.pick(["express", "next_day"]);
      order.attributes.hoursSincePlaced = random.integer(19, 60);
    },
  ),
  order(
    "customs-papers-missing",
    {
      all: [
        { fact: "shipTo", path: "$.country", operator: "in", value: [...CUSTOMS_COUNTRIES] },
        { fact: "attributes", path: "$.customsPapers", operator: "notEqual", value: "complete" },
        { fact: "attributes", path: "$.shippingMethod", operator: "notEqual", value: "pickup" },
      ],
    },
    (order, _, random) => {
      order.shipTo.country = random.pick(CUSTOMS_COUNTRIES);
      order.attributes.shippingMethod = "standard";
      delete order.attributes.customsPapers;
    },
  ),
  order(
    "island-surcharge-missing",
    {
      all: [
        { fact: "shipTo", path: "$.country", operator: "equal", value: "ES" },
        { fact: "shipTo", path: "$.region", operator: "in", value: [...SPANISH_ISLANDS] },
        { fact: "totals", path: "$.shippingMinor", operator: "lessThan", value: 1_500 },
      ],
    },
    (order, _, random) => {
      order.shipTo.country = "ES";
      order.shipTo.region = random.pick(SPANISH_ISLANDS);
      order.totals.shippingMinor = 490;
    },
  ),
  order(
    "parcel-silent",
    {
      all: [
        { fact: "status", operator: "equal", value: "shipped" },
        {
          any: [
            {
              all: [
                { fact: "shipments", path: "$[0].carrier", operator: "in", value: ["dhl", "ups", "fedex"] },
                { fact: "attributes", path: "$.hoursSinceLastScan", operator: "greaterThan", value: 48 },
              ],
            },
            { fact: "attributes", path: "$.hoursSinceLastScan", operator: "greaterThan", value: 96 },
          ],
        },
      ],
    },
    (order, _, random) => {
      order.status = "shipped";
      order.attributes.hoursSinceLastScan = random.integer(97, 300);
    },
  ),
  order(
    "delivery-failed-again",
    {
      all: [
        { fact: "status", operator: "equal", value: "shipped" },
        { fact: "attributes", path: "$.failedAttempts", operator: "greaterThanInclusive", value: 2 },
      ],
    },
    (order, _, random) => {
      order.status = "shipped";
      order.attributes.failedAttempts = random.integer(2, 4);
    },
  ),
  order(
    "risky-first-order",
    {
      all: [
        { condition: "is-new-customer" },
        { fact: "attributes", path: "$.riskScore", operator: "greaterThan", value: 80 },
        { fact: "totals", path: "$.totalMinor", operator: "greaterThan", value: 30_000 },
      ],
    },
    (order, _, random) => {
      order.customer.tier = "standard";
      order.attributes.previousOrders = 0;
      order.attributes.riskScore = random.integer(81, 100);
      setTotal(order, random.integer(30_001, 90_000));
    },
  ),
  order(
    "good-customer-complains",
    {
      all: [
        { fact: "customer", path: "$.tier", operator: "in", value: ["gold", "platinum"] },
        {
          fact: "complaints",
          path: "$[*].kind",
          operator: "someFact:in",
          value: ["damaged", "not_received", "wrong_item"],
        },
      ],
    },
    (order, _, random) => {
      order.customer.tier = random.pick(["gold", "platinum"]);
      const kind = random.pick(["damaged", "not_received", "wrong_item"]);
      order.complaints = [{ id: "K1", kind, openedAt: order.placedAt, resolvedAt: order.placedAt }];
    },
  ),
  order(
    "invoice-in-gift",
    {
      all: [
        { fact: "attributes", path: "$.isGift", operator: "equal", value: true },
        { fact: "attributes", path: "$.enclosures", operator: "contains", value: "invoice" },
      ],
    },
    (order) => {
      order.attributes.isGift = true;
      order.attributes.enclosures = ["flyer", "invoice"];
    },
  ),
  order(
    "wholesale-in-shop",
    {
      all: [
        { fact: "channel", operator: "in", value: ["web", "app"] },
        { fact: "lines", path: "$[*].quantity", operator: "everyFact:greaterThan", value: 9 },
      ],
    },
    (order, _, random) => {
      order.channel = random.pick(["web", "app"]);
      for (const line of order.lines) {
        line.quantity = random.integer(10, 12);
        // A dozen phones is another rule's case.
        if (line.attributes.serials !== undefined) line.attributes.kind = "book";
      }
    },
  ),
  order(
    "cancel-before-dispatch",
    {
      all: [
        { condition: "is-not-yet-sent" },
        { fact: "requests", path: "$[*].kind", operator: "contains", value: "cancel" },
      ],
    },
    (order, _, random) => {
      order.status = random.pick(["placed", "processing"]);
      order.attributes.hoursSincePlaced = 3;
      order.requests = [{ id: "Q1", kind: "cancel", at: order.placedAt, status: "open" }];
    },
  ),
  order(
    "change-after-dispatch",
    {
      all: [
        { condition: "has-left" },
        { fact: "requests", path: "$[*].kind", operator: "someFact:in", value: ["change", "refund"] },
      ],
    },
    (order, _, random) => {
      order.status = random.pick(["shipped", "delivered"]);
      order.requests = [
        { id: "Q1", kind: random.pick(["change", "refund"]), at: order.placedAt, status: "open" },
      ];
    },
  ),
  order(
    "marketplace-late",
    {
      all: [
        { fact: "channel", operator: "in", value: ["tmall", "amazon", "ebay", "zalando"] },
        {
          any: [
            {
              all: [
                { fact: "status", operator: "equal", value: "placed" },
                { fact: "attributes", path: "$.hoursUntilShipBy", operator: "lessThan", value: 4 },
              ],
            },
            {
              all: [
                { fact: "status", operator: "equal", value: "processing" },
                { fact: "attributes", path: "$.hoursUntilShipBy", operator: "lessThan", value: 0 },
              ],
            },
          ],
        },
      ],
    },
    (order, _, random) => {
      order.channel = random.pick(["amazon", "ebay", "zalando"]);
      order.status = random.pick(["placed", "processing"]);
      order.attributes.hoursSincePlaced = 3;
      order.attributes.hoursUntilShipBy = random.integer(-40, -1);
    },
  ),
];

function setPayment(order: Parameters<Spoil>[0], change: Partial<(typeof order.payments)[number]>): void {
  const [first] = order.payments;
  if (first !== undefined) Object.assign(first, change);
}

/** A total that its payment knows, so that no other rule holds. */
function setTotal(order: Parameters<Spoil>[0], totalMinor: number): void {
  order.totals.totalMinor = totalMinor;
  for (const payment of order.payments) {
    payment.amountMinor = totalMinor;
    if (payment.status === "captured") payment.capturedMinor = totalMinor;
  }
}
