import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MemoryStockLevel, memoryStock } from "../../src/adapters/memory-stock";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import { stockLevelProblem } from "../../src/triage/answers/stockLevelProblem";

const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };
const OBSERVED_AT = "2026-03-01T00:00:00Z";

const skus = fc.oneof(fc.constantFrom("__proto__", "constructor", "toString", ""), fc.string());
const nodes = fc.array(
  fc.record(
    {
      node: fc.string(),
      onHand: fc.maxSafeInteger(),
      reserved: fc.nat(),
      inbound: fc.array(fc.record({ quantity: fc.nat(), expectedAt: fc.constant(OBSERVED_AT) })),
    },
    { requiredKeys: ["node", "onHand"], noNullPrototype: true },
  ),
);
const levels: fc.Arbitrary<MemoryStockLevel> = fc.oneof(
  fc.maxSafeInteger(),
  nodes,
  nodes.map((list) => ({ nodes: list })),
  nodes.map((list) => ({ nodes: list, observedAt: "2026-02-01T00:00:00Z" })),
);

const nodesOf = (level: MemoryStockLevel) => {
  if (typeof level === "number") return [{ node: "", onHand: level }];
  return "nodes" in level ? level.nodes : level;
};

describe("memoryStock", () => {
  it("answers one level a key, in order, for any SKU, from a record or a map", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(skus, levels), { selector: ([sku]) => sku, maxLength: 6 }),
        fc.array(skus, { maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom("error", "zero"),
        async (entries, strangers, asMap, unknownSku) => {
          const given = new Map(entries);
          const stock = memoryStock({
            levels: asMap ? given : Object.fromEntries(entries),
            observedAt: OBSERVED_AT,
            unknownSku: unknownSku as "error" | "zero",
          });
          const asked = [...strangers, ...given.keys()];
          const answers = await stock.lookup(
            asked.map((sku) => ({ sku })),
            context,
          );
          expect(answers).toHaveLength(asked.length);
          for (const [index, sku] of asked.entries()) {
            const level = given.get(sku);
            const answer = answers[index] as (typeof answers)[number];
            if (level === undefined && unknownSku === "error") {
              expect(answer).toBeInstanceOf(Error);
              continue;
            }
            expect(stockLevelProblem(answer)).toBeUndefined();
            const observed =
              typeof level === "object" && "observedAt" in level ? level.observedAt : undefined;
            expect(answer).toEqual({
              observedAt: observed ?? OBSERVED_AT,
              nodes: level === undefined ? [] : nodesOf(level),
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
