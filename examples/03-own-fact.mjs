// Your own facts: what your shop knows and no library can. Here a bakery's best-before dates, kept in `attributes`.
//
// node examples/03-own-fact.mjs
import { createTriage, defineFact } from "order-triage";

const hoursUntilBestBefore = defineFact({
  name: "bakery.hoursUntilBestBefore",
  scope: "line",
  type: "number",
  description: { en: "Hours until the line's best-before date.", zh: "距最佳食用日期的小时数。" },
  // A clock instead of a value: so the decision knows when it will change, and says so in `reviewAt`.
  clock: { kind: "remaining", unit: "hours", anchor: ({ item }) => bestBeforeOf(item) },
});

// A line without a date has no such fact, and no rule about the fact holds for it.
function bestBeforeOf({ attributes }) {
  return typeof attributes?.bestBefore === "string" ? Date.parse(attributes.bestBefore) : undefined;
}

const hours = { fact: "bakery.hoursUntilBestBefore" };
const triage = createTriage({
  facts: [hoursUntilBestBefore],
  ruleset: {
    name: "bakery",
    codes: { "bakery.short_dated": { title: "Too close to its best-before date", blocks: ["ship"] } },
    classifiers: [
      {
        name: "short-dated-line",
        forEach: "line",
        conditions: { all: [{ ...hours, operator: "lessThan", value: 48 }] },
        event: { type: "bakery.short_dated", params: { evidence: { hours } } },
      },
    ],
  },
});

const line = (id, sku, attributes) => ({ id, sku, quantity: 1, unitPriceMinor: 480, attributes });
const order = {
  id: "B-77",
  status: "processing",
  placedAt: "2026-03-09T18:00:00Z",
  currency: "GBP",
  shipTo: { lines: ["4 Mill Lane"], locality: "Bath", postalCode: "BA1 5LR", country: "GB" },
  lines: [
    line("1", "RYE-BREAD", { bestBefore: "2026-03-11T12:00:00Z" }),
    line("2", "STOLLEN", { bestBefore: "2026-04-20T12:00:00Z" }),
    line("3", "APRON", {}),
  ],
};

const { exceptions, blocked, reviewAt } = await triage.evaluate(order, { now: "2026-03-10T01:00:00Z" });
for (const { key, evidence } of exceptions) console.log(`${key}: ${evidence.hours} hours left`);
for (const { transaction, subject } of blocked)
  console.log(`do not ${transaction} ${subject.kind} ${subject.id}`);
console.log(`nothing changes before ${reviewAt}: then line 2 will be too old as well`);
