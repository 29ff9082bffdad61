import { compileRuleset, step } from "order-triage/core";
import { retail } from "order-triage/rulesets/retail";

/** What the world answers to each lookup: everything there and well, nothing there and wrong. */
const answers = {
  generous: {
    stock: { nodes: [{ node: "", onHand: 1000 }] },
    address: { action: "accept", depth: "premise", problems: [] },
    phone: { isValid: true },
    customer: {},
    recentOrders: { orders: [] },
    item: { status: "active" },
    serviceArea: { carriers: ["dhl", "sf"] },
    carrier: { disruptions: [] },
    risk: { recommendation: "accept" },
    transit: { processHours: 1, transitHours: 24 },
    supplier: { offers: [{ supplierId: "S", unitPriceMinor: 100, currency: "EUR", leadTimeDays: 1.5 }] },
  },
  barren: {
    stock: { nodes: [] },
    address: { action: "fix", depth: "premise", problems: [{ field: "postalCode", kind: "mismatch" }] },
    phone: { isValid: false },
    customer: { blocked: {} },
    recentOrders: { orders: [{ id: "T", placedAt: "2026-01-01T00:00:00Z", status: "placed", lines: [] }] },
    item: { status: "discontinued" },
    serviceArea: { carriers: [] },
    carrier: { disruptions: [{ kind: "strike" }] },
    risk: { recommendation: "cancel" },
    transit: { processHours: 1000, transitHours: 1000 },
    supplier: { offers: [] },
  },
};

/** One way for all keys; in the third nobody answers. */
const worlds = {
  generous: (lookup, now) => ({ observedAt: now, ...answers.generous[lookup] }),
  barren: (lookup, now) => ({ observedAt: now, ...answers.barren[lookup] }),
  silent: () => ({ failed: "failed" }),
};

/** The bytes of every decision of the pure core, in every world, at every instant. */
export function decideAll({ snapshots, instants }) {
  const ruleset = compileRuleset(retail);
  const decisions = [];
  for (const order of snapshots) {
    for (const now of instants) {
      for (const answer of Object.values(worlds))
        decisions.push(JSON.stringify(decide(ruleset, order, now, answer)));
    }
  }
  return decisions;
}

function decide(ruleset, order, now, answer) {
  const known = {};
  for (;;) {
    const { decision, needs } = step(ruleset, { order, now, known });
    if (needs.length === 0) return decision;
    for (const { lookup, id } of needs) known[lookup] = { ...known[lookup], [id]: answer(lookup, now) };
  }
}
