import { paymentRules } from "./paymentRules";
import { setPayment, setTotal } from "./spoilPayment";
import { CUSTOMS_COUNTRIES, SPANISH_ISLANDS } from "./universe";
import { orderCase, type RuleWithCase } from "./Workload";

/** Twenty rules about the order as a whole, as the operations of a shop write them. */
export const orderRules: readonly RuleWithCase[] = [
  orderCase(
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
  ...paymentRules,
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
