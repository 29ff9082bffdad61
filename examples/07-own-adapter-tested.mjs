// Your own adapter, held to what is promised of one: order-triage/testing has a suite for every kind of adapter, for
// any test runner. Here it runs under node:test.
//
// node examples/07-own-adapter-tested.mjs
import { test } from "node:test";
import { testStockLookup } from "order-triage/testing";

/** The rows of a shop's own table. */
const rows = [
  { sku: "TEA-LONGJING-250", warehouse: "HGH", units: 86 },
  { sku: "TEA-JASMINE-100", warehouse: "HGH", units: 140 },
  { sku: "TEA-JASMINE-100", warehouse: "CTU", units: 24 },
];

// One answer a key, in the order of the keys, and an Error that quotes nothing where there is no row.
const tableStock = {
  name: "table-stock",
  async lookup(keys, { signal }) {
    signal.throwIfAborted();
    const observedAt = new Date().toISOString();
    return keys.map(({ sku }) => {
      const nodes = rows
        .filter((row) => row.sku === sku)
        .map(({ warehouse, units }) => ({ node: warehouse, onHand: units }));
      return nodes.length === 0 ? new Error("no row for this SKU") : { observedAt, nodes };
    });
  },
};

// `onHand` says what the adapter knows, so that a neighbour's answer is seen. Each promise is one test.
testStockLookup(test, {
  create: () => tableStock,
  onHand: { "TEA-LONGJING-250": 86, "TEA-JASMINE-100": 164 },
});

// What a broken promise reads like: this one forgets the keys that it does not know.
const forgetful = {
  name: "forgetful-stock",
  lookup: async (keys, context) =>
    (await tableStock.lookup(keys, context)).filter((answer) => !(answer instanceof Error)),
};
const failures = [];
const collect = (name, body) =>
  failures.push(
    body().then(
      () => undefined,
      (error) => `${name}\n  ${error.message}`,
    ),
  );
testStockLookup(collect, {
  create: () => forgetful,
  onHand: { "TEA-LONGJING-250": 86, "TEA-JASMINE-100": 164 },
});
test("a forgetful adapter is found out", async () => {
  const found = (await Promise.all(failures)).filter((failure) => failure !== undefined);
  console.log(found[0]);
  if (found.length === 0) throw new Error("nobody noticed");
});
