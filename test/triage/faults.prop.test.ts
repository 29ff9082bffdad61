import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Decision } from "../../src/core/decide/Decision";
import type { LookupKey } from "../../src/core/lookups/Lookup";
import retail from "../../src/rulesets/retail.json" with { type: "json" };
import type { LookupPolicy } from "../../src/triage/AdapterPolicy";
import { assembleTriage } from "../../src/triage/assembleTriage";
import type { TriageCore } from "../../src/triage/createEvaluator";
import { createTriage } from "../../src/triage/createTriage";
import type { Desk } from "../../src/triage/desk/createDesk";
import { isRejected, type Rejected } from "../../src/triage/Rejected";
import type { Triage } from "../../src/triage/Triage";
import { openRandom } from "../bench/workload/random";
import { emptyDecision, fakeCore, NOW } from "./fakeCore";
import { type FaultCounts, faultyAdapter, truthOf } from "./faultyAdapter";

const desks: Desk[] = [];
vi.mock("../../src/triage/desk/createDesk", async (original) => {
  const { createDesk } = await original<typeof import("../../src/triage/desk/createDesk")>();
  return {
    createDesk(...options: Parameters<typeof createDesk>) {
      const desk = createDesk(...options);
      desks.push(desk);
      return desk;
    },
  };
});

const LOOKUPS = ["catalog", "crm", "risk"] as const;
const REASONS = ["failed", "timed_out", "unavailable"];

interface FaultOrder {
  readonly id: string;
  /** Keys of each round. */
  readonly rounds: readonly (readonly LookupKey[])[];
  readonly throws: boolean;
}

/** What a decision of the core was made by: the answer to each key of the order. */
interface FaultDecision extends Decision {
  readonly used: readonly (readonly [key: unknown, answer: object])[];
}

/** A core that asks round by round and decides nothing but which answers it was given. */
const faultCore: TriageCore = {
  ...fakeCore,
  step({ order, known }) {
    const { id, rounds, throws } = order as unknown as FaultOrder;
    const answerOf = ({ lookup, id: key }: LookupKey): object | undefined => known[lookup]?.[key];
    const open = rounds.find((needs) => needs.some((need) => answerOf(need) === undefined));
    if (throws && open === undefined) throw new TypeError("a fact that throws");
    const used = rounds.flat().map((need) => [need.key, answerOf(need)]);
    const decision = { ...emptyDecision(id), used } as unknown as FaultDecision;
    return { decision, needs: open?.filter((need) => answerOf(need) === undefined) ?? [] };
  },
};

const random = openRandom(20_260_301);

function orderAt(position: number): unknown {
  if (random.chance(0.02)) return random.pick([undefined, null, "order", { noId: position }]);
  const rounds = Array.from({ length: random.integer(0, 3) }, () =>
    Array.from({ length: random.integer(1, 3) }, () => {
      const key = random.integer(0, 200);
      return { lookup: random.pick(LOOKUPS), id: String(key), key };
    }),
  );
  return { id: `O-${position}`, rounds, throws: random.chance(0.02) } satisfies FaultOrder;
}

const policy: LookupPolicy = {
  timeoutMs: 5,
  retry: { times: 1, firstMs: 1, longestMs: 2 },
  breaker: { failures: 8, restMs: 5 },
  bulkhead: { calls: 6, waiting: 20 },
  batchSize: 40,
  waitMs: 2,
};

function loudListeners(triage: Triage): void {
  for (const type of ["decided", "rejected", "looked_up", "lookup_failed", "listener_failed"] as const) {
    triage.on(type, () => {
      if (random.chance(0.5)) throw new Error("listener");
      return Promise.reject(new Error("listener"));
    });
  }
}

const collectGarbage = ((): (() => void) => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Whether a result is what may become of the order: a rejection, or answers none of which is a neighbour's. */
function expectFit(result: Decision | Rejected, order: unknown, position: number): void {
  const { id, rounds, throws } = (order ?? {}) as Partial<FaultOrder>;
  if (id === undefined || throws === true) {
    const code = id === undefined ? "invalid_order" : "evaluation_failed";
    expect(result).toMatchObject({ rejected: true, position, error: { code } });
    return;
  }
  const { orderId, used } = result as FaultDecision;
  if (orderId !== id || used.length !== rounds?.flat().length) expect.unreachable(`lost at ${position}`);
  for (const [key, answer] of used) {
    if ("failed" in answer) expect(REASONS).toContain(answer.failed);
    else if ((answer as ReturnType<typeof truthOf>).of !== truthOf(key).of)
      expect.unreachable("a neighbour's");
  }
}

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeAll(() => {
  process.on("unhandledRejection", onUnhandled);
});
afterAll(() => {
  process.off("unhandledRejection", onUnhandled);
});

describe("law 9: whatever adapters, listeners and orders do, every order has its decision or its rejection", () => {
  const counts: FaultCounts = {};
  const answered = { values: 0, failures: 0 };

  function faultyTriage(): Triage {
    const lookups = Object.fromEntries(LOOKUPS.map((name) => [name, faultyAdapter(name, random, counts)]));
    const triage = assembleTriage(faultCore, {
      lookups,
      now: () => NOW,
      resilience: { lookups: { "*": policy } },
    });
    loudListeners(triage);
    return triage;
  }

  it("law 9: of 10,000 orders none is lost and none doubled, all in order, in flat memory", async () => {
    const triage = faultyTriage();
    const given: unknown[] = [];
    const source = function* (): Generator<unknown> {
      for (let position = 0; position < 10_000; position += 1) {
        const order = orderAt(position);
        given.push(order);
        yield order;
      }
    };
    let position = 0;
    let early = 0;
    for await (const result of triage.evaluateAll(source(), { concurrency: 150 })) {
      expectFit(result, given.shift(), position);
      if (!isRejected(result)) {
        const failures = (result as FaultDecision).used.filter(([, answer]) => "failed" in answer).length;
        answered.failures += failures;
        answered.values += (result as FaultDecision).used.length - failures;
      }
      position += 1;
      if (position === 2_000) early = heapBytes();
    }
    expect([position, given]).toEqual([10_000, []]);
    expect(heapBytes() - early).toBeLessThan(6_000_000);
    expect(desks.at(-1)?.size()).toBe(0);
  });

  it("law 9 was tried with every fault, and answers came through", () => {
    expect(Object.keys(counts)).toHaveLength(16);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(5);
    expect(answered.values).toBeGreaterThan(5_000);
    expect(answered.failures).toBeGreaterThan(1_000);
  });

  it("law 9: a source that throws at its end, and orders that are given up meanwhile, harm no other", async () => {
    const triage = faultyTriage();
    const orders = Array.from({ length: 500 }, (_, position) => orderAt(position));
    const broken = new Error("the file ends in the middle of a line");
    const source = async function* (): AsyncGenerator<unknown> {
      for (const order of orders) {
        if (random.chance(0.1)) await new Promise((resolve) => setTimeout(resolve, 1));
        yield order;
      }
      throw broken;
    };
    const alone = Array.from({ length: 100 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, random.integer(0, 60)));
      const controller = new AbortController();
      setTimeout(() => controller.abort("enough"), random.integer(0, 10));
      const order = orderAt(index);
      try {
        expectFit(await triage.evaluate(order, { signal: controller.signal }), order, index);
        return "decided";
      } catch (error) {
        if (error === "enough") return "aborted";
        expectFit({ rejected: true, position: index, error: error as Rejected["error"] }, order, index);
        return "rejected";
      }
    });
    let position = 0;
    const read = async (): Promise<void> => {
      for await (const result of triage.evaluateAll(source(), { concurrency: 20 })) {
        expectFit(result, orders[position], position);
        position += 1;
      }
    };
    await expect(read()).rejects.toBe(broken);
    expect(position).toBe(500);
    const outcomes = await Promise.all(alone);
    expect(new Set(outcomes)).toEqual(new Set(["decided", "aborted", "rejected"]));
    expect(desks.at(-1)?.size()).toBe(0);
  });
});

describe("law 9: the same of a shipped ruleset", () => {
  it("law 9: 400 orders of a shop are decided, with unknowns where adapters fail", async () => {
    const counts: FaultCounts = {};
    const named = (name: string) => faultyAdapter(name, random, counts);
    const stock = named("erp");
    const address = named("post");
    const triage = createTriage({
      ruleset: retail,
      stock: { name: "erp", lookup: stock.lookup as never },
      address: { name: "post", verify: address.lookup as never },
      lookups: { customer: named("crm"), carrier: named("tracking") },
      now: () => NOW,
      resilience: { lookups: { "*": policy } },
    });
    loudListeners(triage);
    const shipTo = { lines: ["1 Elm Street"], locality: "Springfield", postalCode: "62701", country: "US" };
    const source = function* (): Generator<unknown> {
      for (let position = 0; position < 400; position += 1) {
        const lines = [{ id: "1", sku: `TEA-${position % 40}`, quantity: 1, unitPriceMinor: 100 }];
        const order = { status: "placed", placedAt: NOW, currency: "USD", shipTo, lines };
        yield { id: `O-${position}`, customer: { id: `C-${position % 90}` }, ...order };
      }
    };
    const reasons = new Set<string>();
    let position = 0;
    for await (const result of triage.evaluateAll(source(), { concurrency: 16 })) {
      if (isRejected(result)) throw result.error;
      expect(result.orderId).toBe(`O-${position}`);
      for (const { reason } of result.unknowns) reasons.add(reason);
      position += 1;
    }
    expect(position).toBe(400);
    expect([...REASONS, "not_configured"]).toEqual(expect.arrayContaining([...reasons]));
    expect([...reasons]).toContain("failed");
    expect(triage.counts().asked).toBeGreaterThan(200);
    expect(desks.at(-1)?.size()).toBe(0);
  });

  it("law 9: no rejection of any adapter or listener went unhandled", async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).toEqual([]);
  });
});
