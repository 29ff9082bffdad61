import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpret } from "../../../../src/core/rules/interpret";
import { assume } from "../../../../src/core/rules/lint/assume";
import { findPointless, judgedIn } from "../../../../src/core/rules/lint/findPointless";
import type { PlanNode } from "../../../../src/core/rules/plan";
import { FALSE, TRUE, UNKNOWN } from "../../../../src/core/rules/verdict";
import { conditionArbitrary, factsArbitrary, plainFormula, shapedEnvironment } from "./conditions";

const RUNS = 3_000;
const manyFacts = fc.array(factsArbitrary(true), { minLength: 12, maxLength: 12 });

/** The condition with one part replaced by a constant. */
function replaced(node: PlanNode, path: string, holds: boolean): PlanNode {
  if (node.path === path) {
    const nothing: PlanNode = { kind: "all", parts: [], timed: false, path };
    return holds ? nothing : { kind: "not", part: nothing, timed: false, path };
  }
  if (node.kind === "leaf") return node;
  if (node.kind === "not") return { ...node, part: replaced(node.part, path, holds) };
  return { ...node, parts: node.parts.map((part) => replaced(part, path, holds)) };
}

describe("what the analysis proves of a condition", () => {
  it("is true of every fact: impossible never holds, necessary never fails", () => {
    const counts = { impossible: 0, necessary: 0 };
    const property = fc.property(conditionArbitrary, manyFacts, (node, many) => {
      const formula = plainFormula(node);
      const impossible = assume(formula, true, shapedEnvironment()) === undefined;
      const necessary = assume(formula, false, shapedEnvironment()) === undefined;
      if (impossible) counts.impossible += 1;
      if (necessary) counts.necessary += 1;
      for (const facts of many) {
        const verdict = interpret(node, facts);
        if (impossible) expect(verdict).not.toBe(TRUE);
        if (necessary) expect(verdict).not.toBe(FALSE);
      }
    });
    fc.assert(property, { numRuns: RUNS });
    expect(counts.impossible).toBeGreaterThan(RUNS / 50);
    expect(counts.necessary).toBeGreaterThan(RUNS / 200);
  }, 120_000);

  it("lets each pointless part be written as what it always is, and the condition means the same", () => {
    const counts = { never: 0, always: 0, redundant: 0 };
    const property = fc.property(conditionArbitrary, manyFacts, (node, many) => {
      for (const { kind, path, holds } of findPointless(
        node,
        "",
        judgedIn(shapedEnvironment()),
        plainFormula,
      )) {
        counts[kind] += 1;
        const simpler = replaced(node, path, holds);
        for (const facts of many) {
          const verdict = interpret(node, facts);
          const simplified = interpret(simpler, facts);
          // Without the part, one reason less not to know.
          if (verdict !== UNKNOWN && simplified !== UNKNOWN) expect(simplified, path).toBe(verdict);
        }
      }
    });
    fc.assert(property, { numRuns: RUNS });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(RUNS / 1_000);
  }, 120_000);
});
