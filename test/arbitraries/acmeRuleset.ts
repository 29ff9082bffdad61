import fc from "fast-check";
import type { Condition } from "../../src/core/rules/Rule";
import type { RulesetFile } from "../../src/core/ruleset/RulesetFile";
import { retail } from "../../src/rulesets/retail";

const { classifiers = [], policies = [], conditions = {} } = retail;

/** What a policy for all codes cannot ask. */
const ABOUT_AN_ITEM = /"fact":"(line|sku|payment|shipment|carrier|complaint|request)\./;

const leafArbitrary = fc.constantFrom<Condition>(
  { fact: "exception.severity", operator: "in", value: ["error", "critical"] },
  { fact: "exception.code", operator: "equal", value: "stock.short" },
  { fact: "order.lineCount", operator: "greaterThan", value: 1 },
  { fact: "address.verdict", operator: "equal", value: "fix" },
  { fact: "order.hoursSincePlaced", operator: "lessThan", value: { fact: "settings.acme.hours" } },
  ...Object.entries(conditions)
    .filter(([, condition]) => !ABOUT_AN_ITEM.test(JSON.stringify(condition)))
    .map(([condition]) => ({ condition })),
  { condition: "acme-two-names", name: "by name", priority: 2 },
);

const rootArbitrary: fc.Arbitrary<Condition | undefined> = fc.option(
  fc.oneof(
    fc.record({ all: fc.array(leafArbitrary, { maxLength: 3 }) }),
    fc.record({ any: fc.array(leafArbitrary, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: leafArbitrary }),
    fc.constantFrom<Condition>({ condition: "acme-two-names" }, { condition: "is-placed" }),
  ),
  { nil: undefined },
);

const codes = [...new Set(classifiers.map(({ event }) => event.type))];
const ruleNames = [...classifiers, ...policies].map(({ name }) => name);

const policyArbitrary = fc.record({
  for: fc.option(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }), {
    nil: undefined,
  }),
  priority: fc.integer({ min: 1, max: 3 }),
  conditions: rootArbitrary,
  actionConditions: rootArbitrary,
});

/** Rule files that build on `retail` in every way `normalize` has to undo: patches, policies, named conditions. */
export const acmeRulesetArbitrary: fc.Arbitrary<RulesetFile> = fc
  .record({
    off: fc.uniqueArray(fc.constantFrom(...ruleNames), { maxLength: 6 }),
    raised: fc.uniqueArray(fc.constantFrom(...ruleNames), { maxLength: 3 }),
    hours: fc.integer({ min: 0, max: 2_000 }),
    policies: fc.array(policyArbitrary, { maxLength: 4 }),
  })
  .map(({ off, raised, hours, policies: own }) => ({
    name: "acme",
    extends: ["retail"],
    settings: { "acme.hours": { why: "a test", value: hours, by: { "order.channel": { b: 1, a: 2 } } } },
    conditions: {
      "acme-two-names": { any: [{ condition: "is-cart" }, { not: { condition: "is-paid-later" } }] },
    },
    patch: Object.fromEntries([
      ...raised.map((name) => [name, { priority: 2 }]),
      ...off.map((name) => [name, { enabled: false }]),
    ]),
    policies: own.map(({ actionConditions, ...rule }, index) => ({
      ...withoutUndefined(rule),
      name: `acme-${index}`,
      event: {
        type: "playbook" as const,
        params: {
          actions: [
            {
              type: "task.assign",
              id: `look-${index}`,
              ...withoutUndefined({ conditions: actionConditions }),
            },
          ],
          owner: "support",
        },
      },
    })),
  }));

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
