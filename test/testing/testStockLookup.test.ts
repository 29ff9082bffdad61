import { describe, expect, it } from "vitest";
import { memoryStock } from "../../src/adapters/memory-stock";
import type { StockKey, StockLevel } from "../../src/core/lookups/stockLookup";
import { testStockLookup } from "../../src/testing/index";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import type { StockLookup } from "../../src/triage/StockLookup";
import { failedIn, runSuite } from "./runSuite";

const onHand = { "TEA-1": 3, "CUP-2": 5, "POT-3": 0 };
const good = memoryStock({ levels: onHand, observedAt: "2026-03-10T09:00:00Z" });
const stalls: StockLookup = { name: "stalls", lookup: () => new Promise(() => {}) };
const heedful: StockLookup = {
  name: "heedful",
  lookup: (_, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
};

type Answers = readonly (StockLevel | Error)[];

/** The good lookup, with its answers changed. */
const changed = (
  change: (answers: Answers, keys: readonly StockKey[], context: AdapterContext) => unknown,
) => ({
  name: "changed",
  lookup: async (keys: readonly StockKey[], context: AdapterContext) =>
    change(await good.lookup(keys, context), keys, context) as Answers,
});
const each = (change: (answer: StockLevel | Error, key: StockKey) => unknown) =>
  changed((answers, keys) => answers.map((answer, index) => change(answer, keys[index] as StockKey)));
const levels = (change: (level: StockLevel) => unknown) =>
  each((answer) => (answer instanceof Error ? answer : change(answer)));

const failures = (lookup: StockLookup, stalled?: () => StockLookup) =>
  failedIn((own) =>
    testStockLookup(own, { create: () => lookup, onHand, abortMs: 20, ...(stalled && { stalled }) }),
  );

/** A lookup that remembers across calls that run side by side. */
const shared = (() => {
  let latest: readonly StockKey[] = [];
  return {
    name: "shared",
    async lookup(keys: readonly StockKey[], context: AdapterContext) {
      latest = keys;
      await Promise.resolve();
      const answers = await good.lookup(latest, context);
      return keys.map((_, index) => answers[index % answers.length] as StockLevel);
    },
  };
})();

const broken: readonly (readonly [what: string, lookup: StockLookup, caughtBy: string])[] = [
  [
    "takes fifty SKUs at most",
    changed((answers, keys) => {
      if (new Set(keys.map(({ sku }) => sku)).size > 50) throw new Error("too many");
      return answers;
    }),
    "answers many keys in one call",
  ],
  ["has no name", { ...good, name: "" }, "has a name for errors and events"],
  [
    "cannot be asked for one key",
    changed((answers) => (answers.length === 1 ? [] : answers)),
    "answers each key asked alone",
  ],
  [
    "answers in the order of the SKUs",
    changed((_, keys, context) =>
      good.lookup(
        [...keys].sort((a, b) => (a.sku < b.sku ? -1 : 1)),
        context,
      ),
    ),
    "answers in the order of the keys",
  ],
  [
    "answers in the order of a table",
    changed((_, keys, context) =>
      good.lookup(
        [...keys].sort((a, b) => (a.sku > b.sku ? -1 : 1)),
        context,
      ),
    ),
    "answers in the order of the keys when they are reversed",
  ],
  [
    "answers doubled keys once",
    changed((answers, keys) =>
      answers.filter((_, index) => keys.findIndex(({ sku }) => sku === keys[index]?.sku) === index),
    ),
    "answers a key as often as it is asked",
  ],
  [
    "throws for an empty list",
    changed((answers) => {
      if (answers.length === 0) throw new Error("where sku in ()");
      return answers;
    }),
    "answers no keys with no answers",
  ],
  [
    "answers a page of a hundred",
    changed((answers) => answers.slice(0, 100)),
    "answers many keys in one call",
  ],
  [
    "answers for a stranger what it last had",
    changed((answers) =>
      answers.map((answer, index) => (answer instanceof Error && index > 0 ? answers[index - 1] : answer)),
    ),
    "says of a key that nobody knows nothing that is a neighbour's",
  ],
  [
    "says no instant",
    levels(({ nodes }) => ({ observedAt: "yesterday", nodes })),
    "says when each answer was true, in the shape that facts rely on",
  ],
  [
    "has text for numbers",
    levels(({ nodes, ...level }) => ({
      ...level,
      nodes: nodes.map((node) => ({ ...node, onHand: String(node.onHand) })),
    })),
    "says when each answer was true, in the shape that facts rely on",
  ],
  [
    "answers the rows of its client",
    levels((level) => Object.assign(new (class Row {})(), level)),
    "answers plain JSON",
  ],
  [
    "sorts the keys it was given",
    changed((answers, keys) => {
      (keys as StockKey[]).sort((a, b) => (a.sku < b.sku ? -1 : 1));
      return answers;
    }),
    "leaves the keys as they are",
  ],
  ["keeps the keys of one call for all", shared, "answers calls that run side by side each by its own keys"],
  [
    "quotes the SKU",
    each((answer, { sku }) => (answer instanceof Error ? new Error(`no ${sku}`) : answer)),
    "quotes no key in an error, as logs are read by many",
  ],
  [
    "never ends once aborted",
    changed((answers, _, { signal }) => (signal.aborted ? new Promise(() => {}) : answers)),
    "ends soon when nobody waits any more",
  ],
];

describe("testStockLookup", () => {
  it("passes for a lookup that keeps its promises", async () => {
    expect(await failures(good, () => heedful)).toEqual([]);
    const zero = memoryStock({ levels: onHand, unknownSku: "zero" });
    expect(await failures(zero)).toEqual([]);
  });

  it.each(broken)("finds a lookup that %s", async (_, lookup, caughtBy) => {
    expect(await failures(lookup)).toContain(caughtBy);
  });

  it("finds a lookup that waits for an end that never answers", async () => {
    expect(await failures(good, () => stalls)).toEqual([
      "ends soon when nobody waits any more and the other end never answers",
    ]);
  });

  it("has a broken lookup for each of its tests", async () => {
    const suite = await runSuite((own) => testStockLookup(own, { create: () => good, onHand }));
    expect(new Set(broken.map(([, , caughtBy]) => caughtBy))).toEqual(new Set(suite.keys()));
  });

  it("says what was promised, what came and how to mend it", async () => {
    const suite = await runSuite((own) =>
      testStockLookup(own, { create: () => changed((answers) => answers.slice(1)), onHand }),
    );
    expect(suite.get("answers in the order of the keys")).toMatchObject({
      message:
        "promised: one answer a key, in the order of the keys; came: 2 answers to 3 keys; to mend it, collect the answers by key, then map over the keys you were given",
    });
  });

  it("refuses to test with stock that tells nothing apart", () => {
    expect(() => testStockLookup(it, { create: () => good, onHand: { "TEA-1": 3, "CUP-2": 3 } })).toThrow(
      "onHand",
    );
  });
});
