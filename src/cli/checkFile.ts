import { InvalidRulesetError } from "../core/errors/InvalidRulesetError";
import { isOrderTriageError } from "../core/errors/OrderTriageError";
import type { FactDefinition } from "../core/facts/Fact";
import type { JsonObject, JsonValue } from "../core/json";
import { isObject } from "../core/rules/jsonKinds";
import type { CompileRulesetOptions } from "../core/ruleset/compileRuleset";
import { type RulesetTestResult, testRuleset } from "../triage/rulesetTests/testRuleset";
import type { CheckedFile, CheckFinding, TestTotals } from "./CheckReport";
import { deadSchema } from "./deadSchema";
import { readExtended } from "./extendedFiles";
import { failedTests } from "./failedTests";
import { isRuleFile } from "./isRuleFile";
import { locatedFindings } from "./locatedFindings";
import { placesIn } from "./readJsonFile";
import type { RuleFile } from "./ruleFiles";

/** One file that was checked, with what its report is worded from. */
export interface FileCheck {
  readonly checked: CheckedFile;
  /** `undefined` when the file could not be read. */
  readonly text: string | undefined;
}

/**
 * Checks one rule file: that it can be read, its JSON, its rules, and its own tests. Nothing that is wrong with it is
 * thrown. `undefined` for a file that was found in a folder and is JSON of another kind.
 *
 * @param rulesets rule files by the names that `extends` knows them by
 * @param facts own facts that its rules may use
 *
 * @example
 * ```ts
 * (await checkFile(file, { retail }))?.checked.findings;
 * ```
 */
export async function checkFile(
  file: RuleFile,
  rulesets: Readonly<Record<string, unknown>>,
  facts: readonly FactDefinition[] = [],
): Promise<FileCheck | undefined> {
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    if (!isOrderTriageError(error)) throw error;
    const tests = { passed: 0, failed: 0, notRun: 0 };
    return { checked: { file: file.name, findings: [unreadable(error.message)], tests }, text: undefined };
  }
  const json = jsonOf(text);
  if (file.isFound && json !== undefined && !isRuleFile(json)) return undefined;
  const extended = await readExtended(
    { name: file.name, value: json, placeOf: placesIn(file.name, text) },
    rulesets,
  );
  const options = { rulesets: extended.rulesets, facts, fileName: file.name };
  const found: readonly CheckFinding[] = locatedFindings(text, options, extended);
  const tests = testsOf(json);
  const results = tests.length === 0 ? [] : runTests(extended.value, options);
  const failures = failedTests(results ?? [], tests, text).filter((each) => !isExplained(each, found));
  const schema = deadSchema(file.name, text, json);
  const findings = [...found, ...failures, ...(schema === undefined ? [] : [schema])].sort(byPlace);
  return { checked: { file: file.name, findings, tests: totalsOf(results, tests) }, text };
}

/** A test that cannot pass because of a mistake in it fails for that one reason. */
function isExplained({ path }: CheckFinding, found: readonly CheckFinding[]): boolean {
  const test = /^\/tests\/\d+/.exec(path)?.[0] ?? path;
  return found.some((each) => each.severity === "error" && `${each.path}/`.startsWith(`${test}/`));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function testsOf(json: unknown): readonly JsonValue[] {
  const tests = isObject(json as JsonValue) ? (json as JsonObject).tests : undefined;
  return Array.isArray(tests) ? tests : [];
}

/** `undefined` when the file is refused, so that there is nothing to run. */
function runTests(json: unknown, options: CompileRulesetOptions): readonly RulesetTestResult[] | undefined {
  try {
    return testRuleset(json, options);
  } catch (error) {
    if (error instanceof InvalidRulesetError) return undefined;
    throw error;
  }
}

function totalsOf(
  results: readonly RulesetTestResult[] | undefined,
  tests: readonly JsonValue[],
): TestTotals {
  if (results === undefined) return { passed: 0, failed: 0, notRun: tests.length };
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, notRun: 0 };
}

function unreadable(text: string): CheckFinding {
  const [message = text, remedy = "look at the file and try again"] = text.split(/; (.*)/s);
  return { severity: "error", code: "unreadable_file", path: "", message, remedy };
}

function byPlace(a: CheckFinding, b: CheckFinding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
