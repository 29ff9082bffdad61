import type { Case } from "../../core/cases/Case";
import type { Incident } from "../../core/cases/Incident";
import { checkSettings } from "../../core/checkSettings";
import type { History } from "../../core/compensation/History";
import type { Decision } from "../../core/decide/Decision";
import { isTextList } from "../../core/isTextList";
import type { JsonObject, JsonValue } from "../../core/json";
import { noSuch } from "../../core/rules/Issues";
import { isObject } from "../../core/rules/jsonKinds";
import type { CompiledRuleset } from "../../core/ruleset/CompiledRuleset";
import { type CompileRulesetOptions, compileRuleset } from "../../core/ruleset/compileRuleset";
import type { Settings } from "../../core/ruleset/Settings";
import { step } from "../../core/step";
import { safeParseOrder } from "../../schema/safeParseOrder";
import { ROUND_LIMIT } from "../evaluateOrder";
import { mergePatch } from "./mergePatch";
import { readTestAnswers } from "./readTestAnswers";
import { EXPECTATIONS, testOutcome } from "./testOutcome";
import { wrongParts } from "./wrongParts";

/** How one test of a rule file came out. */
export interface RulesetTestResult {
  readonly name: string;
  readonly passed: boolean;
  /** What was expected and is missing, what came unexpected, or why the test could not run; empty when it passed. */
  readonly problems: readonly string[];
  /** What was decided; absent when the test could not run. */
  readonly decision?: Decision;
}

const TEST_KEYS = ["name", "now", "order", "lookups", "settings", "cases", "incidents", "history", "expect"];
const DEFAULT_KEYS = ["now", "order", "lookups"];

/**
 * Runs the tests that stand in a rule file, one after the other; none of them can harm another.
 *
 * A test's order is the order of `testDefaults` with its own merged in (RFC 7396). Lookups are answered from
 * `lookups`, by lookup name and key id, where the id `*` answers for every key; a test's answer replaces a default
 * one, `null` removes it, and what has no answer fails as `not_configured`. Of `expect`, only what is there is
 * compared, as exact sets: the keys of the exceptions, the ids of the actions, the names of unknown facts.
 *
 * @throws InvalidRulesetError when the file itself is refused
 * @example
 * ```ts
 * const failed = testRuleset(file, { rulesets: { retail } }).filter(({ passed }) => !passed);
 * ```
 */
export function testRuleset(
  file: unknown,
  options: CompileRulesetOptions = {},
): readonly RulesetTestResult[] {
  const ruleset = compileRuleset(file, options);
  const { tests = [], testDefaults = {} } = ruleset.file;
  return tests.map((test, index) =>
    runTest(ruleset, testDefaults as unknown as JsonObject, test as unknown as JsonValue, index),
  );
}

function runTest(
  ruleset: CompiledRuleset,
  defaults: JsonObject,
  test: JsonValue,
  index: number,
): RulesetTestResult {
  const name = isObject(test) && typeof test.name === "string" ? test.name : `test ${index + 1}`;
  if (!isObject(test)) return broken(name, "a test must be an object");
  const expected = test.expect;
  if (!isObject(expected)) return broken(name, `a test needs "expect" with at least one list in it`);
  const typos = [
    ...wrongKeys(test, TEST_KEYS),
    ...wrongKeys(expected, EXPECTATIONS),
    ...wrongKeys(defaults, DEFAULT_KEYS),
    ...wrongParts(test),
    ...wrongParts(defaults),
    ...EXPECTATIONS.filter((key) => !isTextList(expected[key] ?? [])).map(
      (key) => `"${key}" must list texts`,
    ),
    ...(EXPECTATIONS.some((key) => Object.hasOwn(expected, key)) ? [] : [`"expect" expects nothing`]),
  ];
  if (typos.length > 0) return { name, passed: false, problems: typos };
  try {
    const decision = decideFor(ruleset, defaults, test);
    const outcome = testOutcome(decision);
    const problems = EXPECTATIONS.flatMap((key) =>
      compare(key, expected[key] as readonly string[] | undefined, outcome[key]),
    );
    return { name, passed: problems.length === 0, problems, decision };
  } catch (error) {
    return broken(name, error instanceof Error ? error.message : String(error));
  }
}

function decideFor(ruleset: CompiledRuleset, defaults: JsonObject, test: JsonObject): Decision {
  const now = test.now ?? defaults.now;
  if (typeof now !== "string") throw new Error(`give "now", in the test or in "testDefaults"`);
  const parsed = safeParseOrder(mergePatch(defaults.order ?? {}, test.order ?? {}));
  if (!parsed.ok) throw parsed.error;
  const answerFor = readTestAnswers(defaults.lookups, test.lookups);
  const settings = (test.settings ?? {}) as Settings;
  checkSettings(ruleset, settings);
  const cases = ((test.cases ?? []) as readonly JsonObject[]).map(
    (each) => ({ epoch: 0, ...each }) as unknown as Case,
  );
  const { incidents, history } = test;
  const remembered = {
    cases,
    ...(incidents === undefined ? {} : { incidents: incidents as unknown as readonly Incident[] }),
    ...(history === undefined ? {} : { history: history as unknown as History }),
  };
  // Without a prototype, so that a lookup or a key named `__proto__` is one like any other.
  const known: Record<string, Record<string, object>> = Object.create(null);
  for (let round = 0; round <= ROUND_LIMIT; round += 1) {
    const { decision, needs } = step(ruleset, { order: parsed.order, now, known, settings, ...remembered });
    if (needs.length === 0) return decision;
    for (const { lookup, id } of needs) {
      const settled: Record<string, object> = known[lookup] ?? Object.create(null);
      if (Object.hasOwn(settled, id)) {
        throw new Error(`the lookup ${JSON.stringify(lookup)} was asked again for ${JSON.stringify(id)}`);
      }
      settled[id] = answerFor(lookup, id);
      known[lookup] = settled;
    }
  }
  throw new Error(`more than ${ROUND_LIMIT} rounds of lookups; a fact must ask for the same keys each time`);
}

function compare(
  what: string,
  expected: readonly string[] | undefined,
  actual: readonly string[],
): readonly string[] {
  if (expected === undefined) return [];
  const missing = [...new Set(expected)].filter((each) => !actual.includes(each));
  const unexpected = [...new Set(actual)].filter((each) => !expected.includes(each));
  return [
    ...missing.map((each) => `${what}: missing ${each}`),
    ...unexpected.map((each) => `${what}: unexpected ${each}`),
  ];
}

function wrongKeys(object: JsonObject, allowed: readonly string[]): readonly string[] {
  return Object.keys(object)
    .filter((key) => !allowed.includes(key))
    .map((key) => noSuch("key", key, allowed));
}

function broken(name: string, problem: string): RulesetTestResult {
  return { name, passed: false, problems: [problem] };
}
