import fc from "fast-check";

/** What a rule file can hold: ordinary values, and texts that other languages take for something else. */
const jsonScalars = [
  ...[0, 1, 2, 3, -1, 1.5, -0, 10, 1e9, 1e21, 2 ** 53, Number.MIN_VALUE],
  ...["0", "1", "2", "10", "1.5", "-1", " 2", "2 ", "0x10", "1e3", "1,5", "10x", "NaN", "Infinity", "-0"],
  ...["x", "y", "", "true", "null", "undefined", "2026-03-01", "２", "é", "e\u0301", "😀", "\ud800"],
  ...["\u2028", "'", '"', "`$\u007bx}`", "\\", "__proto__", "constructor"],
  ...[true, false, null],
] as const;

/** What only a host can give. */
const hostScalars: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  undefined,
  0n,
  2n,
  -1n,
  10n ** 20n,
  new Date(1_700_000_000_000),
  new Date(Number.NaN),
];

const sparse: readonly unknown[] = [
  // biome-ignore lint/suspicious/noSparseArray: holes are the point
  [1, , 3],
  // biome-ignore lint/suspicious/noSparseArray: holes are the point
  [, "x"],
  new Array(3),
];

const oddLists: readonly unknown[] = [
  ...sparse,
  [Number.NaN, -0, undefined, null],
  [[1, 2], [3]],
  [[["x"]], []],
  [new Date(1_700_000_000_000), 2n],
  Object.assign([1, 2], { extra: 3 }),
  Array.from({ length: 300 }, (_, index) => index),
];

const oddObjects: readonly unknown[] = [
  Object.assign(Object.create(null), { n: 1 }),
  Object(5),
  Object("2"),
  new Map([["n", 1]]),
  new Set([1]),
  /x/u,
  Uint8Array.of(1, 2, 3),
  { n: undefined, list: [undefined, 1], inner: { n: null } },
  // biome-ignore lint/suspicious/noSparseArray: holes are the point
  { list: [1, , 3], items: [{ sku: undefined }, null, 5, { sku: "x" }, [1]] },
  { n: "text", inner: "text", list: "text", items: ["ab", { sku: [1, 2] }] },
];

/** Most values are few and small, so that they meet. */
const common = [0, 1, 2, 3, "1", "2", "x", "y", true, false, null] as const;

/** A number, text, boolean or null as a rule file holds it. */
export const scalarArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...common) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...jsonScalars) },
);

/** A short list of scalars. */
export const listArbitrary = fc.array(scalarArbitrary, { maxLength: 4 });

const plain = { noNullPrototype: true } as const;

/** Lists that paths pick from; an empty one is a documented difference. */
const filled = fc.array(scalarArbitrary, { minLength: 1, maxLength: 3 });

/** An object as paths pick from it. */
const record = fc.record(
  {
    n: scalarArbitrary,
    list: filled,
    inner: fc.record(
      { n: scalarArbitrary, deep: fc.record({ n: scalarArbitrary }, plain) },
      { requiredKeys: ["n"], ...plain },
    ),
    items: fc.array(
      fc.record(
        { sku: scalarArbitrary, quantity: fc.integer({ min: 0, max: 5 }), tags: filled },
        { requiredKeys: ["sku"], ...plain },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  plain,
);

/** A number, big integer or date no rule file can hold, or nothing. */
export const hostScalarArbitrary: fc.Arbitrary<unknown> = fc.constantFrom(...hostScalars);

/** A value no rule file can hold, or one that has broken comparisons before. */
const oddValueArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: hostScalarArbitrary },
  { weight: 1, arbitrary: fc.constantFrom(...oddLists) },
  { weight: 1, arbitrary: fc.constantFrom(...oddObjects) },
);

/** The value of one fact: mostly what JSON can hold, sometimes what it cannot. */
export const factValueArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalarArbitrary },
  { weight: 3, arbitrary: listArbitrary },
  { weight: 3, arbitrary: record },
  { weight: 2, arbitrary: oddValueArbitrary },
);

/** The value of a fact that rules pick parts of: a container, or absent. */
export const containerArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: record },
  { weight: 2, arbitrary: fc.array(fc.oneof(scalarArbitrary, record), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...oddLists) },
  { weight: 1, arbitrary: fc.constantFrom(...oddObjects) },
);
