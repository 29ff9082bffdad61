import { describe, expect, it } from "vitest";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { StockLookup } from "../../../src/triage/StockLookup";
import type { TriageEvents } from "../../../src/triage/TriageEvents";
import { unanswered } from "../../../src/triage/unanswered";
import { fakeCore, NOW } from "../fakeCore";

/** What is told of failures when three orders ask for a SKU each, in one call. */
async function failuresOf(lookup: StockLookup["lookup"]) {
  const calls: number[] = [];
  const stock: StockLookup = {
    name: "erp",
    lookup(keys, context) {
      calls.push(keys.length);
      return lookup(keys, context);
    },
  };
  const triage = assembleTriage(fakeCore, {
    stock,
    now: () => NOW,
    resilience: { lookups: { stock: { retry: false } } },
  });
  const failures: Pick<TriageEvents["lookup_failed"], "orderIds" | "reason" | "keys">[] = [];
  triage.on("lookup_failed", ({ orderIds, reason, keys }) => failures.push({ orderIds, reason, keys }));
  await Promise.all(["A", "B", "C"].map((sku) => triage.evaluate({ id: `O-${sku}`, skus: [sku] })));
  return { failures, calls };
}

describe("who hears of a failed lookup", () => {
  it("is told the orders of the very key that has no answer, and why", async () => {
    const { failures } = await failuresOf((keys) =>
      keys.map(({ sku }) =>
        sku === "A"
          ? { observedAt: NOW, nodes: [] }
          : sku === "B"
            ? new Error("?")
            : unanswered("not_listed", "!"),
      ),
    );
    expect(failures).toEqual([
      { orderIds: ["O-B"], reason: "failed", keys: 1 },
      { orderIds: ["O-C"], reason: "not_listed", keys: 1 },
    ]);
  });

  it("is told of all of them at once when a login is refused, which is asked for once", async () => {
    const { failures, calls } = await failuresOf(() => {
      throw Object.assign(new Error("401"), { retryable: false, concernsAll: true });
    });
    expect(failures).toEqual([{ orderIds: ["O-A", "O-B", "O-C"], reason: "failed", keys: 3 }]);
    expect(calls).toEqual([3]);
  });
});
