import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleset, InvalidRulesetError, type RulesetIssue } from "../../../src/core/index";
import { rulesetSchema } from "../../../src/schema/ruleset/rulesetSchema";
import { vocabularyOf } from "../../../src/schema/ruleset/Vocabulary";
import { testRuleset } from "../../../src/triage/rulesetTests/testRuleset";
import { damagedFile, SOUND } from "./damagedFile";
import { type RootCause, rootCauses } from "./rootCauses";
import { ruleFileValidator } from "./ruleFileValidator";

const validate = ruleFileValidator();
const zod = rulesetSchema(vocabularyOf({}));

/** What compileRuleset says of a file. */
function issuesOf(file: unknown): readonly RulesetIssue[] {
  try {
    compileRuleset(file);
    return [];
  } catch (error) {
    if (error instanceof InvalidRulesetError) return error.issues;
    throw error;
  }
}

/** Whether a test of the file fails; one without tests gets one, as nobody reads `testDefaults` otherwise. */
function failsItsTests(file: Record<string, unknown>): boolean {
  const tests =
    Array.isArray(file.tests) && file.tests.length > 0 ? file.tests : [{ expect: { unknowns: [] } }];
  return testRuleset({ ...file, tests }).some(({ passed }) => !passed);
}

/** An operator whose answer never depends on the fact: the one thing that a schema refuses and compileRuleset does not. */
function isIdleOperator({ path, keyword, schemaPath }: RootCause): boolean {
  return (
    path.endsWith("/operator") && keyword === "pattern" && /\/then\/properties\/operator\//.test(schemaPath)
  );
}

/** Mistakes that stand in one place and need no more than the shipped vocabulary to be seen. */
const EXPRESSIBLE = new Set([
  "ambiguous",
  "empty_any",
  "shape",
  "unknown_action_type",
  "unknown_decorator",
  "unknown_fact",
  "unknown_item_kind",
  "unknown_key",
  "unknown_mode",
  "unknown_operator",
  "unknown_policy_event",
  "unknown_severity",
  "unknown_transaction",
  "unknown_word",
  "unsafe_path",
]);

const isExpressible = ({ code, path }: RulesetIssue): boolean =>
  EXPRESSIBLE.has(code) &&
  // Which keys a patch may have depends on the rule it changes; and where any JSON may stand (evidence, params, orders
  // of tests), a schema has no word against one key at whatever depth.
  !(code === "unknown_key" && (path.startsWith("/patch/") || path.endsWith("/__proto__")));

describe("the schemas of a rule file and compileRuleset", () => {
  it("accept the file that is damaged here", () => {
    expect(issuesOf(SOUND)).toEqual([]);
    expect(rootCauses(validate(SOUND))).toEqual([]);
  });

  it("refuse alike: zod and the JSON Schema made from it always say the same", () => {
    let refused = 0;
    const runs = 1_000;
    fc.assert(
      fc.property(damagedFile(2), (file) => {
        const errors = validate(file);
        expect(zod.safeParse(file).success, JSON.stringify(errors.slice(0, 3))).toBe(errors.length === 0);
        if (errors.length > 0) refused += 1;
      }),
      { numRuns: runs },
    );
    expect(refused).toBeGreaterThan(runs / 10);
    expect(refused).toBeLessThan((runs * 9) / 10);
  });

  it("what the schema refuses, compileRuleset or the file's tests refuse, idle operators aside", () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(damagedFile(1), damagedFile(3)), (file) => {
        const causes = rootCauses(validate(file));
        if (causes.length === 0 || causes.every(isIdleOperator)) return;
        refused += 1;
        expect(issuesOf(file).length > 0 || failsItsTests(file), JSON.stringify(causes)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(250);
  });

  it("what compileRuleset refuses and a schema can express, the schema refuses", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(damagedFile(1), (file) => {
        const expressible = issuesOf(file).filter(isExpressible);
        if (expressible.length === 0) return;
        expect(validate(file).length, JSON.stringify(expressible)).toBeGreaterThan(0);
        for (const { code } of expressible) seen.add(code);
      }),
      { numRuns: 2_000 },
    );
    expect(seen.size).toBeGreaterThan(10);
  });
});
