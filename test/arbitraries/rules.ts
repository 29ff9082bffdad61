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

function operatorArbitrary(names: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(fc.constantFrom(...decoratorNames), { maxLength: 3 }), names, fc.boolean())
    .map(([decorators, operator, bare]) => (bare ? [operator] : [...decorators, operator]).join(":"));
}

const builtInOperator = operatorArbitrary(fc.constantFrom(...operatorNames));
const anyOperator = fc.oneof(
  { weight: 8, arbitrary: builtInOperator },
  { weight: 1, arbitrary: operatorArbitrary(fc.constantFrom(...Object.keys(ownOperators))) },
);

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

function leafArbitrary(operators: fc.Arbitrary<string>): fc.Arbitrary<LeafCondition> {
  const valueArbitrary = fc.oneof(
    { weight: 4, arbitrary: scalarArbitrary },
    { weight: 2, arbitrary: listArbitrary },
    { weight: 2, arbitrary: readingArbitrary },
  );
  const params = fc.constantFrom<object>({}, {}, {}, { params: { any: 1 } });
  return fc
    .tuple(readingArbitrary, operators, valueArbitrary, listArbitrary, decorations, params)
    .map(([reading, operator, value, values, decoration, ignored]) => ({
      ...reading,
      operator,
      value: fitting(operator, value, values) as LeafCondition["value"],
      ...decoration,
      ...ignored,
    }));
}

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

function groupArbitrary(
  leaf: fc.Arbitrary<Condition>,
  depth: number,
  names: readonly string[],
): fc.Arbitrary<Condition> {
  const part =
    depth === 0
      ? leaf
      : fc.oneof<fc.WeightedArbitrary<Condition>[]>(
          { weight: 3, arbitrary: leaf },
          { weight: 2, arbitrary: groupArbitrary(leaf, depth - 1, names) },
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

/** Rules with events named `e0`, `e1`, … and the named conditions they refer to. */
export interface RulesDocument {
  readonly rules: readonly Rule[];
  readonly conditions: Readonly<Record<string, Condition>>;
}

const paramsArbitrary = fc.record(
  {
    fixed: scalarArbitrary,
    ref: readingArbitrary,
    名: readingArbitrary,
    nested: fc.constant({ list: [1, { fact: "a" }], deep: { in: { fact: "c", path: "$.n" } } }),
  },
  { requiredKeys: [], ...plain },
);

function documentArbitrary(operators: fc.Arbitrary<string>): fc.Arbitrary<RulesDocument> {
  const leaf = leafArbitrary(operators);
  const rule = fc.record(
    {
      conditions: groupArbitrary(leaf, 2, conditionNames),
      priority: fc.integer({ min: 1, max: 3 }),
      params: paramsArbitrary,
    },
    { requiredKeys: ["conditions"], ...plain },
  );
  const named = conditionNames.map(
    (name, index) => [name, groupArbitrary(leaf, 1, conditionNames.slice(index + 1))] as const,
  );
  return fc
    .tuple(fc.array(rule, { minLength: 1, maxLength: 6 }), fc.record(Object.fromEntries(named), plain))
    .map(([rules, conditions]) => ({ rules: rules.map(numbered) as readonly Rule[], conditions }));
}

function numbered({ params, ...rule }: { readonly params?: object }, index: number): object {
  const event = { type: `e${index}`, ...(params === undefined ? {} : { params }) };
  return { ...rule, name: `r${index}`, event };
}

/** Random rules of the whole dialect, with `ownOperators` besides. */
export const rulesDocumentArbitrary = documentArbitrary(anyOperator);

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

/** Rules without own operators, with one set of facts. */
export const rulesCaseArbitrary: fc.Arbitrary<RulesCase> = fc
  .tuple(documentArbitrary(builtInOperator), factsArbitrary)
  .map(([document, facts]) => ({ ...document, facts }));
