import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDesk, type DeskOptions } from "../../../src/triage/desk/createDesk";
import { type CallPlan, type DeskPlan, type DeskRun, type MakeDesk, type RunOrder, runDesk } from "./deskRun";

const RUNS = 150;

const skus = fc.constantFrom("A", "B", "C", "D", "E", "__proto__");
const plans: fc.Arbitrary<DeskPlan> = fc.record({
  orders: fc.array(fc.record<RunOrder>({ after: fc.nat(40), skus: fc.uniqueArray(skus, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  calls: fc.array(
    fc.record<CallPlan>({
      turns: fc.nat(25),
      fails: fc.boolean(),
      badSkus: fc.oneof(fc.constant([]), fc.uniqueArray(skus, { maxLength: 3 })),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  batchSize: fc.integer({ min: 1, max: 5 }),
});

const counted = { calls: 0, retried: 0, saved: 0, together: 0 };

/**
 * Keys that were asked for while an answer was under way, by somebody who was there when it came, or once more for
 * somebody who had been answered.
 */
function askedTwice({ calls, entered }: DeskRun): readonly string[] {
  return calls.flatMap((later, index) =>
    later.skus.filter((sku) => {
      const askers = [...later.waiting].filter(([, waitsFor]) => waitsFor === sku).map(([id]) => id);
      return calls.slice(0, index).some((earlier) => {
        if (!earlier.skus.includes(sku)) return false;
        if (earlier.ended > later.began) return true;
        const isAnswered = earlier.answered.includes(sku);
        return askers.some(
          (id) =>
            (isAnswered && (entered.get(id) ?? 0) < earlier.ended) ||
            (!earlier.threw && earlier.waiting.get(id) === sku),
        );
      });
    }),
  );
}

const holds = (makeDesk: MakeDesk) =>
  fc.asyncProperty(plans, async (plan) => {
    const run = await runDesk(plan, makeDesk);
    expect(askedTwice(run)).toEqual([]);
    counted.calls += run.calls.length;
    counted.retried += run.calls.filter(({ threw }) => threw).length;
    counted.saved += run.totals.saved;
    counted.together += run.calls.filter(({ waiting }) => waiting.size > 1).length;
  });

const breaks = async (makeDesk: MakeDesk): Promise<void> => {
  await expect(fc.assert(holds(makeDesk), { numRuns: RUNS, endOnFailure: true })).rejects.toThrow(
    /Property failed/,
  );
};

/** Every evaluation has a desk for itself. */
const alone: MakeDesk = (options) => ({
  ...createDesk(options),
  enter: () => createDesk(options).enter(),
});

/** An evaluation comes anew with each round, so that it has no claim to what came before. */
const forgetful: MakeDesk = (options) => {
  const desk = createDesk(options);
  return {
    ...desk,
    enter() {
      let visit = desk.enter();
      let orderId = "";
      return {
        ...visit,
        name(id) {
          orderId = id;
          visit.name(id);
        },
        lookUp(needs, signal) {
          visit.leave();
          visit = desk.enter();
          visit.name(orderId);
          return visit.lookUp(needs, signal);
        },
        leave: () => visit.leave(),
      };
    },
  };
};

/** A call with a bad key is made again as a whole. */
const insistent: MakeDesk = (options) => {
  const adapters: DeskOptions["adapters"] = new Map(
    [...options.adapters].map(([lookup, adapter]) => [
      lookup,
      {
        name: adapter.name,
        async lookup(keys, context) {
          const first = await adapter.lookup(keys, context);
          return first.some((each) => each instanceof Error) ? adapter.lookup(keys, context) : first;
        },
      },
    ]),
  );
  return createDesk({ ...options, adapters });
};

describe("law 4: no key is answered twice among orders in flight; only failed calls retry", () => {
  it("law 4: whoever comes and however the adapter behaves", async () => {
    await fc.assert(holds(createDesk), { numRuns: RUNS });
  });

  it("law 4 was tried on many calls", () => {
    expect(counted.calls).toBeGreaterThan(RUNS);
    expect(counted.retried).toBeGreaterThan(RUNS / 2);
    expect(counted.saved).toBeGreaterThan(RUNS / 2);
    expect(counted.together).toBeGreaterThan(RUNS / 2);
  });

  it("law 4 notices evaluations that do not ask together", () => breaks(alone));

  it("law 4 notices a desk that forgets what came while an order was there", () => breaks(forgetful));

  it("law 4 notices a desk that asks again for a key that was answered", () => breaks(insistent));
});

describe("a desk", () => {
  it("gives every order the answers to its own keys, counts them, and keeps nothing", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const run = await runDesk(plan);
        expect(run.left).toBe(0);
        const sum = (name: "rounds" | "asked" | "saved" | "batches"): number =>
          run.counts.reduce((total, each) => total + each[name], 0);
        expect(run.totals).toEqual({
          rounds: sum("rounds"),
          asked: sum("asked"),
          saved: sum("saved"),
          batches: run.calls.length,
        });
        expect(sum("batches")).toBeGreaterThanOrEqual(run.calls.length);
        for (const [index, { skus: needed }] of plan.orders.entries()) {
          const { rounds = 0, asked = 0, saved = 0 } = run.counts[index] ?? {};
          expect([rounds, asked + saved]).toEqual([needed.length, needed.length]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
