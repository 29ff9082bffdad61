import { createTriage } from "order-triage";
import { memoryStock } from "order-triage/adapters/memory-stock";
import { offlineAddress } from "order-triage/adapters/offline-address";
import { retail } from "order-triage/rulesets/retail";

/** The bytes of every decision of the whole way: validation, lookups, rounds. */
export async function decideAll({ orders, instants }) {
  const decisions = [];
  for (const now of instants) {
    const stock = memoryStock({ levels: {}, unknownSku: "zero", observedAt: now });
    const triage = createTriage({
      ruleset: retail,
      stock,
      address: offlineAddress({ now: () => now }),
      now: () => now,
    });
    for await (const result of triage.evaluateAll(orders)) {
      decisions.push(JSON.stringify(result));
    }
  }
  return decisions;
}
