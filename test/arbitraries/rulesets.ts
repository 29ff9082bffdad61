import fc from "fast-check";
import { type Condition, catalog, type RulesetFile } from "../../src/core/index";
import { retail } from "../../src/rulesets/retail";

/** The comparisons of the shipped rules that are about the order as a whole. */
const leaves = (retail.classifiers ?? []).flatMap(({ conditions }) => leavesOf(conditions));

function leavesOf(condition: Condition): readonly Condition[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return "fact" in condition && catalog.get(condition.fact)?.scope === "order" ? [condition] : [];
}

const leafArbitrary = fc.constantFrom(...leaves);

function conditionArbitrary(depth: number, name?: string): fc.Arbitrary<Condition> {
  const named = name === undefined ? [] : [fc.constant({ condition: name })];
  if (depth === 0) return fc.oneof(leafArbitrary, leafArbitrary, ...named);
  const part = conditionArbitrary(depth - 1, name);
  return fc.oneof(
    leafArbitrary,
    part.map((not) => ({ not })),
    fc.array(part, { maxLength: 3 }).map((all) => ({ all })),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    ...named,
  );
}

const NAME = "shared/~condition";
const factName = fc.constantFrom(
  ...[...catalog.values()].flatMap((fact) => (fact.scope === "order" ? [fact.name] : [])),
);

/** Params with facts at any depth. */
const evidenceArbitrary = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,4}$/),
  fc.oneof(
    fc.integer(),
    factName.map((fact) => ({ fact })),
    fc.array(
      fc.oneof(
        fc.string(),
        factName.map((fact) => ({ fact })),
      ),
      { maxLength: 3 },
    ),
  ),
  { maxKeys: 3 },
);

/** Rule files over the shipped facts of the order: conditions nested and shared as chance has it. */
export const rulesetArbitrary: fc.Arbitrary<RulesetFile> = fc
  .record({
    shared: conditionArbitrary(1),
    rules: fc.array(
      fc.record({
        conditions: conditionArbitrary(3, NAME).map((condition) => ({ all: [condition] })),
        evidence: evidenceArbitrary,
        priority: fc.integer({ min: 1, max: 3 }),
        onUnknown: fc.constantFrom("report" as const, "raise" as const),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    taken: conditionArbitrary(2, NAME).map((condition) => ({ any: [condition] })),
  })
  .map(({ shared, rules, taken }) => ({
    name: "random",
    ...(retail.settings === undefined ? {} : { settings: retail.settings }),
    conditions: { [NAME]: shared },
    classifiers: rules.map(({ evidence, ...rule }, index) => ({
      ...rule,
      name: `r${index}`,
      event: { type: index % 2 === 0 ? "order.invalid" : "payment.pending", params: { evidence } },
    })),
    policies: [
      {
        name: "p",
        for: ["order.invalid"],
        event: {
          type: "playbook" as const,
          params: {
            owner: "support",
            respondWithin: "PT4H",
            actions: [{ id: "note", type: "task.assign", conditions: taken, user: { fact: "order.id" } }],
          },
        },
      },
    ],
  }));
