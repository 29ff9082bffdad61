import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LookupPolicy } from "../../../src/triage/AdapterPolicy";
import { askBatch } from "../../../src/triage/desk/askBatch";
import { guardAdapter } from "../../../src/triage/resilience/guardAdapter";
import { NOW, stockKey } from "../fakeCore";

const TIMES = 2;

/** Asks for so many keys an adapter that throws whenever a bad one is among them. */
async function ask(
  size: number,
  isBad: (index: number) => boolean,
  policy: LookupPolicy = {},
  guard = guardAdapter(policy),
) {
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
  const { answers, failures } = await askBatch(batch, { guard, retry });
  return { calls, answers: answers.map(({ answer }) => answer), failures };
}

const cases = fc
  .integer({ min: 1, max: 70 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), bad: fc.uniqueArray(fc.nat(size - 1), { maxLength: 15 }) }),
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

  it("opens no circuit before others, though its bad keys be many and neighbours", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 15 }), fc.nat(40), async (bad, from) => {
        const guard = guardAdapter();
        const isBad = (index: number) => index >= from && index < from + bad;
        const { answers } = await ask(60, isBad, {}, guard);
        expect(answers.flatMap((each, index) => ("failed" in each ? [index] : []))).toEqual(
          Array.from({ length: bad }, (_, index) => from + index),
        );
        expect((await ask(3, () => false, {}, guard)).answers).toHaveLength(3);
      }),
      { numRuns: 50 },
    );
  });

  it.each([2, 3, 100])(
    "of %i keys is given up where the adapter is broken, which is left alone soon",
    async (size) => {
      const guard = guardAdapter();
      const batches: Awaited<ReturnType<typeof ask>>[] = [];
      for (let batch = 0; batch < 40; batch += 1) batches.push(await ask(size, () => true, {}, guard));
      const calls = batches.reduce((sum, each) => sum + each.calls.length, 0);
      // Two batches, each asked three times and by halves.
      expect(calls).toBeLessThanOrEqual(2 * (1 + TIMES + Math.min(30, 2 * size - 2)));
      const reasonsOf = (index: number) =>
        new Set(batches[index]?.answers.map((answer) => ("failed" in answer ? answer.failed : "none")));
      expect([reasonsOf(0), reasonsOf(39)]).toEqual([new Set(["failed"]), new Set(["unavailable"])]);
      for (const { failures } of batches) {
        expect(failures.reduce((sum, { keys }) => sum + keys, 0)).toBe(size);
      }
    },
  );
});
