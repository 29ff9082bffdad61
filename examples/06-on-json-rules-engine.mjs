// The shipped classifiers on json-rules-engine itself, for a host whose own rules run there. Needs `json-rules-engine`.
//
// node examples/06-on-json-rules-engine.mjs
import { parseOrder } from "order-triage";
import { compileRuleset, step, subjectKey } from "order-triage/core";
import { engineItems, runOnEngine, toEngine } from "order-triage/json-rules-engine";
import { retail } from "order-triage/rulesets/retail";

const order = parseOrder({
  id: "A-1006",
  status: "processing",
  placedAt: "2026-03-02T09:00:00+01:00",
  currency: "EUR",
  shipTo: {
    recipient: "Ada",
    lines: ["Hauptstr. 1"],
    locality: "Berlin",
    postalCode: "10115",
    country: "DE",
  },
  lines: [
    { id: "1", sku: "MUG", quantity: 2, unitPriceMinor: 1200, shippedQuantity: 2 },
    { id: "2", sku: "JUG", quantity: 1, unitPriceMinor: 3000 },
  ],
  shipments: ["S1", "S2"].map((id, index) => ({
    id,
    carrier: "dhl",
    lines: [{ lineId: "1", quantity: 1 }],
    events: [{ at: `2026-03-0${4 + 5 * index}T08:00:00Z`, provider: "canonical", code: "in_transit" }],
  })),
});
const ruleset = compileRuleset(retail);
const input = { order, now: "2026-03-10T09:00:00Z", known: {} };

// Everything at once: each rule for each item, before exceptions with the same code and subject are merged.
const { findings, undecided } = await runOnEngine(ruleset, input);
for (const { code, rule, subject } of findings)
  console.log(`found: ${code}@${subjectKey(subject)} by ${rule}`);
for (const { facts, rule, subject } of undecided) {
  for (const { fact, reason } of facts)
    console.log(`undecided: ${rule} for ${subjectKey(subject)}, ${fact} is ${reason}`);
}
const { exceptions } = step(ruleset, input).decision;
const keys = new Set(findings.map(({ code, subject }) => `${code}@${subjectKey(subject)}`));
console.log(
  `step agrees: ${exceptions.length === keys.size && exceptions.every(({ key }) => keys.has(key))}`,
);

// One engine for the parcels, with a rule of the host's own beside the shipped ones, and its listeners.
const engine = toEngine(ruleset, { scope: "shipment" });
engine.addRule({
  conditions: { all: [{ fact: "shipment.carrier", operator: "equal", value: { fact: "lastCarrier" } }] },
  event: { type: "acme.same-carrier" },
});
let parcel;
engine.on("success", ({ type }) => console.log(`${subjectKey(parcel)} raises ${type}`));
for (const { facts, subject } of engineItems(ruleset, input, "shipment")) {
  parcel = subject;
  await engine.run({ ...facts, lastCarrier: "dhl" });
}
