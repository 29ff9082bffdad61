import { compileRuleset, step } from "order-triage/core";
import { retail } from "order-triage/rulesets/retail";

/** What the world answers, one way for all keys: everything there and well, nothing there and wrong, no answer. */
const worlds = {
  generous: (lookup, now) =>
    lookup === "stock"
      ? { observedAt: now, nodes: [{ node: "", onHand: 1000 }] }
      : { observedAt: now, action: "accept", depth: "premise", problems: [] },
  barren: (lookup, now) =>
    lookup === "stock"
      ? { observedAt: now, nodes: [] }
      : {
          observedAt: now,
          action: "fix",
          depth: "premise",
          problems: [{ field: "postalCode", kind: "mismatch" }],
        },
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
