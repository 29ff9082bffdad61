import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AdapterContext } from "../../../src/triage/AdapterContext";
import type { LookupPolicy } from "../../../src/triage/AdapterPolicy";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { LookupCounts } from "../../../src/triage/LookupCounts";
import type { StockLookup } from "../../../src/triage/StockLookup";
import { unanswered } from "../../../src/triage/unanswered";
import { collect, type FakeOrder, fakeCore, NOW, turns } from "../fakeCore";

interface Call {
  readonly skus: readonly string[];
  readonly context: AdapterContext;
  /** Answers all keys, or throws. */
  readonly settle: (error?: unknown) => void;
}

const answerFor = (sku: string) => ({ observedAt: NOW, nodes: [{ node: sku, onHand: 1 }] });

/** A triage whose stock lookup answers when the test lets it. */
function openTriage(policy: LookupPolicy = {}, now: () => string = () => NOW) {
  const calls: Call[] = [];
  const stock: StockLookup = {
    name: "erp",
    lookup: (keys, context) =>
      new Promise((resolve, reject) => {
        const skus = keys.map(({ sku }) => sku);
        const settle = (error?: unknown): void => {
          if (error === undefined) resolve(skus.map(answerFor));
          else reject(error);
        };
        calls.push({ skus, context, settle });
      }),
  };
  const triage = assembleTriage(fakeCore, { stock, now, resilience: { lookups: { stock: policy } } });
  return { triage, calls, asked: () => calls.map(({ skus }) => skus.join("")) };
}

const order = (id: string, ...skus: readonly string[]): FakeOrder => ({ id, skus });
const reasonsOf = ({ unknowns }: { readonly unknowns: readonly { readonly reason: string }[] }) =>
  unknowns.map(({ reason }) => reason);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
});
afterEach(() => {
  // Nothing keeps a process alive that has nothing left to do.
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("orders in flight", () => {
  it("ask together, each key once, with all their ids, and without waiting", async () => {
    const { triage, calls, asked } = openTriage();
    const decisions = [order("O-1", "A"), order("O-2", "B"), order("O-3", "A")].map((each) =>
      triage.evaluate(each),
    );
    await turns();
    expect(asked()).toEqual(["AB"]);
    expect([...(calls[0]?.context.orderIds ?? [])].sort()).toEqual(["O-1", "O-2", "O-3"]);
    calls[0]?.settle();
    for (const decision of await Promise.all(decisions)) expect(decision.unknowns).toEqual([]);
    expect(triage.counts()).toEqual({ rounds: 3, asked: 2, saved: 1, batches: 1 });
  });

  it("take an answer that came while they were there; who comes later asks", async () => {
    const { triage, calls, asked } = openTriage();
    const first = triage.evaluate(order("O-1", "A"));
    const second = triage.evaluate(order("O-2", "B", "A"));
    await turns();
    calls[0]?.settle();
    await Promise.all([first, second]);
    void triage.evaluate(order("O-3", "A"));
    await turns();
    expect(asked()).toEqual(["AB", "A"]);
    calls[1]?.settle();
    await turns();
  });

  it("do not take a failure from one another, but each a failure it waited for", async () => {
    const { triage, calls, asked } = openTriage({ retry: false });
    const waiting = [triage.evaluate(order("O-1", "A")), triage.evaluate(order("O-2", "A"))];
    const later = triage.evaluate(order("O-3", "B", "A"));
    await turns();
    calls[0]?.settle(new Error("down"));
    await turns();
    expect(asked()).toEqual(["AB", "A"]);
    calls[1]?.settle(new Error("still down"));
    await turns();
    expect(asked()).toEqual(["AB", "A", "B"]);
    calls[2]?.settle();
    await turns();
    expect(asked()).toEqual(["AB", "A", "B", "A"]);
    calls[3]?.settle();
    expect((await Promise.all(waiting)).map(reasonsOf)).toEqual([["failed"], ["failed"]]);
    expect(reasonsOf(await later)).toEqual([]);
  });

  it("are put in batches of the size that is set", async () => {
    const { triage, calls, asked } = openTriage({ batchSize: 2 });
    const decisions = ["A", "B", "C", "D", "E"].map((sku) => triage.evaluate(order(sku, sku)));
    await turns();
    expect(asked()).toEqual(["AB", "CD", "E"]);
    for (const { settle } of calls) settle();
    await Promise.all(decisions);
  });

  it("are not harmed by one that is given up; the call is aborted when nobody waits any more", async () => {
    const { triage, calls } = openTriage();
    const [one, both] = [new AbortController(), new AbortController()];
    const first = triage.evaluate(order("O-1", "A"), { signal: one.signal });
    const second = triage.evaluate(order("O-2", "A"), { signal: both.signal });
    const third = triage.evaluate(order("O-3", "B"), { signal: both.signal });
    await turns();
    one.abort("enough");
    await expect(first).rejects.toBe("enough");
    expect(calls[0]?.context.signal.aborted).toBe(false);
    both.abort("all of you");
    await expect(second).rejects.toBe("all of you");
    await expect(third).rejects.toBe("all of you");
    expect(calls[0]?.context.signal.reason).toBe("all of you");
    const again = triage.evaluate(order("O-4", "A"));
    await turns();
    calls[0]?.settle();
    await turns();
    expect(calls).toHaveLength(2);
    calls[1]?.settle();
    expect(reasonsOf(await again)).toEqual([]);
  });

  it("ask for nothing that was given up before it was asked", async () => {
    const { triage, asked } = openTriage();
    const controller = new AbortController();
    const evaluation = triage.evaluate(order("O-1", "A"), { signal: controller.signal });
    controller.abort("enough");
    await expect(evaluation).rejects.toBe("enough");
    expect(asked()).toEqual([]);
  });
});

describe("a batch of orders", () => {
  const orders = Array.from({ length: 12 }, (_, index) => order(`O-${index}`, `${index}-`));
  const answering = (calls: string[]): StockLookup => ({
    name: "quick",
    lookup(keys) {
      calls.push(keys.map(({ sku }) => sku).join(""));
      return keys.map(({ sku }) => answerFor(sku));
    },
  });

  it("asks together as far as it is in flight together, whether the source answers at once or promises to", async () => {
    const stream = async function* (): AsyncGenerator<unknown> {
      yield* orders;
    };
    for (const source of [orders, stream()]) {
      const calls: string[] = [];
      const triage = assembleTriage(fakeCore, { stock: answering(calls), now: () => NOW });
      await collect(triage.evaluateAll(source, { concurrency: 4 }));
      expect(calls).toEqual(["0-1-2-3-", "4-5-6-7-", "8-9-10-11-"]);
    }
  });

  it("asks for nothing any more when the consumer leaves", async () => {
    const calls: string[] = [];
    const triage = assembleTriage(fakeCore, { stock: answering(calls), now: () => NOW });
    const stream = async function* (): AsyncGenerator<unknown> {
      yield order("O-none");
      yield order("O-late", "A");
      await new Promise(() => {});
    };
    for await (const _ of triage.evaluateAll(stream(), { concurrency: 3 })) {
      await turns();
      break;
    }
    await turns();
    expect(calls).toEqual([]);
  });

  it("waits for a slow source or consumer as long as is set, and then asks for those who are there", async () => {
    const calls: string[] = [];
    const resilience = { lookups: { stock: { waitMs: 7 } } };
    const triage = assembleTriage(fakeCore, { stock: answering(calls), now: () => NOW, resilience });
    const stream = async function* (): AsyncGenerator<unknown> {
      yield* orders.slice(0, 2);
      await new Promise((resolve) => setTimeout(resolve, 100));
      yield* orders.slice(2, 4);
    };
    const results = collect(triage.evaluateAll(stream(), { concurrency: 4 }));
    await vi.advanceTimersByTimeAsync(6);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual(["0-1-"]);
    await vi.advanceTimersByTimeAsync(93);
    expect(await results).toHaveLength(4);
    expect(calls).toEqual(["0-1-", "2-3-"]);
  });
});

describe("an adapter", () => {
  it("that hangs is given up after its timeout, asked again after a pause, and then its facts are unknown", async () => {
    const { triage, calls } = openTriage({ timeoutMs: 100, retry: { times: 1, firstMs: 40, longestMs: 40 } });
    const decision = triage.evaluate(order("O-1", "A"));
    await vi.advanceTimersByTimeAsync(100);
    expect(calls[0]?.context.signal.reason).toMatchObject({ name: "TimeoutError" });
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(40);
    expect(calls).toHaveLength(2);
    expect(calls[1]?.context.signal.aborted).toBe(false);
    // An answer that comes too late is nobody's.
    calls[0]?.settle();
    await vi.advanceTimersByTimeAsync(100);
    expect(reasonsOf(await decision)).toEqual(["timed_out"]);
    expect(triage.counts()).toEqual({ rounds: 1, asked: 1, saved: 0, batches: 2 });
  });

  it("that failed too often in a row is left alone for a while", async () => {
    const { triage, calls } = openTriage({ retry: false, breaker: { failures: 2, restMs: 1_000 } });
    for (const sku of ["A", "B"]) {
      const decision = triage.evaluate(order(sku, sku));
      await turns();
      calls.at(-1)?.settle(new Error("down"));
      expect(reasonsOf(await decision)).toEqual(["failed"]);
    }
    const heard: unknown[] = [];
    triage.on("looked_up", ({ keys, calls: made, failures }) => heard.push([keys, made, failures]));
    expect(reasonsOf(await triage.evaluate(order("O-3", "C")))).toEqual(["unavailable"]);
    expect([calls.length, heard]).toEqual([2, [[1, 0, 1]]]);
    vi.advanceTimersByTime(1_000);
    const decision = triage.evaluate(order("O-4", "C"));
    await turns();
    calls.at(-1)?.settle();
    expect(reasonsOf(await decision)).toEqual([]);
  });

  it("is not asked again where its error says that it is no use, and gives its own reason", async () => {
    const { triage, calls } = openTriage();
    const decision = triage.evaluate(order("O-1", "A"));
    await turns();
    calls[0]?.settle(Object.assign(unanswered("not_covered", "no such country"), { retryable: false }));
    expect(reasonsOf(await decision)).toEqual(["not_covered"]);
    expect(calls).toHaveLength(1);
  });

  it("is not asked again during the pause after which nobody waits any more", async () => {
    const { triage, calls } = openTriage();
    const controller = new AbortController();
    const decision = triage.evaluate(order("O-1", "A"), { signal: controller.signal });
    await turns();
    calls[0]?.settle(new Error("down"));
    await turns();
    expect(vi.getTimerCount()).toBe(1);
    controller.abort("enough");
    await expect(decision).rejects.toBe("enough");
    await turns();
    expect(calls).toHaveLength(1);
  });
});

describe("answers", () => {
  it("are not kept unless that is asked for", async () => {
    const { triage, calls, asked } = openTriage();
    for (const id of ["O-1", "O-2"]) {
      const decision = triage.evaluate(order(id, "A"));
      await turns();
      calls.at(-1)?.settle();
      await decision;
    }
    expect(asked()).toEqual(["A", "A"]);
  });

  it("are kept for so long by the clock of the triage, and so many of them", async () => {
    let now = NOW;
    const { triage, calls, asked } = openTriage({ cache: { keys: 2, freshMs: 60_000 } }, () => now);
    const counts: LookupCounts[] = [];
    triage.on("decided", ({ lookups }) => counts.push(lookups));
    const decide = async (id: string, sku: string): Promise<void> => {
      const decision = triage.evaluate(order(id, sku));
      await turns();
      for (const { settle } of calls) settle();
      await decision;
    };
    await decide("O-1", "A");
    await decide("O-2", "A");
    expect(counts).toEqual([
      { rounds: 1, asked: 1, saved: 0, batches: 1 },
      { rounds: 1, asked: 0, saved: 1, batches: 0 },
    ]);
    now = "2026-03-01T12:01:00.001Z";
    await decide("O-3", "A");
    expect(asked()).toEqual(["A", "A"]);
    await decide("O-4", "B");
    await decide("O-5", "C");
    await decide("O-6", "A");
    expect(asked()).toEqual(["A", "A", "B", "C", "A"]);
  });
});
