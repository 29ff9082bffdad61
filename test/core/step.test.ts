import { describe, expect, it } from "vitest";
import { compileRuleset, defineFact, type Input, step } from "../../src/core/index";
import { anOrder } from "../support/anOrder";
import { always, decide, NOW, oneInStock, short, tell } from "../support/smallRules";

describe("step asks only for what can still change the decision", () => {
  it("asks for the stock of the line, then decides by the answer", () => {
    const asked = decide({ classifiers: [short] });
    expect(asked.needs).toEqual([{ lookup: "stock", id: "TEA-1", key: { sku: "TEA-1" } }]);
    expect(asked.decision.exceptions).toEqual([]);
    const told = decide({ classifiers: [short] }, { known: oneInStock });
    expect(told.needs).toEqual([]);
    expect(told.decision.exceptions).toMatchObject([{ key: "stock.short@line:1", evidence: { short: 1 } }]);
  });

  it("does not ask where another part has decided already, whatever the order of the parts", () => {
    const cancelled = { fact: "order.status", operator: "equal", value: "cancelled" };
    const parts = [...short.conditions.all, cancelled];
    expect(decide({ classifiers: [{ ...short, conditions: { all: parts } }] }).needs).toEqual([]);
  });

  it("asks for one answer at a time within a rule: the first may settle it", () => {
    const both = [{ fact: "address.verdict", operator: "equal", value: "fix" }, ...short.conditions.all];
    const rule = { ...short, conditions: { all: both } };
    expect(decide({ classifiers: [rule] }).needs.map(({ lookup }) => lookup)).toEqual(["address"]);
  });

  it("asks what policies and action parameters need only when the classifiers are settled", () => {
    const policy = tell("p", {
      for: ["order.duplicate"],
      conditions: { all: [{ fact: "address.verdict", operator: "equal", value: "fix" }] },
    });
    const file = { classifiers: [short, always("order.duplicate")], policies: [policy] };
    expect(decide(file).needs.map(({ lookup }) => lookup)).toEqual(["stock"]);
    expect(decide(file, { known: oneInStock }).needs.map(({ lookup }) => lookup)).toEqual(["address"]);
  });

  it("never asks for evidence: an unknown value is left out and reported under the exception", () => {
    const rule = always("order.duplicate", {
      event: { type: "order.duplicate", params: { evidence: { verdict: { fact: "address.verdict" } } } },
    });
    const { decision, needs } = decide({ classifiers: [rule] });
    expect(needs).toEqual([]);
    expect(decision.exceptions[0]?.evidence).toEqual({});
    expect(decision.unknowns).toEqual([
      {
        fact: "address.verdict",
        reason: "pending",
        rule: "order.duplicate",
        exception: "order.duplicate@order",
      },
    ]);
  });

  it("finds no answer on a prototype: a SKU called __proto__ is pending", () => {
    const order = anOrder({ lines: [{ id: "1", sku: "__proto__", quantity: 1, unitPriceMinor: 1 }] });
    expect(decide({ classifiers: [short] }, { order, known: { stock: {} } }).needs).toMatchObject([
      { id: "__proto__" },
    ]);
  });
});

describe("step is honest about what it does not know", () => {
  const failed = { stock: { "TEA-1": { failed: "failed" } } };
  const missing = {
    name: "missing",
    forEach: "unknown",
    conditions: { all: [{ fact: "unknown.reason", operator: "equal", value: "failed" }] },
    event: { type: "facts.missing", params: { evidence: { fact: { fact: "unknown.fact" } } } },
  };

  it("raises nothing for an undecided rule and reports the fact and the reason", () => {
    const { decision } = decide({ classifiers: [short] }, { known: failed });
    expect(decision.exceptions).toEqual([]);
    expect(decision.unknowns).toEqual([
      {
        fact: "line.shortQuantity",
        reason: "failed",
        rule: "short",
        mayRaise: "stock.short@line:1",
        subject: { kind: "line", id: "1" },
      },
    ]);
  });

  it("evaluates rules about ignorance only when nothing more can be learned", () => {
    expect(decide({ classifiers: [short, missing] }).decision.exceptions).toEqual([]);
    expect(decide({ classifiers: [short, missing] }, { known: failed }).decision.exceptions).toMatchObject([
      { key: "facts.missing@unknown:line.shortQuantity", evidence: { fact: "line.shortQuantity" } },
    ]);
  });

  it("raises an undecided rule that says so, once nothing more can be learned", () => {
    const closed = { ...short, onUnknown: "raise" };
    expect(decide({ classifiers: [closed] }).decision.exceptions).toEqual([]);
    expect(decide({ classifiers: [closed] }, { known: failed }).decision.exceptions).toMatchObject([
      { key: "stock.short@line:1", evidence: {} },
    ]);
  });

  it("lets a rule that fails closed win over a milder one that holds", () => {
    const rules = [
      {
        ...always("stock.short", { forEach: "line" }),
        name: "mild",
        event: { type: "stock.short", params: { severity: "info", blocks: [] } },
      },
      {
        ...short,
        onUnknown: "raise",
        event: { type: "stock.short", params: { severity: "critical", blocks: ["ship"] } },
      },
    ];
    const { decision } = decide({ classifiers: rules }, { known: failed });
    expect(decision.exceptions).toMatchObject([{ rule: "short", severity: "critical", blocks: ["ship"] }]);
    expect(decision.blocked).toMatchObject([{ transaction: "ship" }]);
  });

  it("reviews a rule about ignorance that waits for the clock", () => {
    const late = { fact: "order.hoursSincePlaced", operator: "greaterThan", value: 240 };
    const rule = { ...missing, conditions: { all: [...missing.conditions.all, late] } };
    const { decision } = decide({ classifiers: [short, rule] }, { known: failed });
    expect(decision.exceptions).toEqual([]);
    expect(decision.reviewAt).toBe("2026-03-11T08:00:00.001Z");
  });

  it("reviews what becomes known by time alone", () => {
    const rule = {
      ...short,
      conditions: { all: [{ fact: "line.shortQuantity", operator: "lessThan", value: 1 }] },
    };
    const events = [
      { at: "2026-03-02T08:00:00Z", provider: "canonical", code: "cancelled" },
      { at: "2026-03-12T08:00:00Z", provider: "canonical", code: "delivered" },
    ];
    const order = anOrder({ shipments: [{ id: "S1", carrier: "dhl", events }] });
    const before = decide({ classifiers: [rule] }, { known: failed, order }).decision;
    expect(before.unknowns).toHaveLength(1);
    expect(before.reviewAt).toBe("2026-03-12T07:55:00.000Z");
    const after = decide(
      { classifiers: [rule] },
      { known: failed, order, now: before.reviewAt ?? "" },
    ).decision;
    expect(after.exceptions).toHaveLength(1);
  });

  it("does not ask for one side of a comparison when nobody can tell the other", () => {
    const rule = {
      ...short,
      conditions: {
        all: [{ fact: "line.shortQuantity", operator: "equal", value: { fact: "address.verdict" } }],
      },
    };
    const { decision, needs } = decide({ classifiers: [rule] }, { known: failed });
    expect(needs).toEqual([]);
    expect(decision.unknowns).toMatchObject([{ fact: "line.shortQuantity", reason: "failed" }]);
  });

  it("asks and reports nothing that failed answers have made idle", () => {
    const { all: stock } = short.conditions;
    const address = { fact: "address.verdict", operator: "equal", value: "fix" };
    const unsure = { all: [...stock, { any: [...stock, address] }] };
    const { decision, needs } = decide(
      { classifiers: [{ ...short, conditions: unsure }] },
      { known: failed },
    );
    expect(needs).toEqual([]);
    expect(decision.unknowns).toMatchObject([{ fact: "line.shortQuantity", reason: "failed" }]);
    const open = { all: [...stock, address] };
    const asked = decide({ classifiers: [{ ...short, conditions: open }] }, { known: failed });
    expect(asked.needs).toMatchObject([{ lookup: "address" }]);
  });

  it("calls an answer stale from its maximum age on, and reviews at that instant", () => {
    const observedAt = "2026-03-10T11:00:00Z";
    const known = { stock: { "TEA-1": { observedAt, nodes: [{ node: "", onHand: 1 }] } } };
    const file = { classifiers: [short], settings: { "stock.maxAgeHours": { value: 2 } } };
    const fresh = decide(file, { known }).decision;
    expect(fresh.reviewAt).toBe("2026-03-10T13:00:00.000Z");
    expect(decide(file, { known, now: "2026-03-10T12:59:59.999Z" }).decision.exceptions).toHaveLength(1);
    const stale = decide(file, { known, now: "2026-03-10T13:00:00Z" }).decision;
    expect(stale.exceptions).toEqual([]);
    expect(stale.unknowns).toMatchObject([{ reason: "stale" }]);
  });
});

describe("a decision is plain data whatever the rules and facts say", () => {
  const waiting = (value: unknown) =>
    always("order.duplicate", {
      conditions: { all: [{ fact: "order.hoursSincePlaced", operator: "greaterThan", value }] },
    });

  it("has no review beyond the last instant there is", () => {
    expect(decide({ classifiers: [waiting(1e10)] }).decision).not.toHaveProperty("reviewAt");
  });

  it("reviews a comparison with numeric text after the fallback, since its change cannot be foreseen", () => {
    const file = { classifiers: [waiting({ fact: "settings.limit" })], settings: { limit: { value: "72" } } };
    expect(decide(file).decision.reviewAt).toBe("2026-03-11T12:00:00.000Z");
  });

  it("leaves out of evidence what JSON cannot carry", () => {
    const odd = defineFact({
      name: "acme.odd",
      scope: "order",
      type: "object",
      description: { en: "Odd.", zh: "怪。" },
      derive: () => ({ nan: Number.NaN, when: new Date(0), list: [1, Number.POSITIVE_INFINITY], text: "x" }),
    });
    const rule = always("order.duplicate", {
      event: { type: "order.duplicate", params: { evidence: { odd: { fact: "acme.odd" } } } },
    });
    const ruleset = compileRuleset({ name: "t", classifiers: [rule] }, { facts: [odd] });
    const { decision } = step(ruleset, { order: anOrder(), now: NOW, known: {} });
    expect(decision.exceptions[0]?.evidence).toEqual({ odd: { list: [1], text: "x" } });
  });

  it("decides an order of many lines and parcels without counting them again for every line", () => {
    let read = 0;
    const lines = Array.from({ length: 60 }, (_, at) => ({
      id: String(at),
      sku: "TEA-1",
      quantity: 1,
      unitPriceMinor: 1,
    }));
    const shipments = Array.from({ length: 10 }, (_, at) => ({
      id: `S${at}`,
      carrier: "dhl",
      lines: [{ lineId: String(at), quantity: 1 }],
    }));
    const plain = anOrder({ lines, shipments });
    const order = {
      ...plain,
      shipments: plain.shipments.map((shipment) => ({
        ...shipment,
        get events() {
          read += 1;
          return [{ at: "2026-03-02T08:00:00Z", provider: "canonical", code: "in_transit" }];
        },
      })),
    };
    const { decision } = decide({ classifiers: [short] }, { order, known: oneInStock });
    expect(decision.exceptions).toHaveLength(49);
    expect(read).toBeLessThanOrEqual(10 * 4);
  });
});

describe("a mistaken call says what to give", () => {
  const ruleset = compileRuleset({ name: "t" });
  const input: Input = { order: anOrder(), now: NOW, known: {} };

  it.each<[string, unknown, unknown, string]>([
    [
      "an order that was not parsed",
      ruleset,
      { ...input, order: { id: "O-1" } },
      "give step what parseOrder returns",
    ],
    ["a ruleset that was not compiled", { name: "t" }, input, "give step what compileRuleset returns"],
    ["no answers at all", ruleset, { order: input.order, now: NOW }, 'give "known"'],
    ["a now without offset", ruleset, { ...input, now: "2026-03-10" }, "is no instant"],
  ])("for %s", (_name, given, from, words) => {
    expect(() => step(given as never, from as never)).toThrow(words);
  });

  it("for a fact that throws, with its name", () => {
    const broken = defineFact({
      name: "acme.broken",
      scope: "order",
      type: "boolean",
      description: { en: "Broken.", zh: "坏。" },
      derive: ({ order }) => (order.attributes as never as { gift: { wrap: boolean } }).gift.wrap,
    });
    const rule = always("order.duplicate", {
      conditions: { all: [{ fact: "acme.broken", operator: "equal", value: true }] },
    });
    const compiled = compileRuleset({ name: "t", classifiers: [rule] }, { facts: [broken] });
    expect(() => step(compiled, input)).toThrow('the fact "acme.broken" threw');
  });

  it("for an own fact with a shipped name", () => {
    const shadow = defineFact({
      name: "order.isClosed",
      scope: "order",
      type: "boolean",
      description: { en: "Closed.", zh: "关。" },
      derive: () => true,
    });
    expect(() => compileRuleset({ name: "t" }, { facts: [shadow] })).toThrow("is taken by a shipped fact");
  });
});
