import type { Decision } from "../core/decide/Decision";
import type { JsonValue } from "../core/json";
import { isObject } from "../core/rules/jsonKinds";
import { EXPECTATIONS, testOutcome } from "../triage/rulesetTests/testOutcome";
import type { RulesetTestResult } from "../triage/rulesetTests/testRuleset";
import type { CheckFinding, TestDifference } from "./CheckReport";
import { locate } from "./locate";

/**
 * The tests of a rule file that failed, each a finding at the test's name in the text.
 *
 * @param results of all its tests, in file order
 * @param tests as they stand in the file
 *
 * @example
 * ```ts
 * failedTests(testRuleset(file), file.tests, text); // [{ code: "test_failed", line: 40, column: 15, … }]
 * ```
 */
export function failedTests(
  results: readonly RulesetTestResult[],
  tests: readonly JsonValue[],
  text: string,
): readonly CheckFinding[] {
  return results.flatMap((result, index) =>
    result.passed ? [] : [findingOf(result, index, tests[index], text)],
  );
}

function findingOf(
  { name, problems, decision }: RulesetTestResult,
  index: number,
  test: JsonValue | undefined,
  text: string,
): CheckFinding {
  const isNamed = isObject(test) && typeof test.name === "string";
  const path = isNamed ? `/tests/${index}/name` : `/tests/${index}`;
  const place = { severity: "error" as const, path, ...(locate(text, path) ?? { line: 1, column: 1 }) };
  const quoted = JSON.stringify(name);
  if (decision === undefined) {
    return {
      ...place,
      code: "test_broken",
      message: `the test ${quoted} cannot run: ${problems.join("; ")}`,
      remedy: 'mend the test, or "testDefaults" where they are at fault; docs/rule-files.md shows one',
    };
  }
  const expected = isObject(test) ? test.expect : undefined;
  const differences = differencesOf(decision, expected);
  return {
    ...place,
    code: "test_failed",
    message: `the test ${quoted} fails`,
    remedy: remedyFor(differences, decision),
    differences,
  };
}

function differencesOf(decision: Decision, expected: JsonValue | undefined): readonly TestDifference[] {
  const outcome = testOutcome(decision);
  return EXPECTATIONS.flatMap((what) => {
    const list = isObject(expected) ? expected[what] : undefined;
    if (!Array.isArray(list)) return [];
    const difference = { what, expected: [...new Set(list as string[])], got: [...new Set(outcome[what])] };
    return isSame(difference) ? [] : [difference];
  });
}

function isSame({ expected, got }: TestDifference): boolean {
  return expected.length === got.length && expected.every((each) => got.includes(each));
}

/** What nobody answered leaves rules undecided, which is what most often surprises in a test. */
function remedyFor(differences: readonly TestDifference[], { unknowns }: Decision): string {
  const mend = "mend the rules, or the expectation where the new answer is right";
  const lacks = differences.some(({ expected, got }) => expected.some((each) => !got.includes(each)));
  const unknown = new Map(unknowns.map(({ fact, reason }) => [fact, reason]));
  if (!lacks || unknown.size === 0) return mend;
  const list = [...unknown].map(([fact, reason]) => `${fact} (${reason})`).join(", ");
  return `${mend}; nobody answered ${list}: the test's "lookups" can`;
}
