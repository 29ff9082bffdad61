import fc from "fast-check";
import pc from "picocolors";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { columnWidths, streamedTable } from "../../src/cli/table";
import { tableRows } from "../../src/cli/tableRows";
import type { Severity } from "../../src/core/classify/OrderException";
import type { Decision } from "../../src/core/decide/Decision";
import { ordinaryCharacter } from "./ordinaryCharacter";

const NOW = "2026-03-02T09:00:00Z";
const anyText = fc.oneof(
  fc.string({ unit: ordinaryCharacter, maxLength: 60 }),
  fc.constantFrom(
    "stock.short",
    "库存不足的订单需要处理",
    "0123456789abcdef0123456789abcdef",
    "\u001b[31mred\u001b[0m",
    "📦📦📦",
  ),
);
const exception = fc.record({
  code: anyText,
  id: fc.option(anyText, { nil: undefined }),
  severity: fc.constantFrom<Severity>("info", "warning", "error", "critical"),
  evidence: fc.dictionary(anyText, fc.oneof(anyText, fc.double({ noNaN: true }))),
});
const action = fc.record({
  type: anyText,
  owner: anyText,
  on: fc.nat(),
  missing: fc.array(anyText, { maxLength: 2 }),
});
const decision = fc
  .record({
    orderId: anyText,
    exceptions: fc.array(exception, { minLength: 1, maxLength: 3 }),
    actions: fc.array(action, { maxLength: 4 }),
  })
  .map(
    ({ orderId, exceptions, actions }): Decision => ({
      orderId,
      decidedAt: NOW,
      ruleset: { name: "test", digest: "0" },
      exceptions: exceptions.map(({ code, id, severity, evidence }, index) => ({
        key: String(index),
        code,
        subject: id === undefined ? { kind: "order" } : { kind: "line", id },
        severity,
        blocks: index === 0 ? ["ship"] : [],
        evidence,
        rule: "rule",
      })),
      actions: actions.map(({ type, owner, on, missing }, index) => ({
        key: String(index),
        id: String(index),
        type,
        exceptions: [String(on % exceptions.length)],
        mode: "propose",
        params: {},
        missing,
        owner,
        dueBy: NOW,
      })),
      blocked: [],
      handling: [],
      messages: [],
      adjustments: [],
      waivers: [],
      unknowns: [],
    }),
  );

function draw(decisions: readonly Decision[], width: number, colour: boolean): string {
  const colours = pc.createColors(colour);
  const widths = columnWidths(width);
  const table = streamedTable(widths, colours);
  const rows = decisions.map((each) => table.rows(tableRows(each, { widths, colours, codes: new Map() })));
  return rows.join("") + table.end();
}

describe("the table", () => {
  it("is exactly as wide as asked on every line, whatever ordinary texts it holds, and at least 80", () => {
    fc.assert(
      fc.property(
        fc.array(decision, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 250 }),
        (all, width) => {
          const lines = draw(all, width, false).split("\n").slice(0, -1);
          for (const line of lines) expect(stringWidth(line)).toBe(Math.max(80, width));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("carries no control character of an order's texts", () => {
    fc.assert(
      fc.property(decision, (each) => {
        expect(draw([each], 110, false).replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Cf}/u);
      }),
    );
  });

  it("says the same with colours and without", () => {
    fc.assert(
      fc.property(decision, (each) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are made of them
        expect(draw([each], 110, true).replace(/\u001b\[\d+m/g, "")).toBe(draw([each], 110, false));
      }),
    );
  });
});

describe("columnWidths", () => {
  it("uses the whole width, and gives no column less than in the narrowest table", () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 500 }), (width) => {
        const widths = Object.values(columnWidths(width));
        expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width - 19);
        for (const [column, least] of Object.values(columnWidths(80)).entries())
          expect(widths[column]).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
