import { describe, expect, it } from "vitest";
import { shippedRulesets } from "../../src/cli/readRuleset";
import { catalog, compileRuleset, lintRuleset, type RulesetFile } from "../../src/core/index";
import { testRuleset } from "../../src/triage/rulesetTests/testRuleset";
import { factsIn } from "./factsIn";
import { outcomesOf, wholeFile } from "./outcomes";
import { rulesets, shippedFiles } from "./shipped";
import { withoutLeaf } from "./withoutLeaf";

it("the command knows every shipped rule file by its name", () => {
  expect(shippedRulesets).toEqual(Object.fromEntries(shippedFiles.map(({ name, module }) => [name, module])));
});

/** What the tests of a file decide, aside from the ruleset's identity. */
function decisions(file: RulesetFile): readonly string[] {
  return testRuleset(file, { rulesets }).map(({ decision, problems }) =>
    JSON.stringify(decision === undefined ? problems : { ...decision, ruleset: undefined }),
  );
}

/** The same object without one of its keys. */
function without<T>(object: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

describe.each(shippedFiles)("the rule file $name", ({ name, file, module }) => {
  const results = testRuleset(file, { rulesets });
  const { tests = [], patch = {}, settings = {}, codes = {}, classifiers: own = [], policies = [] } = file;
  const whole = wholeFile(file);
  const { classifiers = [], conditions = {} } = whole;

  it("is the module, with its tests beside", () => {
    const { $schema: _schema, testDefaults: _defaults, tests: _tests, ...rules } = file;
    expect(JSON.stringify(module)).toBe(JSON.stringify(rules));
    expect(file.name).toBe(name);
  });

  it("has nothing that the linter finds", () => {
    expect(lintRuleset(file, { rulesets })).toEqual([]);
  });

  it.each(results)("passes its test: $name", ({ problems }) => {
    expect(problems).toEqual([]);
  });

  it("has tests with different names that expect exact exceptions and unknowns", () => {
    expect(new Set(tests.map((test) => test.name)).size).toBe(tests.length);
    for (const { expect: expected } of tests) {
      expect(Object.keys(expected)).toEqual(expect.arrayContaining(["exceptions", "unknowns"]));
    }
  });

  it("leaves no action of its tests without a parameter", () => {
    const actions = results.flatMap(({ decision }) => decision?.actions ?? []);
    expect(actions.filter(({ missing }) => missing !== undefined)).toEqual([]);
  });

  it("gives every threshold a unit and a reason, every own rule a description", () => {
    for (const [setting, { value, unit, why }] of Object.entries(settings)) {
      expect(why, setting).toMatch(/\w{3}/);
      if (typeof value === "number") expect(unit, setting).toMatch(/\w/);
    }
    expect(own.filter(({ description = "" }) => description === "")).toEqual([]);
  });

  it("gives every own code a policy of its own, with an owner, times and a remedy", () => {
    for (const code of Object.keys(codes)) {
      const books = policies.filter((policy) => policy.for?.includes(code));
      expect(books, code).toHaveLength(1);
      const { owner, respondWithin, resolveWithin, actions = [] } = books[0]?.event.params ?? {};
      expect([owner, respondWithin, resolveWithin]).toEqual(Array(3).fill(expect.any(String)));
      expect(actions.length).toBeGreaterThan(0);
    }
  });

  it("proposes what is grave, and never does it by itself", () => {
    const types = ["order.cancel", "refund.propose", "shipment.reship", "replenish.propose"];
    const grave = (whole.policies ?? [])
      .flatMap(({ event }) => event.params.actions ?? [])
      .filter(({ type }) => types.includes(type));
    expect(grave.filter(({ mode }) => mode !== "propose")).toEqual([]);
  });

  const isChanged = ({ name: rule }: { readonly name: string }) =>
    Object.hasOwn(patch, rule) || own.some((each) => each.name === rule);
  // Of retail, everyCode.test.ts proves more.
  const changed = classifiers.filter((rule) => name !== "retail" && isChanged(rule));

  it.each(changed.filter(({ forEach }) => forEach !== "unknown"))(
    "$name holds in one of the tests, not in another, and is undecided where its lookup is missing",
    (rule) => {
      const code = rule.event.type;
      const raised = results.map(({ decision }) =>
        (decision?.exceptions ?? []).some((exception) => exception.code === code),
      );
      expect(new Set(raised)).toEqual(new Set([true, false]));
      const asks = factsIn(rule.conditions, conditions).some(
        (fact) => catalog.get(fact)?.needs !== undefined,
      );
      const undecided = results.some(({ decision }) =>
        decision?.unknowns.some((each) => each.rule === rule.name),
      );
      expect(undecided).toBe(asks);
    },
  );

  const outcomes = outcomesOf(file);

  describe.each(own)("the classifier $name", (classifier) => {
    const code = classifier.event.type;
    const others = classifiers.filter(
      (other) =>
        other.name !== classifier.name && (classifier.forEach === "unknown" || other.event.type === code),
    );
    const withOthers = outcomes([...others, classifier], code);

    it("holds in one of the tests and does not in another", () => {
      const about =
        classifier.forEach === "unknown" ? others.filter(({ forEach }) => forEach !== "unknown") : [];
      const raised = outcomes([...about, classifier], code).map((outcome) => !outcome.startsWith("[[]"));
      expect(new Set(raised)).toEqual(new Set([true, false]));
    });

    it.each(withoutLeaf(classifier.conditions, conditions))(
      "would fail a test without $leaf",
      ({ condition }) => {
        const mutant = { ...classifier, conditions: condition ?? { all: [] } };
        expect(outcomes([...others, mutant], code)).not.toEqual(withOthers);
      },
    );
  });
});

describe.each(shippedFiles.filter(({ file }) => file.extends !== undefined))(
  "what the rule file $name changes",
  ({ file }) => {
    const { patch = {}, settings = {} } = file;
    const effect = (changed: RulesetFile) => [decisions(changed), lintRuleset(changed, { rulesets })];
    const before = effect(file);

    it.each(Object.keys(patch))(
      "would decide a test otherwise, or be found out, without the patch of %s",
      (rule) => {
        expect(effect({ ...file, patch: without(patch, rule) })).not.toEqual(before);
      },
    );

    it.each(inheritedSettings(settings))(
      "would decide a test otherwise without its value of %s",
      (setting) => {
        expect(effect({ ...file, settings: without(settings, setting) })).not.toEqual(before);
      },
    );
  },
);

/** Names of a file's settings that it has from a file it extends; without those the file would not load. */
function inheritedSettings(settings: NonNullable<RulesetFile["settings"]>): readonly string[] {
  const inherited = compileRuleset(rulesets.retail).file.settings ?? {};
  return Object.keys(settings).filter((setting) => Object.hasOwn(inherited, setting));
}
