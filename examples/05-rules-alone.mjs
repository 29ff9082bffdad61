// The rule language alone, for any facts: plain json-rules-engine rules, synchronous, and safe to take from a file.
//
// node examples/05-rules-alone.mjs
import { compileRules, unknown } from "order-triage/rules";

const longest = { fact: "sides", path: "$.longest", operator: "greaterThan", value: { fact: "limitCm" } };
const rules = compileRules([
  {
    name: "bulky-parcel",
    conditions: { any: [{ fact: "weightGrams", operator: "greaterThan", value: 31_500 }, longest] },
    event: { type: "send-as-freight", params: { grams: { fact: "weightGrams" } } },
  },
  {
    name: "dangerous-goods",
    conditions: {
      all: [
        { fact: "contents", operator: "contains", value: "lithium" },
        { fact: "hasLabel", operator: "equal", value: false },
      ],
    },
    event: { type: "hold-for-label" },
  },
]);

const facts = {
  weightGrams: 12_400,
  sides: { longest: 185, shortest: 20 },
  limitCm: 120,
  contents: ["lithium", "aluminium"],
  hasLabel: unknown("scanner_offline"), // neither true nor false: nobody has answered
};

const { events, unknowns } = rules.evaluate(facts);
for (const { type, params } of events) console.log(`holds: ${type} ${JSON.stringify(params)}`);
for (const { rule, fact, reason } of unknowns)
  console.log(`undecided: ${rule}, as ${fact} is unknown: ${reason}`);

console.log("\nwhy:");
for (const { conditions, rule } of rules.explain(facts)) print(conditions, "  ", `${rule}, `);

// What can only be a mistake is refused before anything runs, with its place and the remedy.
const typo = { all: [{ fact: "weightGrams", operator: "greaterThen", value: 1 }] };
try {
  compileRules([{ name: "typo", conditions: typo, event: { type: "never" } }]);
} catch (error) {
  console.log(`\n${error.message}`);
}

function print({ kind, verdict, parts, ...leaf }, indent, label = "") {
  const { fact, path = "", operator, factValue, value, reason } = leaf;
  const compared = `${fact}${path.slice(1)} ${reason ?? JSON.stringify(factValue)} ${operator} ${JSON.stringify(value)}`;
  console.log(`${indent}${label}${kind === "leaf" ? compared : `${kind} of`}: ${verdict}`);
  for (const part of parts ?? []) print(part, `${indent}  `);
}
