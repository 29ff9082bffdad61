import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileRuleset, findMatches, subjectKey } from "../../../src/core/index";
import { step } from "../../../src/core/step";
import { retail } from "../../../src/rulesets/retail";
import { parseOrder } from "../../../src/schema/parseOrder";
import { anOrder } from "../../support/anOrder";

const now = "2026-03-10T09:00:00+08:00";
const orders = readFileSync(new URL("../../../examples/orders.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => parseOrder(JSON.parse(line)));

describe.each(["never", "always"] as const)("findMatches, codegen %s", (codegen) => {
  const ruleset = compileRuleset(retail, { codegen });

  it("finds what step raises and leaves undecided, over the bundled orders", () => {
    let found = 0;
    for (const order of orders) {
      const input = { order, now, known: {} };
      const { decision } = step(ruleset, input);
      const matches = findMatches(ruleset, input);
      const held = matches.filter(({ verdict }) => verdict === "true");
      const raised = new Set(held.map(({ code, subject }) => `${code}@${subjectKey(subject)}`));
      expect([...raised].sort()).toEqual(decision.exceptions.map(({ key }) => key).sort());
      const undecided = new Set(
        matches.filter(({ verdict }) => verdict === "unknown").map(({ rule }) => rule),
      );
      const told = decision.unknowns.flatMap(({ rule, exception }) =>
        exception === undefined ? [rule] : [],
      );
      expect([...undecided].sort()).toEqual([...new Set(told)].sort());
      found += held.length;
    }
    expect(found).toBeGreaterThan(20);
  });

  it("answers nothing for an order with nothing to find and nothing to ask", () => {
    const rule = { conditions: { all: [] }, event: { type: "order.invalid" } };
    const one = { fact: "order.status", operator: "equal", value: "cart" };
    const file = { name: "t", classifiers: [{ ...rule, name: "cart", conditions: { all: [one] } }] };
    const input = { order: anOrder({ status: "placed" }), now, known: {} };
    expect(findMatches(compileRuleset(file, { codegen }), input)).toEqual([]);
    expect(
      findMatches(compileRuleset(file, { codegen }), { ...input, order: anOrder({ status: "cart" }) }),
    ).toEqual([{ rule: "cart", code: "order.invalid", subject: { kind: "order" }, verdict: "true" }]);
  });
});
