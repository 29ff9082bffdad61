import { setPayment, setTotal } from "./spoilPayment";
import { orderCase, type RuleWithCase } from "./Workload";

/** Rules about how an order is paid. */
export const paymentRules: readonly RuleWithCase[] = [
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
  orderCase(
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
];
