import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintRuleset, testRuleset } from "../../src/index";
import { retail } from "../../src/rulesets/retail";

const page = readFileSync(new URL("../../docs/rule-files.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/<!-- tested -->\s*```json\n([\s\S]*?)```/g)].map(([, json = ""]) => json);

describe("docs/rule-files.md", () => {
  it("prints a rule file with tests", () => {
    expect(blocks).not.toEqual([]);
  });

  it.each(blocks)("prints rule files whose tests pass as printed (%#)", (json) => {
    const results = testRuleset(JSON.parse(json), { rulesets: { retail } });
    expect(results).not.toEqual([]);
    expect(results.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`))).toEqual(
      [],
    );
    expect(lintRuleset(JSON.parse(json), { rulesets: { retail } })).toEqual([]);
  });
});
