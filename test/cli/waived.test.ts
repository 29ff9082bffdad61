import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { headings } from "../../src/cli/explainHeadings";
import { explainText } from "../../src/cli/explainText";
import { explanationOf } from "../../src/cli/explanation";
import { columnWidths } from "../../src/cli/table";
import { tableRows } from "../../src/cli/tableRows";
import { compileRuleset, type Input, step, waive } from "../../src/core/index";
import { anOrder } from "../support/anOrder";

const colours = pc.createColors(false);
const ruleset = compileRuleset({
  name: "shop",
  classifiers: [
    {
      name: "not-delivered",
      conditions: { all: [{ fact: "order.isClosed", operator: "equal", value: false }] },
      event: { type: "order.unconfirmed" },
    },
  ],
  policies: [
    {
      name: "see-to-it",
      for: ["order.unconfirmed"],
      event: {
        type: "playbook",
        params: { actions: [{ id: "task", type: "task.assign", role: "support" }] },
      },
    },
  ],
});

const now = "2026-03-02T12:00:00Z";
const plain: Input = { order: anOrder(), now, known: {} };
const waiver = waive(ruleset, plain, "order.unconfirmed@order", {
  reason: "known customer",
  by: "lin",
  until: "2026-03-05T12:00:00Z",
});
const input: Input = { ...plain, order: anOrder({ waivers: [waiver] }) };
const { decision } = step(ruleset, input);

describe("what is waived", () => {
  it("stands in the table, with who gave the waiver and until when", () => {
    const context = { widths: columnWidths(200), colours, codes: ruleset.codes, waivers: [waiver] };
    expect(tableRows(decision, context)).toEqual([
      {
        order: ["O-1"],
        exception: ["order.unconfirmed", "info"],
        why: ["known customer"],
        action: ["waived"],
        owner: ["lin"],
        due: ["in 3 d", "03-05 12:00Z"],
      },
    ]);
    const [row] = tableRows(decision, { ...context, waivers: [] });
    expect(row?.owner).toEqual([]);
  });

  it("is explained with its reason instead of a playbook", () => {
    const explanation = explanationOf(ruleset, input, decision, undefined);
    expect(explanation.exceptions).toMatchObject([
      { raisedBy: ["not-delivered"], policies: [], waiver: { reason: "known customer", at: now } },
    ]);
    const text = explainText(explanation, { ruleset, headings: headings.en, colours, withMeanings: false });
    expect(text).toContain("order.unconfirmed@order");
    expect(text).toContain("waived until 2026-03-05T12:00:00Z: known customer");
  });
});
