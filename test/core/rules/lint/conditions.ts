import fc from "fast-check";
import type { JsonValue } from "../../../../src/core/json";
import { type Environment, openEnvironment } from "../../../../src/core/rules/lint/Environment";
import type { Formula } from "../../../../src/core/rules/lint/Formula";
import { formulaOf } from "../../../../src/core/rules/lint/formulaOf";
import { valuesOf } from "../../../../src/core/rules/lint/valuesOf";
import { findOperator, operatorNames } from "../../../../src/core/rules/operators";
import { type PathStep, parsePath } from "../../../../src/core/rules/path";
import type { FactOperand, FactReader, PlanNode } from "../../../../src/core/rules/plan";
import type { FactShape } from "../../../../src/core/rules/unfitValue";
import { unknown } from "../../../../src/core/rules/unknown";

/** What the facts of the generated conditions can be, by slot. */
const shapes: readonly (FactShape | undefined)[] = [
  { type: "number" },
  { type: "number" },
  { type: "boolean" },
  { type: "text", values: ["a", "b", "c"] },
  { type: "text" },
  { type: "list", values: ["a", "b", "c"] },
  { type: "list" },
  { type: "object" },
  undefined,
  undefined,
];

const small = fc.integer({ min: 0, max: 4 });
const text = fc.constantFrom("a", "b", "c", "1", "3", "", "3x");
const scalar = fc.oneof(small, small, text, fc.constantFrom(true, false, null, 2.5));
const list = fc.array(fc.oneof(text, scalar), { maxLength: 3 });
const texts = fc.subarray(["a", "b", "c"]);
const anything = fc.oneof(
  scalar,
  list,
  fc.constantFrom<unknown>(Number.NaN, undefined, Number.POSITIVE_INFINITY, -0),
  fc.record({ n: scalar, inner: list }),
);

const valuesOfShape: readonly fc.Arbitrary<unknown>[] = [
  fc.oneof(small, fc.constantFrom(Number.NaN, 2.5, -1, 1e9)),
  small,
  fc.boolean(),
  fc.constantFrom("a", "b", "c"),
  text,
  texts,
  fc.array(text, { maxLength: 3 }),
  fc.record({ n: scalar, inner: list }),
  anything,
  anything,
];

/** Facts of those shapes, some absent or null, and (where asked for) some unknown. */
export function factsArbitrary(withUnknown: boolean): fc.Arbitrary<FactReader> {
  const missing = fc.constantFrom<unknown>(undefined, null, ...(withUnknown ? [unknown("pending")] : []));
  const each = valuesOfShape.map((value) =>
    fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: missing }),
  );
  return fc.tuple(...each).map((values) => ({ read: (slot) => values[slot] }));
}

const decorators = ["not", "not", "someFact", "everyFact", "someValue", "everyValue", "swap"];
const operatorArbitrary = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<string[]>([]) },
      { weight: 2, arbitrary: fc.array(fc.constantFrom(...decorators), { maxLength: 2 }) },
    ),
    fc.constantFrom(...operatorNames),
  )
  .map(([before, operator]) => [...before, operator].join(":"));

const paths = ["$.length", "$[0]", "$[*]", "$.n", "$.inner"];
const operandArbitrary: fc.Arbitrary<FactOperand> = fc
  .tuple(
    fc.nat({ max: shapes.length - 1 }),
    fc.option(fc.constantFrom(...paths), { nil: undefined, freq: 5 }),
  )
  .map(([slot, path]) => ({
    kind: "fact",
    slot,
    name: `f${slot}`,
    steps: path === undefined ? [] : (parsePath(path) as readonly PathStep[]),
    ...(path === undefined ? {} : { path }),
  }));

const leafArbitrary: fc.Arbitrary<PlanNode> = fc
  .tuple(
    operandArbitrary,
    operatorArbitrary,
    fc.oneof(scalar, scalar, list),
    operandArbitrary,
    fc.nat({ max: 5 }),
  )
  .map(([left, operator, constant, other, choice]) => ({
    kind: "leaf",
    left,
    right: choice === 0 ? other : { kind: "constant", value: fitting(operator, constant as JsonValue) },
    operator,
    test: findOperator(operator) as (a: unknown, b: unknown) => boolean,
    own: false,
    timing: "constant",
    path: "",
  }));

function fitting(operator: string, value: JsonValue): JsonValue {
  const wantsList = /(in|notIn)$|someValue|everyValue/.test(operator);
  return wantsList && !Array.isArray(value) ? [value] : value;
}

/** Conditions over them; every part has its own path. */
export const conditionArbitrary: fc.Arbitrary<PlanNode> = fc
  .letrec<{ node: PlanNode; group: PlanNode }>((tie) => ({
    group: fc
      .tuple(fc.constantFrom("all", "any"), fc.array(tie("node"), { minLength: 1, maxLength: 4 }))
      .map(([kind, parts]) => ({ kind, parts, timed: false, path: "" }) as PlanNode),
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 4, arbitrary: leafArbitrary },
      { weight: 2, arbitrary: tie("group") },
      {
        weight: 1,
        arbitrary: tie("node").map((part) => ({ kind: "not", part, timed: false, path: "" }) as PlanNode),
      },
    ),
  }))
  .group.map((node) => placed(node, ""));

/** The condition with each part's path as the compiler writes it. */
function placed(node: PlanNode, path: string): PlanNode {
  if (node.kind === "leaf") return { ...node, path };
  if (node.kind === "not") return { ...node, part: placed(node.part, `${path}/not`), path };
  return {
    ...node,
    parts: node.parts.map((part, index) => placed(part, `${path}/${node.kind}/${index}`)),
    path,
  };
}

/** The formula of a condition without own operators and clocks. */
export function plainFormula(node: PlanNode): Formula {
  return formulaOf(node, { operators: {}, clockUnitOf: () => undefined });
}

/** An environment in which only the shapes are known. */
export function shapedEnvironment(): Environment {
  return openEnvironment(({ slot, steps }) => valuesOf(shapes[slot], steps), { left: 100_000 });
}
