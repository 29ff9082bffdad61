import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintRules } from "../../src/core/ruleset/lint/lintRules";
import { lintRuleset } from "../../src/core/ruleset/lint/lintRuleset";
import { MALFORMED_PLAYBOOKS } from "../core/ruleset/malformedPlaybooks";
import { MALFORMED } from "../core/ruleset/malformedRuleFiles";
import { mistakes } from "../fixtures/mistakes/mistakes";

const page = readFileSync(new URL("../../docs/lint.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));
const documented = rows.flatMap((row) => {
  const [, codes = ""] = row.split("|");
  return [...codes.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
});

describe("docs/lint.md", () => {
  it("has every lint rule, in their order", () => {
    expect(documented.filter((code) => lintRules.some((rule) => rule.code === code))).toEqual(
      lintRules.map(({ code }) => code),
    );
  });

  it("has every code of the seeded mistakes, and of the refusals", () => {
    const seeded = mistakes.map(({ code }) => code).filter((code) => code !== "test_failed");
    const refused = [...MALFORMED, ...MALFORMED_PLAYBOOKS]
      .flatMap(([, json]) => lintRuleset(JSON.parse(JSON.stringify(json))))
      .map(({ code }) => code);
    expect([...seeded, ...refused].filter((code) => !documented.includes(code))).toEqual([]);
  });

  it("has each code once", () => {
    expect(new Set(documented).size).toBe(documented.length);
  });
});
