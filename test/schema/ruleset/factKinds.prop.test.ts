import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/core/index";
import { decoratorNames, findOperator, operatorNames } from "../../../src/core/rules/operators";
import { type FactKind, factKinds } from "../../../src/schema/ruleset/factKinds";
import { vocabularyOf } from "../../../src/schema/ruleset/Vocabulary";

const kinds = factKinds(vocabularyOf({}));
const operator = fc
  .tuple(fc.array(fc.constantFrom(...decoratorNames), { maxLength: 3 }), fc.constantFrom(...operatorNames))
  .map(([decorators, name]) => [...decorators, name].join(":"));

const constant = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    "1",
    "lost",
    "x",
    [],
    ["lost"],
    ["1", 1, true, null],
    [[]],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Any value a fact of the kind can have, absent included. */
function valueOfKind({ facts, type }: FactKind): fc.Arbitrary<unknown> {
  const values = catalog.get(facts[0] as string)?.values;
  const text = values === undefined ? fc.string() : fc.constantFrom(...values);
  const present: Readonly<Record<FactKind["type"], fc.Arbitrary<unknown>>> = {
    boolean: fc.boolean(),
    number: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })),
    text,
    list: fc.array(text, { maxLength: 3 }),
    object: fc.dictionary(fc.string(), fc.string()),
  };
  return fc.option(present[type], { nil: undefined });
}

describe("operators by the kind of a fact", () => {
  it("refuses one only where its answer never depends on the fact", () => {
    let refused = 0;
    const kind = fc.constantFrom(...kinds);
    const scene = kind.chain((each) =>
      fc.tuple(fc.constant(each), operator, valueOfKind(each), valueOfKind(each), constant),
    );
    fc.assert(
      fc.property(scene, ([{ operators }, name, one, other, value]) => {
        if (operators === undefined || operators.test(name)) return;
        refused += 1;
        const test = findOperator(name);
        // A list is compared by identity, so not even its own copy is equal.
        expect(test?.(one, value)).toBe(test?.(other, value));
      }),
      { numRuns: 5_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it("offers only what it takes", () => {
    for (const { operators, offered } of kinds) {
      for (const name of offered) {
        expect(findOperator(name)).toBeDefined();
        expect(operators?.test(name) ?? true).toBe(true);
      }
    }
  });

  it("puts every fact into one kind", () => {
    expect(kinds.flatMap(({ facts }) => facts).sort()).toEqual([...catalog.keys()].sort());
  });
});
