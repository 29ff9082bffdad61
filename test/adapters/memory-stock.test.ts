import { describe, expect, it } from "vitest";
import { memoryStock } from "../../src/adapters/memory-stock";
import type { StockLevel } from "../../src/core/lookups/stockLookup";
import { stockLevelProblem } from "../../src/triage/answers/stockLevelProblem";

const context = { signal: new AbortController().signal, orderIds: [] };
const tea = [{ sku: "TEA" }];

describe("memoryStock", () => {
  it("sees what is changed later, and leaves what it answered before as it was", async () => {
    const node = { node: "SHA", onHand: 3 };
    const stock = memoryStock({ levels: { TEA: [node] } });
    const [before] = (await stock.lookup(tea, context)) as readonly StockLevel[];
    node.onHand = 0;
    const [after] = (await stock.lookup(tea, context)) as readonly StockLevel[];
    expect([before?.nodes[0]?.onHand, after?.nodes[0]?.onHand]).toEqual([3, 0]);
  });

  it("was observed now, unless it says when", async () => {
    const earliest = new Date().toISOString();
    const [level] = (await memoryStock({ levels: { TEA: 1 } }).lookup(tea, context)) as readonly StockLevel[];
    expect((level?.observedAt ?? "") >= earliest).toBe(true);
  });

  it("hands a level of the wrong shape on, for the shell to refuse that key alone", async () => {
    for (const wrong of [{}, { nodes: 3 }, [null], "many"]) {
      const [level] = await memoryStock({ levels: { TEA: wrong as never } }).lookup(tea, context);
      expect(stockLevelProblem(level as object)).toBeDefined();
    }
  });
});
