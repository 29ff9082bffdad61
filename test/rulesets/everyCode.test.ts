import { describe, expect, it } from "vitest";
import { catalog, compileRuleset, exceptionCodes, type RulesetFile } from "../../src/core/index";
import type { JsonObject, JsonValue } from "../../src/core/json";
import type { RulesetTest } from "../../src/core/ruleset/RulesetFile";
import retailFile from "../../src/rulesets/retail.json";
import { mergePatch } from "../../src/triage/rulesetTests/mergePatch";
import { type CodeFixture, everyCode } from "./everyCode";
import { factsIn } from "./factsIn";
import { prepareCases, settle, withOwn } from "./settle";

const retail = retailFile as RulesetFile;
const { classifiers = [], conditions = {}, testDefaults = {}, tests = [] } = retail;
const ruleset = compileRuleset(retail);

/** A test with its defaults put in, so that any field of it can be changed. */
function wholeTest(name: string): RulesetTest {
  const test = tests.find((each) => each.name === name);
  if (test === undefined) throw new Error(`retail has no test "${name}"`);
  const order = mergePatch(testDefaults.order ?? {}, test.order ?? {}) as JsonObject;
  return { ...test, order, lookups: withOwn(testDefaults.lookups ?? {}, test.lookups ?? {}) };
}

function decide(test: RulesetTest) {
  const { now } = testDefaults;
  const file = { ...retail, testDefaults: now === undefined ? {} : { now }, tests: [test] };
  return settle(ruleset, prepareCases(file)[0] as ReturnType<typeof prepareCases>[number]);
}

/** The same with another value at one place. */
function withField(test: RulesetTest, pointer: string, value: JsonValue): RulesetTest {
  const copy = structuredClone(test) as unknown as Record<string, unknown>;
  const steps = pointer.slice(1).split("/");
  const last = steps.pop() as string;
  const holder = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  (holder as Record<string, unknown>)[last] = value;
  return copy as unknown as RulesetTest;
}

const rulesOf = (code: string) => classifiers.filter(({ event }) => event.type === code);

/** The lookups that a code's conditions can ask; rules about ignorance ask nobody. */
function asksSomebody(code: string): boolean {
  return rulesOf(code)
    .filter(({ forEach }) => forEach !== "unknown")
    .some((rule) =>
      factsIn(rule.conditions, conditions).some((fact) => catalog.get(fact)?.needs !== undefined),
    );
}

describe("the fixtures of every code", () => {
  it("are one for each of the 66 codes that ship", () => {
    expect(everyCode.map(({ code }) => code)).toEqual([...exceptionCodes.keys()]);
    expect(everyCode).toHaveLength(66);
  });

  it("name a lookup for exactly the codes whose rules ask one", () => {
    const asking = everyCode.filter(({ lookup }) => lookup !== undefined).map(({ code }) => code);
    expect(asking).toEqual(everyCode.map(({ code }) => code).filter(asksSomebody));
  });
});

describe.each(everyCode)("$code", ({ code, test, field, value }: CodeFixture) => {
  const whole = wholeTest(test);
  const codesOf = (each: RulesetTest) => decide(each).exceptions.map((exception) => exception.code);

  it("is raised by its fixture", () => {
    expect(codesOf(whole)).toContain(code);
  });

  it("is not raised by a near miss that differs in one field, and nobody is left in doubt", () => {
    expect(typeof value === "object").toBe(false);
    const miss = decide(withField(whole, field, value));
    expect(miss.exceptions.map((exception) => exception.code)).not.toContain(code);
    const rules = rulesOf(code).map(({ name }) => name);
    expect(miss.unknowns.filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });
});

describe.each(everyCode.filter(({ lookup }) => lookup !== undefined))(
  "$code",
  ({ code, test, lookup }: CodeFixture) => {
    it("is neither raised nor denied where nobody answers its lookup", () => {
      const whole = wholeTest(test);
      const { [lookup as string]: _removed, ...lookups } = whole.lookups ?? {};
      const decision = decide({ ...whole, lookups });
      expect(decision.exceptions.map((exception) => exception.code)).not.toContain(code);
      const rules = rulesOf(code).map(({ name }) => name);
      const reasons = decision.unknowns
        .filter(({ rule }) => rules.includes(rule))
        .map(({ reason }) => reason);
      expect(new Set(reasons)).toEqual(new Set(["not_configured"]));
    });
  },
);
