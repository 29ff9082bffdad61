import { describe, expectTypeOf, it } from "vitest";
import type { Decision } from "../../src/core/decide/Decision";
import { createTriage } from "../../src/triage/createTriage";
import type { Dispatched } from "../../src/triage/Dispatched";
import { isRejected, type Rejected } from "../../src/triage/Rejected";

const ruleset: { name: string; classifiers: { name: string; forEach: string }[] } = {
  name: "x",
  classifiers: [],
};

describe("createTriage", () => {
  it("takes a rule file whose words are only known as texts, as an imported .json is", () => {
    expectTypeOf(createTriage).toBeCallableWith({ ruleset });
    // @ts-expect-error a ruleset there must be
    createTriage({});
  });

  it("takes synchronous and asynchronous adapters", () => {
    const observedAt = "2026-03-01T12:00:00Z";
    const level = { observedAt, nodes: [] };
    expectTypeOf(createTriage).toBeCallableWith({
      ruleset,
      stock: {
        name: "now",
        lookup: (keys) => keys.map(({ sku }) => (sku === "" ? new Error("no SKU") : level)),
      },
      address: { name: "later", verify: async () => [] },
      lookups: {
        recent: {
          name: "recent",
          lookup: (keys: readonly string[]) => keys.map(() => ({ observedAt, n: 1 })),
        },
      },
    });
    // @ts-expect-error an answer says when it was observed
    createTriage({ ruleset, stock: { name: "timeless", lookup: () => [{ nodes: [] }] } });
  });

  it("tells decisions from rejections", async () => {
    const triage = createTriage({ ruleset });
    expectTypeOf(triage.evaluate({})).resolves.toEqualTypeOf<Decision>();
    for await (const result of triage.evaluateAll([])) {
      expectTypeOf(result).toEqualTypeOf<Decision | Rejected>();
      if (isRejected(result)) expectTypeOf(result).toEqualTypeOf<Rejected>();
      else expectTypeOf(triage.dispatch(result)).resolves.toEqualTypeOf<readonly Dispatched[]>();
    }
  });

  it("knows the event of each type", () => {
    const triage = createTriage({ ruleset });
    triage.on("decided", ({ decision }) => expectTypeOf(decision).toEqualTypeOf<Decision>());
    triage.on("looked_up", async ({ failures }) => expectTypeOf(failures).toBeNumber());
    // @ts-expect-error there is no such event
    triage.on("decide", () => {});
  });
});
