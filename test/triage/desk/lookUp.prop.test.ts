import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdapterError } from "../../../src/core/errors/AdapterError";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { StockLookup } from "../../../src/triage/StockLookup";
import { collect, type FakeOrder, fakeCore, NOW } from "../fakeCore";

const level = { observedAt: NOW, nodes: [{ node: "", onHand: 1 }] };

/** One answer, good or of any other kind. */
const answers = fc.oneof(
  fc.constant(level),
  fc.constantFrom<unknown>(
    new Error("unknown SKU"),
    undefined,
    null,
    0,
    "out of stock",
    [],
    () => level,
    {},
    { nodes: [] },
    { observedAt: "yesterday", nodes: [] },
    { observedAt: "2026-03-01", nodes: [] },
    { observedAt: 1_772_366_400_000, nodes: [] },
    { observedAt: NOW },
    { observedAt: NOW, nodes: {} },
    { observedAt: NOW, nodes: [null] },
    { observedAt: NOW, nodes: [{ node: "", onHand: "3" }] },
    { observedAt: NOW, nodes: [{ node: "", onHand: Number.NaN }] },
    { observedAt: NOW, nodes: [{ node: "", onHand: 1, reserved: -1 }] },
    { observedAt: NOW, nodes: [{ node: "", onHand: 1, inbound: [{ quantity: 1, expectedAt: "soon" }] }] },
    { observedAt: NOW, nodes: [], failed: "really" },
    {
      get observedAt(): string {
        throw new Error("lazy and broken");
      },
    },
    new Proxy(
      {},
      {
        get() {
          throw new Error("revoked");
        },
      },
    ),
  ),
  fc.anything(),
);

type Behaviour =
  | { readonly kind: "throws"; readonly with: unknown }
  | { readonly kind: "rejects"; readonly with: unknown }
  | { readonly kind: "answers"; readonly answers: readonly unknown[] }
  | { readonly kind: "answers_no_list"; readonly answer: unknown };

const behaviours: fc.Arbitrary<Behaviour> = fc.oneof(
  fc.record({ kind: fc.constant("throws"), with: fc.anything() }),
  fc.record({ kind: fc.constant("rejects"), with: fc.anything() }),
  fc.record({ kind: fc.constant("answers"), answers: fc.array(answers, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant("answers_no_list"),
    answer: fc.anything().filter((value) => !Array.isArray(value) && typeof value !== "function"),
  }),
);

const skus = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "hasOwnProperty", "", "toString", "TEA 1", "A/1#2"),
  fc.string(),
);

function stockThat(behaviour: Behaviour): StockLookup {
  return {
    name: "odd",
    lookup() {
      if (behaviour.kind === "throws") throw behaviour.with;
      if (behaviour.kind === "rejects") return Promise.reject(behaviour.with);
      return (behaviour.kind === "answers" ? behaviour.answers : behaviour.answer) as never;
    },
  };
}

/** Whether the answer to the one key is one that facts can use. */
const isUsable = (behaviour: Behaviour): boolean =>
  behaviour.kind === "answers" && behaviour.answers.length === 1 && behaviour.answers[0] === level;

describe("lookups", () => {
  it("law 9: whatever an adapter answers or throws, the decision comes, with an unknown for each key without answer", async () => {
    await fc.assert(
      fc.asyncProperty(behaviours, fc.uniqueArray(skus, { maxLength: 4 }), async (behaviour, asked) => {
        const triage = assembleTriage(fakeCore, {
          stock: stockThat(behaviour),
          now: () => NOW,
          // Asked once each, and never left alone.
          resilience: { lookups: { stock: { retry: false, breaker: false } } },
        });
        const errors: AdapterError[] = [];
        const lookedUp: number[] = [];
        triage.on("lookup_failed", ({ error }) => errors.push(error));
        triage.on("looked_up", ({ failures }) => lookedUp.push(failures));
        const decision = await triage.evaluate({ id: "O-1", skus: asked } satisfies FakeOrder);
        const unknown = decision.unknowns.map(({ rule, reason }) => [rule, reason]);
        expect(unknown).toEqual(isUsable(behaviour) ? [] : asked.map((sku) => [sku, "failed"]));
        expect(lookedUp).toEqual(asked.map(() => (isUsable(behaviour) ? 0 : 1)));
        expect(errors).toHaveLength(unknown.length);
        for (const error of errors) {
          expect(error).toMatchObject({
            name: "AdapterError",
            adapter: "odd",
            lookup: "stock",
            orderIds: ["O-1"],
          });
          expect(["adapter_failed", "adapter_answer"]).toContain(error.code);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("law 9: listeners that throw, reject or throw when told so change no result", async () => {
    const types = [
      "decided",
      "rejected",
      "looked_up",
      "lookup_failed",
      "dispatched",
      "listener_failed",
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...types), fc.constantFrom("throws", "rejects")), { maxLength: 6 }),
        fc.array(fc.tuple(skus, fc.boolean()), { maxLength: 6 }),
        async (listeners, asked) => {
          const stock: StockLookup = {
            name: "by-sku",
            lookup: (keys) =>
              keys.map(({ sku }) => (sku.length % 2 === 0 ? level : new Error("unknown SKU"))),
          };
          const orders = asked.map(([sku, throws], index) => ({ id: `O-${index}`, skus: [sku], throws }));
          const quiet = assembleTriage(fakeCore, { stock, now: () => NOW });
          const loud = assembleTriage(fakeCore, { stock, now: () => NOW });
          for (const [type, how] of listeners) {
            loud.on(type, () => {
              if (how === "throws") throw new Error("listener");
              return Promise.reject(new Error("listener"));
            });
          }
          expect(await collect(loud.evaluateAll(orders))).toEqual(await collect(quiet.evaluateAll(orders)));
        },
      ),
      { numRuns: 200 },
    );
  });
});
