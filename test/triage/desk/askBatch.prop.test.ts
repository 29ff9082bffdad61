import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LookupPolicy } from "../../../src/triage/AdapterPolicy";
import { askBatch } from "../../../src/triage/desk/askBatch";
import { guardAdapter } from "../../../src/triage/resilience/guardAdapter";
import { NOW, stockKey } from "../fakeCore";

const TIMES = 2;

/** Asks for so many keys an adapter that throws whenever a bad one is among them. */
async function ask(size: number, isBad: (index: number) => boolean, policy: LookupPolicy = {}) {
  const calls: (readonly number[])[] = [];
  const adapter = {
    name: "erp",
    async lookup(keys: readonly unknown[]) {
      const indexes = keys.map((key) => Number((key as { readonly sku: string }).sku));
      calls.push(indexes);
      if (indexes.some(isBad)) throw new Error("one of them is wrong");
      return indexes.map((of) => ({ observedAt: NOW, nodes: [], of }));
    },
  };
  const batch = {
    lookup: "stock",
    adapter,
    keys: Array.from({ length: size }, (_, index) => stockKey(String(index))),
    orderIds: () => ["O-1"],
    open: () => new AbortController(),
    called() {},
  };
  const retry = { times: TIMES, firstMs: 0, longestMs: 0 };
  const { answers, failures } = await askBatch(batch, { guard: guardAdapter(policy), retry });
  return { calls, answers: answers.map(({ answer }) => answer), failures };
}

const cases = fc
  .integer({ min: 1, max: 70 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), bad: fc.uniqueArray(fc.nat(size - 1), { maxLength: 8 }) }),
  );

describe("a batch that is rejected", () => {
  it("fails exactly for the keys that the adapter fails on, in a bounded number of calls", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ size, bad }) => {
        const { calls, answers, failures } = await ask(size, (index) => bad.includes(index), {
          breaker: false,
        });
        for (const [index, answer] of answers.entries()) {
          expect(answer).toEqual(
            bad.includes(index) ? { failed: "failed" } : { observedAt: NOW, nodes: [], of: index },
          );
        }
        expect(failures.map(({ keys }) => keys)).toEqual(bad.map(() => 1));
        const most = bad.length === 0 ? 1 : 1 + TIMES + 2 * bad.length * Math.ceil(Math.log2(size));
        expect(calls.length).toBeLessThanOrEqual(most);
        // The whole is asked again, a half never.
        const halves = calls.filter((each) => each.length < size).map(String);
        expect(new Set(halves).size).toBe(halves.length);
      }),
      { numRuns: 100 },
    );
  });

  it("opens no circuit while less keys fail in a row than failures open it", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ size, bad }) => {
        const few = bad.slice(0, 4);
        const { answers } = await ask(size, (index) => few.includes(index));
        expect(answers.filter((each) => "failed" in each)).toEqual(few.map(() => ({ failed: "failed" })));
      }),
      { numRuns: 100 },
    );
  });

  it("is left alone soon where the adapter is broken, and the rest is unavailable", async () => {
    const { calls, answers, failures } = await ask(100, () => true);
    expect(calls.length).toBeLessThan(20);
    const reasons = answers.map((answer) => ("failed" in answer ? answer.failed : "none"));
    expect(new Set(reasons)).toEqual(new Set(["failed", "unavailable"]));
    expect(reasons.filter((reason) => reason === "failed")).toHaveLength(5);
    expect(failures.reduce((sum, { keys }) => sum + keys, 0)).toBe(100);
  });
});
