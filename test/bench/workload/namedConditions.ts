import type { Condition } from "order-triage/rules";

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
