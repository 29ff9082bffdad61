import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { columnWidths, streamedTable } from "../../src/cli/table";
import { tableRows } from "../../src/cli/tableRows";
import type { Action } from "../../src/core/decide/Action";
import type { Decision } from "../../src/core/decide/Decision";

const colours = pc.createColors(false);
const decision: Decision = {
  orderId: "订单-7",
  decidedAt: "2026-03-02T09:00:00Z",
  ruleset: { name: "test", digest: "0" },
  exceptions: [
    {
      key: "stock.short@line:2",
      code: "stock.short",
      subject: { kind: "line", id: "2" },
      severity: "error",
      blocks: ["ship"],
      evidence: { short: 2 },
      rule: "stock-short",
    },
    {
      key: "shipment.delayed@order",
      code: "shipment.delayed",
      subject: { kind: "order" },
      severity: "warning",
      blocks: [],
      evidence: {},
      rule: "delayed",
    },
  ],
  actions: [
    {
      key: "1",
      id: "decide",
      type: "order.decide_shortage",
      exceptions: ["stock.short@line:2", "shipment.delayed@order"],
      mode: "propose",
      params: {},
      missing: ["amountMinor"],
      owner: "warehouse",
      dueBy: "2026-03-02T13:00:00Z",
    },
    {
      key: "2",
      id: "tell",
      type: "notify.customer",
      exceptions: ["stock.short@line:2"],
      mode: "auto",
      params: {},
      owner: "support",
      notBefore: "2026-03-02T10:00:00Z",
    },
  ],
  blocked: [],
  handling: [],
  messages: [],
  adjustments: [],
  waivers: [],
  unknowns: [],
};

function draw(decisions: readonly Decision[], width = 110): string {
  const widths = columnWidths(width);
  const table = streamedTable(widths, colours);
  const codes = new Map([
    ["stock.short", { title: { en: "Not enough stock", zh: "库存不足" }, owner: "warehouse" }],
  ]);
  return (
    decisions.map((each) => table.rows(tableRows(each, { widths, colours, codes }))).join("") + table.end()
  );
}

describe("the table", () => {
  it("shows order, exception, why, action, owner and due, one row an exception", () => {
    expect(draw([decision])).toMatchInlineSnapshot(`
      "┌────────────────┬─────────────────────┬────────────────────────┬─────────────────┬───────────┬──────────────┐
      │ order          │ exception           │ why                    │ action          │ owner     │ due          │
      ├────────────────┼─────────────────────┼────────────────────────┼─────────────────┼───────────┼──────────────┤
      │ 订单-7         │ stock.short         │ Not enough stock ·     │ order.decide_   │ warehouse │ in 4 h       │
      │                │ error · line 2      │ short 2                │ shortage        │           │ 03-02 13:00Z │
      │                │ stops: ship         │                        │ (proposed;      │           │              │
      │                │                     │                        │ lacks           │           │              │
      │                │                     │                        │ amountMinor)    │           │              │
      │                │                     │                        │ notify.customer │ support   │              │
      │                │                     │                        │ (not before     │           │              │
      │                │                     │                        │ 03-02 10:00Z)   │           │              │
      ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤
      │                │ shipment.delayed    │ shipment.delayed       │ as above        │           │              │
      │                │ warning             │                        │                 │           │              │
      └────────────────┴─────────────────────┴────────────────────────┴─────────────────┴───────────┴──────────────┘
      "
    `);
  });

  it("names owner and due once for neighbouring actions that share them", () => {
    const [first] = decision.actions;
    const actions = ["a", "b", "c"].map((type, index) => ({
      ...first,
      key: type,
      type,
      missing: [],
      ...(index > 1 && { owner: "support" }),
    }));
    const text = draw([{ ...decision, actions: actions as Decision["actions"] }]);
    expect(text.match(/in 4 h/g)).toHaveLength(2);
    expect(text.match(/│ warehouse/g)).toHaveLength(1);
    expect(text.match(/│ support/g)).toHaveLength(1);
  });

  it("shows what the plan for the order dropped, proposed and put off, with the reason", () => {
    const [first] = decision.actions;
    const [exception] = decision.exceptions;
    const key = exception?.key ?? "";
    const action = {
      ...first,
      key: "a",
      type: "payment.query",
      missing: [],
      mode: "propose",
      exceptions: [key],
    } as Action;
    const change = { id: "x", exceptions: [key] };
    const adjustments: Decision["adjustments"] = [
      { ...change, action: "a", type: "payment.query", change: "proposed", reason: "cancel_proposed" },
      {
        ...change,
        action: "b",
        type: "payment.retry",
        change: "dropped",
        reason: "order_cancelled",
        by: "a",
      },
    ];
    const widths = columnWidths(400);
    const cellOf = (actions: readonly Action[]) =>
      tableRows({ ...decision, actions, adjustments }, { widths, colours, codes: new Map() })[0]?.action.join(
        " ",
      );
    const dropped = "payment.retry (dropped: this is to be cancelled)";
    expect(cellOf([action])).toBe(
      `payment.query (proposed; somebody decides first whether this is cancelled) ${dropped}`,
    );
    expect(cellOf([])).toBe(dropped);
  });

  it("shows an action without owner and due time", () => {
    const [first] = decision.actions;
    const { owner: _owner, dueBy: _dueBy, ...bare } = first as Action;
    expect(draw([{ ...decision, actions: [{ ...bare, type: "bare.action" }] }])).toContain("bare.action");
  });

  it("has one head and no gap between orders", () => {
    const lines = draw([decision, decision]).split("\n");
    expect(lines.filter((line) => line.includes("│ order "))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("├─"))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("┌") || line.startsWith("└"))).toHaveLength(2);
  });

  it("is nothing at all when no order has an exception", () => {
    expect(draw([{ ...decision, exceptions: [], actions: [] }])).toBe("");
  });

  it("fits 80 columns", () => {
    for (const line of draw([decision], 20).split("\n").slice(0, -1))
      expect(line.length).toBeLessThanOrEqual(80);
  });
});
