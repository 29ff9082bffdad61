import { describe, expect, it } from "vitest";
import { memoryStock } from "../../src/adapters/memory-stock";
import { waive } from "../../src/core/cases/waive";
import { compileRuleset } from "../../src/core/ruleset/compileRuleset";
import { parseOrder } from "../../src/schema/parseOrder";
import { createTriage } from "../../src/triage/createTriage";

const NOW = "2026-03-01T12:00:00Z";

const ruleset = compileRuleset({
  name: "shop",
  settings: { "stock.tolerance": { value: 0 } },
  classifiers: [
    {
      name: "line-short",
      forEach: "line",
      conditions: {
        all: [
          {
            fact: "line.shortQuantity",
            operator: "greaterThan",
            value: { fact: "settings.stock.tolerance" },
          },
        ],
      },
      event: { type: "stock.short" },
    },
  ],
});

const order = {
  id: "O-1",
  status: "placed",
  placedAt: "2026-03-01T09:30:00+08:00",
  currency: "CNY",
  shipTo: { lines: ["人民路 1 号"], country: "CN" },
  lines: [{ id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 4900 }],
};
const KEY = "stock.short@line:1";
const levels: Record<string, number> = { TEA: 1 };
const stock = memoryStock({ levels, observedAt: NOW });
const triage = createTriage({ ruleset, stock, now: () => NOW });

describe("triage.waive", () => {
  it("gives the waiver of the core for what was looked up, and the exception then stands", async () => {
    const words = { reason: "customer agreed to wait", by: "lin", until: "2026-03-05T00:00:00Z" };
    const waiver = await triage.waive(order, KEY, words);
    const known = { stock: { TEA: { observedAt: NOW, nodes: [{ node: "", onHand: 1 }] } } };
    expect(waiver).toEqual(waive(ruleset, { order: parseOrder(order), now: NOW, known }, KEY, words));
    const waived = await triage.evaluate({ ...order, waivers: [waiver] });
    expect(waived.exceptions).toEqual([]);
    expect(waived.waivers).toMatchObject([{ key: KEY, standing: "in_force" }]);
  });

  it("goes by the settings, the time and the answers of the call, and tells listeners of lookups alone", async () => {
    const heard: string[] = [];
    const off = (["decided", "rejected", "looked_up"] as const).map((type) =>
      triage.on(type, () => heard.push(type)),
    );
    const reason = "fine";
    const none = triage.waive(order, KEY, { reason, settings: { "stock.tolerance": 1 } });
    await expect(none).rejects.toMatchObject({ code: "no_such_exception" });
    const known = { stock: { TEA: { observedAt: NOW, nodes: [] } } };
    const now = "2026-03-01T13:00:00Z";
    expect(await triage.waive(order, KEY, { reason, known, now })).toMatchObject({ at: now, reason });
    expect(heard).toEqual(["looked_up"]);
    for (const each of off) each();
  });

  it("rejects as evaluate does, and for words that are none", async () => {
    await expect(triage.waive({}, KEY, { reason: "fine" })).rejects.toMatchObject({ code: "invalid_order" });
    await expect(triage.waive(order, KEY, { reason: " " })).rejects.toMatchObject({ code: "invalid_waiver" });
    await expect(triage.waive(order, KEY, undefined as never)).rejects.toMatchObject({
      code: "invalid_options",
    });
    await expect(triage.waive(order, KEY, { reason: "fine", untill: NOW } as never)).rejects.toThrow(
      'did you mean "until"?',
    );
    const signal = AbortSignal.abort("enough");
    await expect(triage.waive(order, KEY, { reason: "fine", signal })).rejects.toBe("enough");
  });
});
