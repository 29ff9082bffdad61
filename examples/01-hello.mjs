// One order in; out come its exceptions, why each of them, and what to do about it.
//
// node examples/01-hello.mjs
import { createTriage } from "order-triage";
import { retail } from "order-triage/rulesets/retail";

const order = {
  id: "NL-48190",
  status: "shipped",
  placedAt: "2026-03-02T18:22:00+01:00",
  currency: "EUR",
  locale: "de-DE",
  timeZone: "Europe/Berlin",
  customer: { name: "Emre Yildiz", email: "emre.yildiz@example.com" },
  shipTo: { lines: ["Rheinuferstraße 101"], locality: "Bonn", postalCode: "53111", country: "DE" },
  promise: { deliverBy: "2026-03-11T23:59:59+01:00" },
  // Amounts are integers in the minor unit: 12.90 EUR is 1290.
  lines: [{ id: "1", sku: "NL-SOCK-42", quantity: 3, unitPriceMinor: 1290 }],
  totals: { shippingMinor: 490, totalMinor: 4360 },
  payments: [
    {
      id: "P1",
      method: "paypal",
      provider: "paypal",
      status: "captured",
      capturedMinor: 4360,
      at: "2026-03-02T18:22:30+01:00",
    },
  ],
  shipments: [
    {
      id: "S1",
      carrier: "rheinkurier",
      // Tracking codes go in as the tracking service gives them.
      events: [{ at: "2026-03-05T05:55:00+01:00", provider: "aftership", code: "InTransit" }],
    },
  ],
};

const triage = createTriage({ ruleset: retail });
// Given the time, the same order gives the same decision, byte for byte.
const decision = await triage.evaluate(order, { now: "2026-03-10T02:00:00+01:00" });

for (const { severity, key, rule, evidence } of decision.exceptions) {
  console.log(`${severity}: ${key}`);
  console.log(`  why: rule ${rule} holds, with ${JSON.stringify(evidence)}`);
  for (const { exceptions, type, mode, owner, dueBy } of decision.actions) {
    if (exceptions.includes(key)) console.log(`  do:  ${type} (${mode}), by ${owner}, until ${dueBy}`);
  }
}
console.log(`If nothing else happens, this changes first at ${decision.reviewAt}.`);
