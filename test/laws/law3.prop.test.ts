import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition } from "../../src/core/rules/compileCondition";
import { collectIssues } from "../../src/core/rules/Issues";
import { interpret } from "../../src/core/rules/interpret";
import type { FactReader, PlanNode } from "../../src/core/rules/plan";
import type { Condition } from "../../src/core/rules/Rule";
import { unknown } from "../../src/core/rules/unknown";
import { UNKNOWN, type Verdict } from "../../src/core/rules/verdict";
import { factValueArbitrary } from "../arbitraries/factValues";
import { factNames, rulesCaseArbitrary } from "../arbitraries/rules";

type Interpret = (node: PlanNode, facts: FactReader) => Verdict;

const RUNS = 2_000;

describe("law 3: what is known decides, and only that", () => {
  it("law 3: learning an unknown never turns a definite verdict", () => {
    fc.assert(neverTurns(interpret), { numRuns: RUNS });
  });

  it("law 3: a verdict on which all independent completions agree is definite", () => {
    fc.assert(agreementIsDefinite(interpret), { numRuns: RUNS });
  });

  it("law 3 notices an interpreter that takes the unknown for false", () => {
    const mutant: Interpret = (node, facts) => {
      const verdict = interpret(node, facts);
      return verdict === UNKNOWN ? 0 : verdict;
    };
    expect(fc.check(neverTurns(mutant), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });

  it("law 3 notices an interpreter that gives up at the first unknown part", () => {
    const mutant: Interpret = (node, facts) => {
      if (node.kind === "leaf") return interpret(node, facts);
      if (node.kind === "not") return negate(mutant(node.part, facts));
      const verdicts = node.parts.map((part) => mutant(part, facts));
      if (verdicts.includes(UNKNOWN)) return UNKNOWN;
      return (node.kind === "all" ? verdicts.every(Boolean) : verdicts.some(Boolean)) ? 1 : 0;
    };
    expect(fc.check(agreementIsDefinite(mutant), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
  });
});

/** Random rules of the whole dialect; some facts are hidden, then told. */
function neverTurns(judge: Interpret) {
  const hidden = fc.subarray([...factNames], { minLength: 1 });
  const told = fc.array(factValueArbitrary, { minLength: factNames.length, maxLength: factNames.length });
  return fc.property(rulesCaseArbitrary, hidden, told, ({ rules, conditions, facts }, names, values) => {
    const before = { ...facts, ...Object.fromEntries(names.map((name) => [name, unknown("pending")])) };
    const after = { ...facts, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) };
    for (const rule of rules) {
      const node = plan(rule.conditions, [...factNames], conditions);
      const verdict = judge(node, reader(before));
      if (verdict !== UNKNOWN) expect(judge(node, reader(after))).toBe(verdict);
    }
  });
}

const LEAVES = 6;
const leafNames = Array.from({ length: LEAVES }, (_, index) => `leaf${index}`);

/** A tree in which every leaf stands once, so that its leaves are independent of each other. */
const treeArbitrary: fc.Arbitrary<Condition> = fc
  .array(fc.tuple(fc.constantFrom("all", "any", "not"), fc.nat(2)), { minLength: LEAVES, maxLength: LEAVES })
  .map((shapes) => {
    let nodes: Condition[] = leafNames.map((fact) => ({ fact, operator: "equal", value: true }));
    for (const [kind, extra] of shapes) {
      const parts = nodes.splice(0, 1 + extra);
      const joined: Condition =
        kind === "not" ? { not: { any: parts } } : kind === "all" ? { all: parts } : { any: parts };
      nodes = [...nodes, joined];
    }
    return { all: nodes };
  });

function agreementIsDefinite(judge: Interpret) {
  const states = fc.array(fc.constantFrom(true, false, undefined), { minLength: LEAVES, maxLength: LEAVES });
  return fc.property(treeArbitrary, states, (tree, given) => {
    const node = plan(tree, leafNames, {});
    const partial = Object.fromEntries(
      leafNames.map((name, index) => [name, given[index] ?? unknown("pending")]),
    );
    const verdicts = new Set(completions(given).map((values) => interpret(node, reader(named(values)))));
    if (verdicts.size === 1) expect([...verdicts]).toEqual([judge(node, reader(partial, leafNames))]);
    else expect(judge(node, reader(partial, leafNames))).toBe(UNKNOWN);
  });

  function named(values: readonly boolean[]): Record<string, unknown> {
    return Object.fromEntries(leafNames.map((name, index) => [name, values[index]]));
  }
}

function completions(given: readonly (boolean | undefined)[]): readonly (readonly boolean[])[] {
  return given.reduce<readonly (readonly boolean[])[]>(
    (all, each) =>
      all.flatMap((values) =>
        (each === undefined ? [true, false] : [each]).map((value) => [...values, value]),
      ),
    [[]],
  );
}

function negate(verdict: Verdict): Verdict {
  return verdict === UNKNOWN ? UNKNOWN : verdict === 1 ? 0 : 1;
}

function reader(
  facts: Readonly<Record<string, unknown>>,
  names: readonly string[] = Object.keys(facts),
): FactReader {
  return { read: (slot) => facts[names[slot] as string] };
}

function plan(
  condition: Condition,
  names: readonly string[],
  conditions: Readonly<Record<string, Condition>>,
): PlanNode {
  const issues = collectIssues();
  const node = compileCondition(condition as never, "", {
    scope: { slotOf: (name) => names.indexOf(name), clockOf: () => "none" },
    issues,
    operators: {},
    budget: { left: 1_000, limit: 1_000 },
    conditions: new Map(
      Object.entries(conditions).map(([name, json]) => [name, { json: json as never, path: "" }]),
    ),
  });
  issues.throwIfAny();
  if (node === undefined) throw new Error("a condition without issues has a plan");
  return node;
}
