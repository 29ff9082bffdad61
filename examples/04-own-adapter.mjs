// Your own adapters: where the stock figures come from, and what happens when the place they come from is down.
//
// node examples/04-own-adapter.mjs
import { createTriage } from "order-triage";
import { consoleNotifier } from "order-triage/adapters/console-notifier";
import { memoryLedger } from "order-triage/adapters/memory-ledger";
import { offlineAddress } from "order-triage/adapters/offline-address";
import { retail } from "order-triage/rulesets/retail";

const now = "2026-03-10T01:00:00Z";
const shelf = new Map([["PH-LAMP-BRS", 1]]);

/** One answer a key, in the order of the keys: a level, or an Error where it cannot be told. */
const shopStock = {
  name: "shop-stock",
  async lookup(keys) {
    return keys.map(({ sku }) => {
      const onHand = shelf.get(sku);
      if (onHand === undefined) return new Error(`nobody has counted ${sku}`);
      return { observedAt: now, nodes: [{ node: "BTH", onHand }] };
    });
  },
};
const brokenStock = { name: "broken-stock", lookup: () => Promise.reject(new Error("connection refused")) };

const order = {
  id: "PH-10019",
  status: "processing",
  placedAt: "2026-03-09T11:00:00Z",
  currency: "GBP",
  customer: { name: "Rosalind Okafor", email: "rosalind.okafor@example.com" },
  shipTo: { lines: ["6 Canal Row"], locality: "London", postalCode: "N1 9RD", country: "GB" },
  promise: { shipBy: "2026-03-12T17:00:00Z" },
  lines: [{ id: "1", sku: "PH-LAMP-BRS", quantity: 2, unitPriceMinor: 11500 }],
};

const address = offlineAddress({ now: () => now });
const world = { address, notifiers: [consoleNotifier()], ledger: memoryLedger() };
const triage = createTriage({ ruleset: retail, stock: shopStock, ...world });

const decision = await triage.evaluate(order, { now });
for (const { key, evidence } of decision.exceptions) console.log(`${key} ${JSON.stringify(evidence)}`);

console.log("\nfirst dispatch:");
tell(await triage.dispatch(decision, { now }));
// The ledger remembers. With one that processes share, another process sends nothing twice either.
console.log("\nsecond dispatch:");
tell(await triage.dispatch(decision, { now }));

// A failing adapter makes facts unknown. It never throws through `evaluate`, and nothing is guessed.
const blind = await createTriage({ ruleset: retail, stock: brokenStock, address }).evaluate(order, { now });
console.log(`\nwith a broken adapter: ${blind.exceptions.map(({ key }) => key).join(", ")}`);
for (const { rule, fact, reason } of blind.unknowns) console.log(`  ${rule} is undecided: ${fact} ${reason}`);

function tell(results) {
  for (const { key, status, reason } of results) {
    if (reason !== "not_a_message") console.log(`  ${key}: ${status}${reason ? `, ${reason}` : ""}`);
  }
}
