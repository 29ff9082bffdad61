import fc from "fast-check";
import { decoratorNames, operatorNames } from "../../src/core/rules/operators";
import type { Condition, LeafCondition, Rule } from "../../src/core/rules/Rule";

/** Names of the facts that generated rules read. */
export const factNames = ["a", "b", "c", "d", "e"] as const;

const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    1,
    2,
    3,
    -1,
    1.5,
    -0,
    1e9,
    "1",
    "2",
    "10",
    "x",
    "y",
    "",
    "2026-03-01",
    true,
    false,
    null,
  ),
  fc.integer({ min: -3, max: 12 }),
);

const oddity = fc.constantFrom<unknown>(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  undefined,
  new Date(1_700_000_000_000),
  [Number.NaN],
  // biome-ignore lint/suspicious/noSparseArray: holes are the point
  [1, , 3],
  [[1, 2], [3]],
);

const list = fc.array(scalar, { maxLength: 4 });

// json-rules-engine cannot compare an object without a prototype, so none is generated.
const plain = { noNullPrototype: true } as const;

const record = fc.record(
  {
    n: scalar,
    list,
    inner: fc.record({ n: scalar, deep: fc.record({ n: scalar }, plain) }, { requiredKeys: ["n"], ...plain }),
    items: fc.array(
      fc.record(
        { sku: scalar, quantity: fc.integer({ min: 0, max: 5 }) },
        { requiredKeys: ["sku"], ...plain },
      ),
      { maxLength: 3 },
    ),
  },
  plain,
);

/** The value of one fact: mostly what JSON can hold, sometimes what it cannot. */
export const factValueArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 3, arbitrary: list },
  { weight: 3, arbitrary: record },
  { weight: 1, arbitrary: oddity },
);

/** Facts under every name that generated rules read. */
const factsArbitrary: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  Object.fromEntries(factNames.map((name) => [name, factValueArbitrary])),
);

const paths = [
  "$.n",
  "$.list",
  "$.list[0]",
  "$.list[*]",
  "$.inner.n",
  "$.inner.deep.n",
  "$.items[*].sku",
  "$.items[1].quantity",
  "$.none",
];

/** Values near the facts' own, so that comparisons hold often enough to mean something. */
function nearValue(facts: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const own = JSON.parse(JSON.stringify(Object.values(facts).map((value) => value ?? null))) as unknown[];
  const parts = own.flatMap((value) =>
    typeof value === "object" && value !== null ? Object.values(value) : [],
  );
  return fc.constantFrom(...own, ...parts, 0);
}

const operatorArbitrary = fc
  .tuple(
    fc.array(fc.constantFrom(...decoratorNames), { maxLength: 2 }),
    fc.constantFrom(...operatorNames),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([decorators, operator, plain]) => (plain > 0 ? [operator] : [...decorators, operator]).join(":"));

/** Paths are written where there is something to pick from; into a scalar they are a documented difference. */
function withPath<T extends { readonly fact: string }>(
  reference: T,
  path: string | undefined,
  facts: Readonly<Record<string, unknown>>,
): T & { readonly path?: string } {
  const value = facts[reference.fact];
  const isPickable = value === undefined || (typeof value === "object" && value !== null);
  return path === undefined || !isPickable ? reference : { ...reference, path };
}

function leafArbitrary(facts: Readonly<Record<string, unknown>>): fc.Arbitrary<LeafCondition> {
  const path = fc.option(fc.constantFrom(...paths), { nil: undefined });
  const reference = fc
    .tuple(fc.constantFrom(...factNames), path)
    .map(([fact, picked]) => withPath({ fact }, picked, facts));
  const constant = fc.oneof(nearValue(facts), scalar, list);
  return fc
    .tuple(
      fc.constantFrom(...factNames),
      path,
      operatorArbitrary,
      fc.oneof({ weight: 5, arbitrary: constant }, { weight: 2, arbitrary: reference }),
      list,
    )
    .map(([fact, picked, operator, value, values]) =>
      withPath({ fact, operator, value: fitting(operator, value, values) } as LeafCondition, picked, facts),
    );
}

/** The language refuses constants that can only be a mistake; the generator does not write them. */
function fitting(operator: string, value: unknown, values: readonly unknown[]): unknown {
  const isReference = typeof value === "object" && value !== null && Object.hasOwn(value, "fact");
  if (isReference) return value;
  const bare = operator.replace(/^((not|someFact|everyFact):)+/, "");
  if (/^(in|notIn|someValue:.*|everyValue:.*)$/.test(bare)) {
    return Array.isArray(value) ? value : [value, ...values];
  }
  if (/^(less|greater)/.test(bare) && Number.isNaN(Number.parseFloat(value as string))) return 1;
  if (/^(less|greater|equal|notEqual)/.test(bare) && typeof value === "object" && value !== null) return 1;
  return value;
}

/** Names of the conditions that generated rules may refer to. */
const conditionNames = ["first", "second"] as const;

function conditionArbitrary(
  facts: Readonly<Record<string, unknown>>,
  depth: number,
  withNames: boolean,
): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = leafArbitrary(facts);
  if (depth === 0) return leaf;
  const part = fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: groupArbitrary(facts, depth - 1, withNames) },
  );
  return part;
}

function groupArbitrary(
  facts: Readonly<Record<string, unknown>>,
  depth: number,
  withNames: boolean,
): fc.Arbitrary<Condition> {
  const part = conditionArbitrary(facts, depth, withNames);
  const named = fc.constantFrom(...conditionNames).map((condition) => ({ condition }));
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(part, { maxLength: 3 }).map((all) => ({ all })) },
    { weight: 4, arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: part.map((not) => ({ not })) },
    ...(withNames ? [{ weight: 1, arbitrary: named }] : []),
  );
}

/** Facts, rules over them with events named `e0`, `e1`, …, and the named conditions they refer to. */
export interface RulesCase {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rules: readonly Rule[];
  readonly conditions: Readonly<Record<string, Condition>>;
}

/** Whole cases for the comparison with json-rules-engine. */
export const rulesCaseArbitrary: fc.Arbitrary<RulesCase> = factsArbitrary.chain((facts) =>
  fc.record({
    facts: fc.constant(facts),
    conditions: fc.record(
      Object.fromEntries(conditionNames.map((name) => [name, groupArbitrary(facts, 1, false)])),
    ) as fc.Arbitrary<Readonly<Record<string, Condition>>>,
    rules: fc
      .array(
        fc.record(
          {
            conditions: groupArbitrary(facts, 2, true),
            priority: fc.integer({ min: 1, max: 3 }),
            params: fc.record(
              { fixed: scalar, ref: fc.record({ fact: fc.constantFrom(...factNames) }) },
              { requiredKeys: [], ...plain },
            ),
          },
          { requiredKeys: ["conditions"], ...plain },
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((rules) =>
        rules.map(({ params, ...rule }, index) => ({
          ...rule,
          name: `r${index}`,
          event: { type: `e${index}`, ...(params === undefined ? {} : { params }) },
        })),
      ) as fc.Arbitrary<readonly Rule[]>,
  }),
);
