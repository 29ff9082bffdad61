import fc from "fast-check";
import { decoratorNames, operatorNames } from "../../src/core/rules/operators";
import type { Condition, LeafCondition, Rule } from "../../src/core/rules/Rule";
import { ownOperators } from "../support/ownOperators.mjs";
import { containerArbitrary, factValueArbitrary, listArbitrary, scalarArbitrary } from "./factValues";

/** Names of facts that generated rules compare as a whole. */
const wholeNames = ["a", "b", "__proto__", "toString"] as const;

/** Names of facts that generated rules pick parts of. */
export const pickedNames: readonly string[] = ["c", "d", "数量", "constructor"];

/** Names of the facts that generated rules read; some of them every object has by inheritance. */
export const factNames: readonly string[] = [...wholeNames, ...pickedNames];

/** Paths that generated rules read. */
export const paths = [
  "$",
  "$.n",
  "$.list",
  "$.list[0]",
  "$.list[*]",
  "$.list.length",
  "$.inner.n",
  "$.inner.deep.n",
  "$.inner[*]",
  "$.items[*]",
  "$.items[*].sku",
  "$.items[*].tags[*]",
  "$.items[*][0]",
  "$.items[1].quantity",
  "$[0]",
  "$[*]",
  "$[*].n",
  "$.none",
  "$.none[*].n",
] as const;

const plain = { noNullPrototype: true } as const;

/** A fact, with a path into it where there is something to pick from: into a scalar is a documented difference. */
const readingArbitrary: fc.Arbitrary<{ readonly fact: string; readonly path?: string }> = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...wholeNames).map((fact) => ({ fact })) },
  {
    weight: 60,
    arbitrary: fc
      .tuple(fc.constantFrom(...pickedNames), fc.constantFrom<string>(...paths))
      .map(([fact, path]) => ({ fact, path })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...factNames), fc.constantFrom<string>(...paths))
      .map(([fact, path]) => ({ fact, path })),
  },
);

const operatorArbitrary = fc
  .tuple(
    fc.array(fc.constantFrom(...decoratorNames), { maxLength: 3 }),
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...operatorNames) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(ownOperators)) },
    ),
    fc.boolean(),
  )
  .map(([decorators, operator, bare]) => (bare ? [operator] : [...decorators, operator]).join(":"));

/** Keys that change no answer. */
const decorations = fc.constantFrom<object>(
  {},
  {},
  {},
  { priority: 5 },
  { priority: 0 },
  { priority: -2 },
  { name: "名字" },
  { priority: 2, name: "n" },
);

const leafArbitrary: fc.Arbitrary<LeafCondition> = fc
  .tuple(
    readingArbitrary,
    operatorArbitrary,
    fc.oneof(
      { weight: 4, arbitrary: scalarArbitrary },
      { weight: 2, arbitrary: listArbitrary },
      { weight: 2, arbitrary: readingArbitrary },
    ),
    listArbitrary,
    decorations,
    fc.constantFrom<object>({}, {}, {}, { params: { any: 1 } }),
  )
  .map(([reading, operator, value, values, decoration, params]) => ({
    ...reading,
    operator,
    value: fitting(operator, value, values) as LeafCondition["value"],
    ...decoration,
    ...params,
  }));

/** The language refuses constants that can only be a mistake; the generator does not write them. */
function fitting(operator: string, value: unknown, values: readonly unknown[]): unknown {
  const isReference = typeof value === "object" && value !== null && Object.hasOwn(value, "fact");
  if (isReference) return value;
  const bare = operator.replace(/^((not|someFact|everyFact):)+/, "");
  if (Object.hasOwn(ownOperators, bare)) return value;
  if (/^(in|notIn|someValue:.*|everyValue:.*)$/.test(bare)) {
    return Array.isArray(value) ? value : [value, ...values];
  }
  if (/^(less|greater)/.test(bare) && Number.isNaN(Number.parseFloat(value as string))) return 1;
  if (/^(less|greater|equal|notEqual)/.test(bare) && typeof value === "object" && value !== null) return 1;
  return value;
}

/** Names of the conditions that generated rules may refer to; each may itself refer to those after it. */
const conditionNames = ["first", "second", "第三"] as const;

function groupArbitrary(depth: number, names: readonly string[]): fc.Arbitrary<Condition> {
  const part =
    depth === 0
      ? (leafArbitrary as fc.Arbitrary<Condition>)
      : fc.oneof<fc.WeightedArbitrary<Condition>[]>(
          { weight: 3, arbitrary: leafArbitrary },
          { weight: 2, arbitrary: groupArbitrary(depth - 1, names) },
        );
  const withDecoration = (group: fc.Arbitrary<object>) =>
    fc.tuple(group, decorations).map(([inner, decoration]) => ({ ...inner, ...decoration }) as Condition);
  return fc.oneof(
    { weight: 3, arbitrary: withDecoration(fc.array(part, { maxLength: 3 }).map((all) => ({ all }))) },
    {
      weight: 4,
      arbitrary: withDecoration(fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any }))),
    },
    { weight: 1, arbitrary: withDecoration(part.map((not) => ({ not }))) },
    ...(names.length === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: withDecoration(fc.constantFrom(...names).map((condition) => ({ condition }))),
          },
        ]),
  );
}

const namedArbitrary = fc.record(
  Object.fromEntries(
    conditionNames.map((name, index) => [name, groupArbitrary(1, conditionNames.slice(index + 1))]),
  ),
  plain,
) as fc.Arbitrary<Readonly<Record<string, Condition>>>;

const rulesArbitrary = fc
  .array(
    fc.record(
      {
        conditions: groupArbitrary(2, conditionNames),
        priority: fc.integer({ min: 1, max: 3 }),
        params: fc.record(
          {
            fixed: scalarArbitrary,
            ref: readingArbitrary,
            名: readingArbitrary,
            nested: fc.constant({ list: [1, { fact: "a" }], deep: { in: { fact: "c", path: "$.n" } } }),
          },
          { requiredKeys: [], ...plain },
        ),
      },
      { requiredKeys: ["conditions"], ...plain },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((rules) =>
    rules.map(({ params, ...rule }, index) => ({
      ...rule,
      name: `r${index}`,
      event: { type: `e${index}`, ...(params === undefined ? {} : { params }) },
    })),
  ) as fc.Arbitrary<readonly Rule[]>;

/** Rules with events named `e0`, `e1`, … and the named conditions they refer to. */
export interface RulesDocument {
  readonly rules: readonly Rule[];
  readonly conditions: Readonly<Record<string, Condition>>;
}

/** Random rules of the whole dialect. */
export const rulesDocumentArbitrary: fc.Arbitrary<RulesDocument> = fc.record({
  rules: rulesArbitrary,
  conditions: namedArbitrary,
});

/** The value of a fact, by how rules read it. */
export function valueArbitraryFor(name: string): fc.Arbitrary<unknown> {
  return pickedNames.includes(name) ? containerArbitrary : factValueArbitrary;
}

/** Facts under every name that generated rules read. */
export const factsArbitrary: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(...factNames.map(valueArbitraryFor))
  .map((values) => Object.fromEntries(factNames.map((name, index) => [name, values[index]])));

/** Rules and facts for them. */
export interface RulesCase extends RulesDocument {
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Rules with one set of facts. */
export const rulesCaseArbitrary: fc.Arbitrary<RulesCase> = fc
  .tuple(rulesDocumentArbitrary, factsArbitrary)
  .map(([document, facts]) => ({ ...document, facts }));
