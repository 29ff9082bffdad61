import { describe, expect, it } from "vitest";
import { compileRuleset, isOrderTriageError } from "../../src/core/index";
import { engineItems, toEngine } from "../../src/json-rules-engine/index";
import { anOrder } from "../support/anOrder";
import { always, NOW } from "../support/smallRules";

const known = {};
const twoLines = anOrder({
  lines: [
    { id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 },
    { id: "2", sku: "TEA-1", quantity: 1, unitPriceMinor: 500 },
  ],
});

describe("toEngine", () => {
  it("gives an engine for facts of one's own, settings included", async () => {
    const stalled = {
      name: "stalled",
      forEach: "shipment",
      priority: 3,
      conditions: {
        all: [
          { fact: "shipment.state", operator: "in", value: ["in_transit"] },
          {
            fact: "shipment.hoursSinceLastEvent",
            operator: "greaterThan",
            value: { fact: "settings.stalledAfterHours" },
          },
        ],
      },
      event: { type: "shipment.stalled", params: { blocks: [] } },
    };
    const ruleset = compileRuleset({
      name: "t",
      settings: { stalledAfterHours: { value: 72 } },
      classifiers: [stalled],
    });
    const engine = toEngine(ruleset, { scope: "shipment" });
    const facts = { "shipment.state": "in_transit", "shipment.hoursSinceLastEvent": 73 };
    expect((await engine.run(facts)).events).toEqual([{ type: "shipment.stalled", params: { blocks: [] } }]);
    expect((await engine.run({ ...facts, "settings.stalledAfterHours": 80 })).events).toEqual([]);
    await expect(engine.run({ "shipment.state": "in_transit" })).rejects.toSatisfy(
      (error) =>
        isOrderTriageError(error) &&
        error.code === "fact_missing" &&
        error.message.includes('the fact "shipment.hoursSinceLastEvent" is not given'),
    );
  });

  it("has the classifiers of one scope that are switched on, named conditions and own operators", async () => {
    const ruleset = compileRuleset(
      {
        name: "t",
        conditions: {
          many: { fact: "line.openQuantity", operator: "not:atMost", value: 1 },
          "many again": { condition: "many" },
        },
        classifiers: [
          always("order.invalid"),
          always("stock.short", { forEach: "line", enabled: false, name: "off" }),
          always("stock.short", { forEach: "line", conditions: { all: [{ condition: "many again" }] } }),
        ],
      },
      { operators: { atMost: (a, b) => (a as number) <= (b as number) } },
    );
    const engine = toEngine(ruleset, { scope: "line" });
    const found: unknown[] = [];
    for (const { subject, facts } of engineItems(ruleset, { order: twoLines, now: NOW, known }, "line")) {
      for (const { type } of (await engine.run(facts)).events) found.push([type, subject.id]);
    }
    expect(found).toEqual([["stock.short", "1"]]);
  });

  it("never throws at an operand of a wrong kind, and never runs a path of somebody else's", async () => {
    const engine = toEngine(compileRuleset({ name: "t" }), { scope: "order" });
    engine.addRule({
      conditions: { all: [{ fact: "a", operator: "in", value: { fact: "b" } }] },
      event: { type: "never" },
    });
    engine.addRule({
      conditions: { any: [{ fact: "c", path: "$..n", operator: "equal", value: 1 }] },
      event: { type: "never" },
    });
    engine.addRule({
      conditions: { any: [{ fact: "c", path: "$.n", operator: "equal", value: 1 }] },
      event: { type: "error" },
    });
    const { events } = await engine.run({ a: 1, b: null, c: { n: 1 } });
    expect(events.map(({ type }) => type)).toEqual(["error"]);
  });
});
