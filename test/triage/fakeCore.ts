import type { Decision } from "../../src/core/decide/Decision";
import { InvalidOrderError } from "../../src/core/errors/InvalidOrderError";
import type { Input } from "../../src/core/Input";
import type { LookupKey } from "../../src/core/lookups/Lookup";
import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";
import type { TriageCore } from "../../src/triage/createEvaluator";

export const NOW = "2026-03-01T12:00:00.000Z";

/** An order of the fake core: the SKUs it asks stock for, one a round, and what should go wrong. */
export interface FakeOrder {
  readonly id: string;
  readonly skus?: readonly string[];
  readonly throws?: boolean;
}

export const stockKey = (sku: string): LookupKey => ({ lookup: "stock", id: sku, key: { sku } });

/**
 * A core small enough to predict: it asks for the stock of one SKU a round and reports those that failed as unknown,
 * with the SKU as the rule's name.
 */
export const fakeCore: TriageCore = {
  parse(order) {
    if (typeof order === "object" && order !== null && "id" in order && typeof order.id === "string") {
      return order as OrderSnapshot;
    }
    const issue = {
      path: "",
      code: "wrong_type",
      expected: "an order",
      received: "?",
      message: "no order",
    } as const;
    throw new InvalidOrderError([issue]);
  },
  step(input) {
    const { id, skus = [], throws } = input.order as unknown as FakeOrder;
    if (throws) throw new TypeError(`the facts of ${id} cannot be told`);
    const stock = input.known.stock ?? {};
    const next = skus.find((sku) => !Object.hasOwn(stock, sku));
    const failed = skus.filter(
      (sku) => Object.hasOwn(stock, sku) && Object.hasOwn(stock[sku] as object, "failed"),
    );
    const unknowns = failed.map((sku) => ({
      fact: "line.availableQuantity",
      reason: (stock[sku] as { failed: string }).failed,
      rule: sku,
    }));
    return {
      decision: { ...emptyDecision(id, input), unknowns },
      needs: next === undefined ? [] : [stockKey(next)],
    };
  },
  waive: ({ now, known }, key, { reason }) => ({ key, reason, at: now, fingerprint: JSON.stringify(known) }),
};

export function emptyDecision(orderId: string, input?: Input): Decision {
  return {
    orderId,
    decidedAt: input?.now ?? NOW,
    ruleset: { name: "fake", digest: "0000000000000000" },
    exceptions: [],
    actions: [],
    blocked: [],
    handling: [],
    messages: [],
    adjustments: [],
    waivers: [],
    unknowns: [],
  };
}

export async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Lets everything run that waits for nothing but its turn. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}
