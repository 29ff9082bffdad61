import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locate } from "../../src/cli/locate";
import { locatedFindings } from "../../src/cli/locatedFindings";
import { parseJson } from "../../src/cli/parseJson";
import { lintRules } from "../../src/core/ruleset/lint/lintRules";
import { lintWith } from "../../src/core/ruleset/lint/lintRuleset";
import { retail } from "../../src/rulesets/retail";
import { testRuleset } from "../../src/triage/rulesetTests/testRuleset";
import { mistakes } from "../fixtures/mistakes/mistakes";

const folder = join(import.meta.dirname, "../fixtures/mistakes");
const options = { rulesets: { retail } };
const textOf = (file: string) => readFileSync(join(folder, `${file}.json`), "utf8");
const fileOf = (file: string) => {
  const read = parseJson(textOf(file));
  return "value" in read ? read.value : undefined;
};

describe("a rule file with one mistake", () => {
  it("is there for each of many mistakes, and each is expected", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    expect(files.map((name) => name.replace(/\.json$/, "")).sort()).toEqual(
      mistakes.map(({ file }) => file).sort(),
    );
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  it.each(mistakes.filter(({ code }) => code !== "test_failed"))(
    "$file: $code at $line:$column, and nothing else",
    ({ file, code, line, column, remedy }) => {
      const found = locatedFindings(textOf(file), options);
      expect(found).toMatchObject([{ code, line, column, remedy: expect.stringContaining(remedy) }]);
      expect(found[0]?.message).not.toBe("");
    },
  );

  it.each(mistakes.filter(({ code }) => code === "test_failed"))(
    "$file: one test fails, at $line:$column",
    ({ file, line, column }) => {
      const text = textOf(file);
      expect(locatedFindings(text, options)).toEqual([]);
      const failed = testRuleset(fileOf(file), options).flatMap(({ passed }, index) =>
        passed ? [] : [index],
      );
      expect(failed).toHaveLength(1);
      expect(locate(text, `/tests/${failed[0]}/name`)).toEqual({ line, column });
    },
  );

  it.each(lintRules.map((rule) => [rule.code, rule] as const))(
    "would pass unseen without the lint rule %s",
    (_code, rule) => {
      const others = lintRules.filter((other) => other !== rule);
      const unseen = mistakes.filter(({ file, code }) => {
        const codes = lintWith(others, fileOf(file), options).map((finding) => finding.code);
        return code === rule.code && !codes.includes(code);
      });
      expect(unseen.length).toBeGreaterThan(0);
    },
  );
});

describe("a rule file without a mistake", () => {
  const examples = join(import.meta.dirname, "../../examples");
  it.each([
    ["retail", JSON.stringify(retail)],
    ["examples/02-acme-rules.json", readFileSync(join(examples, "02-acme-rules.json"), "utf8")],
    ["examples/olist/olist-rules.json", readFileSync(join(examples, "olist/olist-rules.json"), "utf8")],
  ])("raises no alarm: %s", (_name, text) => {
    expect(locatedFindings(text, options)).toEqual([]);
  });

  it("raises none once a mistake is mended", () => {
    const text = textOf("json-trailing-comma").replace('"value": 72 },', '"value": 72 }');
    expect(locatedFindings(text, options)).toEqual([]);
  });
});

describe("a place in the text", () => {
  it("of a mistake in an inherited file is where that file is asked for", () => {
    const broken = {
      name: "base",
      classifiers: [{ name: "x", conditions: { all: [] }, event: { type: "no.code" } }],
    };
    const text = '{\n  "name": "acme",\n  "extends": ["retail", "base"]\n}';
    const [finding] = locatedFindings(text, { rulesets: { retail, base: broken } });
    expect(finding).toMatchObject({ path: "base#/classifiers/0/event/type", line: 3, column: 25 });
  });
});
