import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { because, whyNot } from "../../../src/core/rules/because";
import { evidenceOf } from "../../../src/core/rules/evidenceOf";
import { type LeafTrace, traceCondition } from "../../../src/core/rules/explain";
import { interpret } from "../../../src/core/rules/interpret";
import type { PlanNode } from "../../../src/core/rules/plan";
import { TRUE, UNKNOWN, type Verdict } from "../../../src/core/rules/verdict";
import { factsOf, leafOf, leavesOf, type TreeCase, treeArbitrary } from "../../arbitraries/conditionTree";

const RUNS = { numRuns: 1_500 };
const LEAVES = 6;
const tree = treeArbitrary(LEAVES);

type Pick = (tree: TreeCase) => readonly LeafTrace[];

const pick: Pick = ({ root, verdicts }) => {
  const trace = traceCondition(root, factsOf(verdicts));
  return trace.verdict === "true" ? because(trace) : whyNot(trace);
};

describe("because and whyNot", () => {
  it("law: the comparisons they give decide alone, whatever the others turn out to be", () => {
    fc.assert(decideAlone(pick), RUNS);
  });

  it("law: no smaller set decides", () => {
    fc.assert(areFewest(pick), RUNS);
  });

  it("the laws notice a search that forgets a comparison, takes them all, or takes the first way out", () => {
    const forgetful: Pick = (each) => pick(each).slice(1);
    expect(fc.check(decideAlone(forgetful), RUNS).failed).toBe(true);
    const everything: Pick = ({ root, verdicts }) => tracesOf(root, verdicts);
    expect(fc.check(areFewest(everything), RUNS).failed).toBe(true);
    const hasty: Pick = ({ root, verdicts }) => firstWayOut(root, verdicts);
    expect(fc.check(areFewest(hasty), RUNS).failed).toBe(true);
  });

  it("law: because gives none of what does not hold, whyNot none of what does", () => {
    fc.assert(
      fc.property(tree, ({ root, verdicts }) => {
        const trace = traceCondition(root, factsOf(verdicts));
        const silent = trace.verdict === "true" ? whyNot : because;
        expect(silent(trace)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("law: they give comparisons of the trace, each once, in file order", () => {
    fc.assert(
      fc.property(tree, (each) => {
        const slots = slotsOf(pick(each));
        expect(slots).toEqual([...new Set(slots)].sort((a, b) => a - b));
        const traces = tracesOf(each.root, each.verdicts);
        for (const leaf of pick(each)) expect(traces).toContainEqual(leaf);
      }),
      RUNS,
    );
  });
});

describe("evidenceOf", () => {
  it("law: gives what because and whyNot pick from the full trace", () => {
    fc.assert(
      fc.property(tree, (each) => {
        const facts = factsOf(each.verdicts);
        const evidence = evidenceOf(each.root, facts);
        expect(evidence).toEqual({
          verdict: traceCondition(each.root, facts).verdict,
          leaves: pick(each),
        });
      }),
      RUNS,
    );
  });

  it("law: the verdict is the interpreter's", () => {
    fc.assert(
      fc.property(tree, ({ root, verdicts }) => {
        const facts = factsOf(verdicts);
        expect(evidenceOf(root, facts).verdict).toBe(
          (["false", "true", "unknown"] as const)[interpret(root, facts)],
        );
      }),
      RUNS,
    );
  });

  it("stops reading when one comparison decides", () => {
    const leaves = Array.from({ length: 5 }, (_, slot) => leafOf(slot, `/any/${slot}`));
    const read = new Set<number>();
    const facts = factsOf([0, 1, 1, 1, 1], (slot) => read.add(slot));
    const any: PlanNode = { kind: "any", parts: leaves, timed: false, path: "" };
    expect(evidenceOf(any, facts).leaves.map(({ fact }) => fact)).toEqual(["f1"]);
    expect([...read]).toEqual([0, 1]);
  });
});

/** The condition keeps its verdict (an unknown one: never becomes true) under every other truth of the rest. */
function decideAlone(choose: Pick) {
  return fc.property(tree, (each) => {
    expect(decides(each, slotsOf(choose(each)))).toBe(true);
  });
}

/** A set that decides still does when more is fixed, so that it is enough to try those smaller by one. */
function areFewest(choose: Pick) {
  return fc.property(tree, (each) => {
    const size = choose(each).length;
    for (const slots of subsets(each.verdicts.length, size - 1)) expect(decides(each, slots)).toBe(false);
  });
}

/** Brute force: fixes the slots, tries all three truths in all others. */
function decides({ root, verdicts }: TreeCase, fixed: readonly number[]): boolean {
  const verdict = interpret(root, factsOf(verdicts));
  const free = verdicts.map((_, slot) => slot).filter((slot) => !fixed.includes(slot));
  for (let code = 0; code < 3 ** free.length; code += 1) {
    const tried = [...verdicts];
    free.forEach((slot, index) => {
      tried[slot] = (Math.floor(code / 3 ** index) % 3) as Verdict;
    });
    const other = interpret(root, factsOf(tried));
    if (verdict === UNKNOWN ? other === TRUE : other !== verdict) return false;
  }
  return true;
}

function subsets(length: number, size: number): number[][] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, slot) => slot).filter((slot) => (bits >> slot) & 1),
  ).filter((subset) => subset.length === size);
}

function slotsOf(leaves: readonly LeafTrace[]): readonly number[] {
  return leaves.map(({ fact }) => Number(fact.slice(1)));
}

function tracesOf(root: PlanNode, verdicts: readonly Verdict[]): readonly LeafTrace[] {
  return leavesOf(root).map((leaf) => traceCondition(leaf, factsOf(verdicts)) as LeafTrace);
}

/** What a search would give that takes the first part that decides, however much that part needs. */
function firstWayOut(node: PlanNode, verdicts: readonly Verdict[]): readonly LeafTrace[] {
  const facts = factsOf(verdicts);
  if (node.kind === "leaf") return tracesOf(node, verdicts);
  if (node.kind === "not") return firstWayOut(node.part, verdicts);
  const verdict = interpret(node, facts);
  const same = node.parts.filter((part) => interpret(part, facts) === verdict);
  const deciding = (verdict === TRUE) === (node.kind === "all") ? same : same.slice(0, 1);
  return deciding.flatMap((part) => firstWayOut(part, verdicts));
}
