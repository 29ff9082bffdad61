import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOperator } from "../../../src/core/rules/operators";
import { parsePath } from "../../../src/core/rules/path";
import { parseDuration } from "../../../src/core/time/durations";
import { durationSchema, operatorSchema, pathSchema } from "../../../src/schema/ruleset/texts";
import { vocabularyOf } from "../../../src/schema/ruleset/Vocabulary";

/** Texts joined from pieces that make sound and broken ones about equally often. */
const joined = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join(""));

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

describe("the texts of a rule file are refused as compileRuleset refuses them", () => {
  it("durations", () => {
    const schema = durationSchema("", "");
    const durations = fc.oneof(
      joined("P", "T", "1", "2W", "3D", "4H", "5M", "6S", "7.5S", "0.1234S", "-", " "),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          durations,
          durations.map((text) => `P${text}`),
        ),
        (text) => {
          expect(schema.safeParse(text).success).toBe(succeeds(() => parseDuration(text)));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("paths", () => {
    const schema = pathSchema();
    const paths = joined(
      ".a",
      "[0]",
      "[*]",
      ".é_-1",
      ".",
      "[",
      "]",
      "..b",
      ".constructor",
      ".prototypes",
      ".__proto__",
      "$",
      "['x']",
      "[1234567890]",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          paths,
          paths.map((text) => `$${text}`),
          fc.string(),
        ),
        (text) => {
          expect(schema.safeParse(text).success).toBe(!("problem" in parsePath(text)));
        },
      ),
      { numRuns: 3_000 },
    );
    for (const steps of [32, 33]) {
      const text = `$${".a".repeat(steps)}`;
      expect(schema.safeParse(text).success).toBe(!("problem" in parsePath(text)));
    }
  });

  it("operators, the host's own included", () => {
    const own = { "a.b": () => true, "x|y": () => true };
    const schema = operatorSchema(vocabularyOf({ operators: Object.keys(own) }));
    const operators = joined(
      "not:",
      "someFact:",
      "swap:",
      "equal",
      "in",
      "equals",
      ":",
      "a.b",
      "aXb",
      "x|y",
      "x",
      "",
    );
    fc.assert(
      fc.property(operators, (text) => {
        expect(schema.safeParse(text).success).toBe(findOperator(text, own) !== undefined);
      }),
      { numRuns: 3_000 },
    );
    for (const decorators of [8, 9]) {
      const text = `${"not:".repeat(decorators)}equal`;
      expect(schema.safeParse(text).success).toBe(findOperator(text) !== undefined);
    }
  });
});
