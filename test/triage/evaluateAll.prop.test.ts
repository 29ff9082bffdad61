import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleTriage } from "../../src/triage/assembleTriage";
import { evaluateAll } from "../../src/triage/evaluateAll";
import { isRejected } from "../../src/triage/Rejected";
import { collect, type FakeOrder, fakeCore, NOW, turns } from "./fakeCore";

const kinds = fc.constantFrom("good", "not_an_order", "throwing", "slow", "slow_and_failing");
const batches = fc.array(kinds, { maxLength: 40 });

/** Suspends for a number of turns that differs from order to order, so that they finish out of order. */
const stockAfterTurns = {
  name: "after-turns",
  async lookup(keys: readonly { readonly sku: string }[]) {
    const asked = keys.map(({ sku }) => sku.split("-"));
    await turns(Math.max(...asked.map(([wait]) => Number(wait))));
    return asked.map(([, verdict]) =>
      verdict === "fails" ? new Error("down") : { observedAt: NOW, nodes: [] },
    );
  },
};

function orderOf(kind: string, position: number): unknown {
  const id = `O-${position}`;
  if (kind === "not_an_order") return position % 2 === 0 ? undefined : { noId: position };
  if (kind === "throwing") return { id, throws: true } satisfies FakeOrder;
  const wait = (position * 7) % 13;
  if (kind === "slow") return { id, skus: [`${wait}-known`] } satisfies FakeOrder;
  if (kind === "slow_and_failing") return { id, skus: [`${wait}-fails`] } satisfies FakeOrder;
  return { id } satisfies FakeOrder;
}

async function* streamOf(orders: readonly unknown[], pauses: readonly number[]): AsyncGenerator<unknown> {
  for (const [index, order] of orders.entries()) {
    await turns(pauses[index % Math.max(pauses.length, 1)] ?? 0);
    yield order;
  }
}

const triage = assembleTriage(fakeCore, { stock: stockAfterTurns, now: () => NOW });

describe("evaluateAll", () => {
  it("law 9: one bad order, or one whose adapter fails, harms no other: one result an order, in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        batches,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        fc.array(fc.nat(6), { maxLength: 5 }),
        async (batch, concurrency, asStream, pauses) => {
          const orders = batch.map(orderOf);
          const source = asStream ? streamOf(orders, pauses) : orders;
          const results = await collect(triage.evaluateAll(source, { concurrency }));

          expect(results).toHaveLength(batch.length);
          for (const [position, kind] of batch.entries()) {
            const result = results[position] as (typeof results)[number];
            if (kind === "not_an_order") {
              expect(result).toMatchObject({ rejected: true, position, error: { code: "invalid_order" } });
            } else if (kind === "throwing") {
              const rejection = { rejected: true, position, orderId: `O-${position}` };
              expect(result).toMatchObject({ ...rejection, error: { code: "evaluation_failed" } });
            } else {
              expect(isRejected(result)).toBe(false);
              // The same as if it had come alone.
              expect(result).toEqual(await triage.evaluate(orders[position]));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never holds more orders than the concurrency, however slow the consumer", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }),
        fc.boolean(),
        async (length, concurrency, delays, asStream) => {
          const orders = Array.from({ length }, (_, index) => index);
          let taken = 0;
          let most = 0;
          let handedOut = 0;
          const results = evaluateAll<number>(asStream ? streamOf(orders, delays) : orders, {
            concurrency,
            async evaluateOne(order) {
              taken += 1;
              most = Math.max(most, taken - handedOut);
              await turns(delays[(order as number) % delays.length]);
              return order as number;
            },
          });
          for await (const result of results) {
            expect(result).toBe(handedOut);
            handedOut += 1;
            await turns(delays[result % delays.length]);
          }
          expect(handedOut).toBe(length);
          expect(most).toBeLessThanOrEqual(concurrency);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("hands out everything before the place where the source throws, then throws the source's error", async () => {
    await fc.assert(
      fc.asyncProperty(
        batches,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (batch, concurrency, asStream) => {
          const broken = new Error("the file ends in the middle of a line");
          const orders = batch.map(orderOf);
          const list = function* (): Generator<unknown> {
            yield* orders;
            throw broken;
          };
          const stream = async function* (): AsyncGenerator<unknown> {
            yield* orders;
            throw broken;
          };
          const results: unknown[] = [];
          const read = async (): Promise<void> => {
            for await (const result of triage.evaluateAll(asStream ? stream() : list(), { concurrency })) {
              results.push(result);
            }
          };
          await expect(read()).rejects.toBe(broken);
          expect(results).toHaveLength(batch.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
