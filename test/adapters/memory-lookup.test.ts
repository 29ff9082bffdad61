import { describe, expect, it } from "vitest";
import { memoryLookup } from "../../src/adapters/memory-lookup";
import { customerLookup } from "../../src/core/lookups/customerLookup";
import { recentOrdersLookup } from "../../src/core/lookups/recentOrdersLookup";

const NOW = "2026-03-10T12:00:00Z";
const context = { signal: new AbortController().signal, orderIds: [] };

describe("memoryLookup", () => {
  it("answers by the key's id, else with the answer for every key", async () => {
    const answers = { "C-1": { blocked: {} }, "*": {} };
    const { lookup } = memoryLookup({ lookup: customerLookup, answers, observedAt: NOW });
    expect(await lookup(["C-1", "C-2", "__proto__"], context)).toEqual([
      { observedAt: NOW, blocked: {} },
      { observedAt: NOW },
      { observedAt: NOW },
    ]);
  });

  it("knows keys that are objects by what the lookup calls them", async () => {
    const answers = { "email:ada@example.com": { orders: [] } };
    const { lookup } = memoryLookup({ lookup: recentOrdersLookup, answers, observedAt: NOW });
    const keys = [{ by: "email", value: "ada@example.com" } as const];
    expect(await lookup(keys, context)).toEqual([{ observedAt: NOW, orders: [] }]);
  });

  it("has an error for a key without an answer, which does not name the key", async () => {
    const { lookup } = memoryLookup({ lookup: customerLookup, answers: {} });
    const [answer] = await lookup(["C-1"], context);
    expect(answer).toBeInstanceOf(Error);
    expect(String(answer)).not.toContain("C-1");
  });

  it("was observed when the answer says, else at the time of the lookup", async () => {
    const answers = { a: { observedAt: "2026-03-01T00:00:00Z" }, b: {} };
    const earliest = new Date().toISOString();
    const [a, b] = await memoryLookup({ lookup: customerLookup, answers }).lookup(["a", "b"], context);
    expect(a).toEqual({ observedAt: "2026-03-01T00:00:00Z" });
    expect((b as { observedAt: string }).observedAt >= earliest).toBe(true);
  });
});
