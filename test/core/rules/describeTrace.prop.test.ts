import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeTrace, describeVerdict } from "../../../src/core/rules/describeTrace";
import { type ConditionTrace, type LeafTrace, traceCondition } from "../../../src/core/rules/explain";
import { compileRules } from "../../../src/core/rules/index";
import { decoratorNames, operatorNames } from "../../../src/core/rules/operators";
import { en } from "../../../src/messages/en";
import { zhCN } from "../../../src/messages/zh-CN";
import { factsOf, treeArbitrary } from "../../arbitraries/conditionTree";
import { rulesCaseArbitrary } from "../../arbitraries/rules";

const RUNS = { numRuns: 1_000 };
const words = fc.constantFrom(en.explain, zhCN.explain);

/** What no JSON can say, and what may throw when it is looked at. */
const odd = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.constantFrom<unknown>(
    Symbol("s"),
    () => 1,
    new Date(Number.NaN),
    circular(),
    throwing(),
    "x".repeat(30_000),
  ),
);

const leaf: fc.Arbitrary<LeafTrace> = fc.record(
  {
    kind: fc.constant("leaf" as const),
    verdict: fc.constantFrom("true" as const, "false" as const, "unknown" as const),
    pointer: fc.string(),
    condition: fc.string(),
    fact: fc.string({ unit: "binary" }),
    path: fc.string(),
    operator: fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.array(fc.constantFrom(...decoratorNames), { maxLength: 8 }),
          fc.constantFrom(...operatorNames),
        )
        .map(([decorators, name]) => [...decorators, name].join(":")),
    ),
    factValue: odd,
    factReason: fc.string({ unit: "binary" }),
    value: odd,
    valueFact: fc.string(),
    valuePath: fc.string(),
    valueReason: fc.string(),
  },
  { requiredKeys: ["kind", "verdict", "pointer", "fact", "operator"] },
);

describe("a trace in text", () => {
  it("law: has one line a condition, each with its mark, whatever the values are", () => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 3 }), words, (parts, language) => {
        const trace: ConditionTrace = { kind: "any", verdict: "false", pointer: "", parts };
        const lines = describeTrace(trace, language).split(/[\n\r\u2028\u2029]/);
        expect(lines).toHaveLength(1 + parts.length);
        for (const line of lines) expect(line).toMatch(/^ *[✓✗?] /u);
      }),
      RUNS,
    );
  });

  it("law: a line is never longer than a few sides and names", () => {
    fc.assert(
      fc.property(odd, odd, words, (factValue, value, language) => {
        const trace = { kind: "leaf", verdict: "true", pointer: "", fact: "f", operator: "equal" } as const;
        expect(describeTrace({ ...trace, factValue, value }, language).length).toBeLessThan(400);
      }),
      RUNS,
    );
  });

  it("law: gives the same text for the same trace, with the mark of every condition in file order", () => {
    fc.assert(
      fc.property(treeArbitrary(8), words, ({ root, verdicts }, language) => {
        const trace = traceCondition(root, factsOf(verdicts));
        const text = describeTrace(trace, language);
        expect(describeTrace(structuredClone(trace), language)).toBe(text);
        expect(text.split("\n").map((line) => line.trimStart()[0])).toEqual(marksOf(trace));
      }),
      RUNS,
    );
  });

  it("law: of a rule, begins with its verdict, which names the rule and leaves no place open", () => {
    fc.assert(
      fc.property(rulesCaseArbitrary, words, ({ rules, facts, conditions }, language) => {
        for (const trace of compileRules(rules, { conditions }).explain(facts)) {
          const [head] = describeTrace(trace, language).split("\n");
          expect(describeVerdict(trace, language)).toContain(head?.slice(2));
          expect(head).toContain(trace.rule);
          expect(head).not.toMatch(/\{(rule|verdict|reasons|fact|value|list|name|phrase|element)\}/);
        }
      }),
      RUNS,
    );
  });
});

function marksOf(trace: ConditionTrace): readonly string[] {
  const mark = { true: "✓", false: "✗", unknown: "?" }[trace.verdict];
  return trace.kind === "leaf" ? [mark] : [mark, ...trace.parts.flatMap(marksOf)];
}

function circular(): unknown {
  const value: { self?: unknown; list: unknown[] } = { list: [] };
  value.self = value;
  value.list.push(value);
  return value;
}

function throwing(): unknown {
  return Object.defineProperty({}, "a", {
    enumerable: true,
    get() {
      throw new Error("not to be looked at");
    },
  });
}
