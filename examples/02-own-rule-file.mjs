// Your own rule file: take the shipped rules, change what is different in your shop, add what is missing.
//
// node examples/02-own-rule-file.mjs
import { readFileSync } from "node:fs";
import { compileRuleset, createTriage } from "order-triage";
import { retail } from "order-triage/rulesets/retail";

const now = "2026-03-10T09:00:00+08:00";
const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const orders = read("orders.ndjson")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

// 02-acme-rules.json extends "retail": it changes a rule and a setting, and has a rule and a policy of its own.
const acmeFile = JSON.parse(read("02-acme-rules.json"));
const acme = compileRuleset(acmeFile, { rulesets: { retail }, fileName: "02-acme-rules.json" });

const before = createTriage({ ruleset: retail });
const after = createTriage({ ruleset: acme });

console.log("what acme sees otherwise:");
for (const order of orders) {
  const shipped = await before.evaluate(order, { now });
  const own = await after.evaluate(order, { now });
  const differences = changes(shipped.exceptions, own.exceptions);
  if (differences.length > 0) console.log(`${order.id}\n  ${differences.join("\n  ")}`);
}

const company = orders.find(({ id }) => id === "YL-B2B-0005");
const call = (await after.evaluate(company, { now })).actions.find(({ id }) => id === "call");
console.log(`\n${call.owner}: ${call.type} by ${call.dueBy}, about ${call.params.checklist.join(", ")}`);

// A mistake in a rule file is refused with its place and the remedy, before any order is seen.
try {
  compileRuleset(
    { ...acmeFile, patch: { "parcels-stalled": {} } },
    { rulesets: { retail }, fileName: "typo.json" },
  );
} catch (error) {
  console.log(`\n${error.message}`);
}

function changes(shipped, own) {
  const severities = new Map(shipped.map(({ key, severity }) => [key, severity]));
  const kept = new Set(own.map(({ key }) => key));
  const gone = shipped.filter(({ key }) => !kept.has(key) && !key.startsWith("address.unverified"));
  const changed = own.filter(({ key, severity }) => severities.get(key) !== severity);
  return [
    ...gone.map(({ key }) => `- ${key}`),
    ...changed.map(({ key, severity }) => `+ ${key}: ${severity}, was ${severities.get(key) ?? "nothing"}`),
  ];
}
