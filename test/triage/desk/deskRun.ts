import type { Input } from "../../../src/core/Input";
import type { OrderSnapshot } from "../../../src/core/order/OrderSnapshot";
import type { LookupPolicy } from "../../../src/triage/AdapterPolicy";
import { createEvents } from "../../../src/triage/createEvents";
import { createDesk, type Desk, type DeskOptions } from "../../../src/triage/desk/createDesk";
import { evaluateOrder } from "../../../src/triage/evaluateOrder";
import type { LookupCounts } from "../../../src/triage/LookupCounts";
import { fakeCore, NOW, turns } from "../fakeCore";

/** An order of a run: it comes after so many turns and asks for one SKU a round. */
export interface RunOrder {
  readonly after: number;
  readonly skus: readonly string[];
}

/** What the adapter does with a call: after how many turns, and whether the call or single keys fail. */
export interface CallPlan {
  readonly turns: number;
  readonly fails: boolean;
  readonly badSkus: readonly string[];
}

/** What is to happen at a desk. */
export interface DeskPlan {
  readonly orders: readonly RunOrder[];
  /** By call, over and over; the first calls of a batch that fails are made again. */
  readonly calls: readonly CallPlan[];
  readonly batchSize: number;
}

/** A call, with the times at which it began and ended. */
export interface SeenCall {
  readonly skus: readonly string[];
  /** The orders of the call, each with the SKU it waits for. */
  readonly waiting: ReadonlyMap<string, string | undefined>;
  readonly began: number;
  ended: number;
  threw: boolean;
  /** The SKUs that were answered with a value. */
  answered: readonly string[];
}

/** What happened. */
export interface DeskRun {
  readonly calls: readonly SeenCall[];
  /** When each order came, by id. */
  readonly entered: ReadonlyMap<string, number>;
  /** The SKUs that stayed unknown, by order. */
  readonly unknown: readonly (readonly string[])[];
  readonly counts: readonly LookupCounts[];
  readonly totals: LookupCounts;
  readonly left: number;
}

/** Makes a desk; a mutant makes a wrong one. */
export type MakeDesk = (options: DeskOptions) => Desk;

/** Lets the orders ask at a desk whose adapter behaves as planned, and notes what happens in which order. */
export async function runDesk(plan: DeskPlan, makeDesk: MakeDesk = createDesk): Promise<DeskRun> {
  let time = 0;
  const tick = (): number => {
    time += 1;
    return time;
  };
  const calls: SeenCall[] = [];
  const entered = new Map<string, number>();
  const asking = new Map<string, string | undefined>();
  const adapter = {
    name: "erp",
    async lookup(keys: readonly unknown[], { orderIds }: { readonly orderIds: readonly string[] }) {
      const skus = keys.map((key) => (key as { readonly sku: string }).sku);
      const waiting = new Map(orderIds.map((id) => [id, asking.get(id)]));
      const ended = Number.POSITIVE_INFINITY;
      const seen: SeenCall = { skus, waiting, began: tick(), ended, threw: false, answered: [] };
      const { turns: count, fails, badSkus } = plan.calls[calls.length % plan.calls.length] as CallPlan;
      calls.push(seen);
      await turns(count);
      seen.ended = tick();
      seen.threw = fails;
      if (fails) throw new Error("down");
      seen.answered = skus.filter((sku) => !badSkus.includes(sku));
      return skus.map((sku) =>
        badSkus.includes(sku) ? new Error("unknown SKU") : { observedAt: NOW, nodes: [], of: sku },
      );
    },
  };
  const stock: LookupPolicy = {
    batchSize: plan.batchSize,
    retry: { times: 1, firstMs: 0, longestMs: 0 },
    breaker: false,
  };
  const desk = makeDesk({
    adapters: new Map([["stock", adapter]]),
    resilience: { lookups: { stock } },
    events: createEvents(),
    nowMs: () => 0,
  });
  const counts: LookupCounts[] = [];
  const evaluate = async ({ after, skus }: RunOrder, index: number): Promise<readonly string[]> => {
    await turns(after);
    const id = `O-${index}`;
    entered.set(id, tick());
    const visit = desk.enter();
    visit.name(id);
    await Promise.resolve();
    const input: Input = { order: { id, skus } as unknown as OrderSnapshot, now: NOW, known: {} };
    try {
      const decided = await evaluateOrder(fakeCore.step, input, (needs) => {
        asking.set(id, needs[0]?.id);
        return visit.lookUp(needs, undefined);
      });
      for (const [sku, answer] of Object.entries(decided.input.known.stock ?? {})) {
        if ("of" in answer && answer.of !== sku) throw new Error("the answer of a neighbour");
      }
      return decided.decision.unknowns.map(({ rule }) => rule);
    } finally {
      counts[index] = visit.counts();
      visit.leave();
    }
  };
  const unknown = await Promise.all(plan.orders.map(evaluate));
  return { calls, entered, unknown, counts, totals: desk.counts(), left: desk.size() };
}
