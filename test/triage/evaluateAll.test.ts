import { describe, expect, it } from "vitest";
import { assembleTriage } from "../../src/triage/assembleTriage";
import { evaluateAll } from "../../src/triage/evaluateAll";
import type { StockLookup } from "../../src/triage/StockLookup";
import { collect, fakeCore, NOW, turns } from "./fakeCore";

const identity = async (order: unknown): Promise<unknown> => order;

/** A source that tells what was done with it. */
function watched(length: number) {
  const calls = { taken: 0, closed: 0 };
  const source: Iterable<unknown> = {
    [Symbol.iterator]: () => ({
      next() {
        calls.taken += 1;
        return calls.taken > length ? { done: true, value: undefined } : { done: false, value: calls.taken };
      },
      return() {
        calls.closed += 1;
        return { done: true, value: undefined };
      },
    }),
  };
  return { calls, source };
}

describe("evaluateAll", () => {
  it("does not touch the source before a result is asked for", async () => {
    const { calls, source } = watched(3);
    const results = evaluateAll(source, { evaluateOne: identity, concurrency: 2 });
    await turns();
    expect(calls.taken).toBe(0);
    await results.next();
    expect(calls.taken).toBe(2);
  });

  it("closes the source when the consumer leaves the loop, and not when it was read to its end", async () => {
    const left = watched(5);
    for await (const _ of evaluateAll(left.source, { evaluateOne: identity, concurrency: 2 })) break;
    expect(left.calls.closed).toBe(1);
    const read = watched(5);
    await collect(evaluateAll(read.source, { evaluateOne: identity, concurrency: 2 }));
    expect(read.calls).toEqual({ taken: 6, closed: 0 });
  });

  it("runs the source's finally block before the loop is left", async () => {
    let closed = false;
    const source = async function* (): AsyncGenerator<number> {
      try {
        for (let order = 0; ; order += 1) yield order;
      } finally {
        await turns();
        closed = true;
      }
    };
    for await (const order of evaluateAll(source(), { evaluateOne: identity, concurrency: 1 })) {
      if (order === 3) break;
    }
    expect(closed).toBe(true);
  });

  it("lets the consumer leave while a live source has nothing to say", async () => {
    const source = async function* (): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    };
    const results: unknown[] = [];
    for await (const order of evaluateAll(source(), { evaluateOne: identity, concurrency: 4 })) {
      results.push(order);
      break;
    }
    expect(results).toEqual([1]);
  });

  it("hands out what is decided while the source is waited for", async () => {
    let more = (): void => {};
    const source = async function* (): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield 2;
    };
    const results = evaluateAll(source(), { evaluateOne: identity, concurrency: 4 });
    expect(await results.next()).toEqual({ done: false, value: 1 });
    more();
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it("works on as many orders at a time as it may", async () => {
    let working = 0;
    let most = 0;
    const evaluateOne = async (): Promise<void> => {
      working += 1;
      most = Math.max(most, working);
      await turns();
      working -= 1;
    };
    await collect(evaluateAll(Array(20), { evaluateOne, concurrency: 6 }));
    expect(most).toBe(6);
  });

  it("ends with the signal's reason, aborts what is in flight and closes the source", async () => {
    const controller = new AbortController();
    const { calls, source } = watched(9);
    const signals: AbortSignal[] = [];
    const evaluateOne = (_: unknown, __: number, signal: AbortSignal): Promise<never> => {
      signals.push(signal);
      return new Promise(() => {});
    };
    const results = evaluateAll(source, { evaluateOne, concurrency: 2, signal: controller.signal });
    const first = results.next();
    await turns();
    controller.abort("enough");
    await expect(first).rejects.toBe("enough");
    expect(signals.map(({ reason }) => reason)).toEqual(["enough", "enough"]);
    expect(calls.closed).toBe(1);
  });

  it("aborts the adapters' calls when the consumer leaves the loop, and reports no order as rejected for it", async () => {
    const signals: AbortSignal[] = [];
    const stock: StockLookup = {
      name: "hanging",
      lookup(_, { signal }) {
        signals.push(signal);
        return new Promise(() => {});
      },
    };
    const triage = assembleTriage(fakeCore, { stock, now: () => NOW });
    const rejected: unknown[] = [];
    triage.on("rejected", (event) => rejected.push(event));
    const orders = [{ id: "O-0" }, { id: "O-1", skus: ["A"] }, { id: "O-2", skus: ["B"] }];
    for await (const _ of triage.evaluateAll(orders)) break;
    await turns();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(rejected).toEqual([]);
  });

  it("refuses what is no list or stream, and a concurrency that is none", () => {
    const triage = assembleTriage(fakeCore, {});
    for (const orders of [undefined, null, 3, "[]", { id: "O-1" }]) {
      expect(() => triage.evaluateAll(orders as never)).toThrow(/a list or a stream of orders/);
    }
    for (const concurrency of [0, -1, 1.5, Number.NaN, "4" as never]) {
      expect(() => triage.evaluateAll([], { concurrency })).toThrow(/concurrency: must be an integer from 1/);
      expect(() => assembleTriage(fakeCore, { concurrency })).toThrow(
        /concurrency: must be an integer from 1/,
      );
    }
    expect(() => triage.evaluateAll([], { now: "2026-03-01" })).toThrow(/offset/);
  });
});
