import { describe, expect, it } from "vitest";
import type { Action } from "../../src/core/decide/Action";
import type { Decision, RulesetFile } from "../../src/core/index";
import retailFile from "../../src/rulesets/retail.json";
import { testRuleset } from "../../src/triage/rulesetTests/testRuleset";
import { workedCases } from "./workedCases";

const retail = retailFile as RulesetFile;
const tests = workedCases.map(({ story: _story, why: _why, ...test }) => test);
const results = testRuleset({ ...retail, tests });

/** Parameters that a reader wants to see; the rest is in the decision. */
const SHOWN = [
  "scope",
  "lines",
  "fields",
  "what",
  "template",
  "channels",
  "options",
  "default",
  "methods",
  "from",
  "candidates",
  "amountMinor",
  "checklist",
  "role",
  "resolveBy",
];

describe("the worked cases", () => {
  it.each(results)("$name: are what retail finds and does", ({ problems }) => {
    expect(problems).toEqual([]);
  });

  it("lack no parameter", () => {
    const actions = results.flatMap(({ decision }) => decision?.actions ?? []);
    expect(actions.filter(({ missing }) => missing !== undefined)).toEqual([]);
  });

  it("stand in docs/worked-cases.md: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    const page = [
      "# Worked cases",
      "What the rule file `retail` makes of the cases that every shop meets. Each is an order of two boxes of tea and a white cup, looked at on 2 March 2026, 12:00 in Shanghai, with everything in order but what is told here. A test runs them: what is found and done stands here as the library says it, and the actions in the order in which it gives them.",
      `An exception reads \`code@subject\`. *Proposed* means that a person agrees before it is done.`,
      ...workedCases.flatMap((each, index) =>
        section(each.name, each.story, each.why, results[index]?.decision),
      ),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/worked-cases.md");
  });
});

function section(
  name: string,
  story: readonly string[],
  why: string,
  decision?: Decision,
): readonly string[] {
  const { exceptions = [], actions = [] } = decision ?? {};
  return [
    `## ${name}`,
    story.map((line) => `- ${line}`).join("\n"),
    "Found:",
    exceptions
      .map(
        ({ key, severity, blocks }) =>
          `- \`${key}\`: ${severity}${blocks.length === 0 ? "" : `, blocks ${blocks.join(" and ")}`}`,
      )
      .join("\n"),
    "Done:",
    actions.map((action) => `- ${told(action)}`).join("\n"),
    `Why: ${why}`,
  ];
}

function told({ type, mode, params, owner }: Action): string {
  const shown = SHOWN.flatMap((name) =>
    params[name] === undefined ? [] : [`${name} ${JSON.stringify(params[name])}`],
  );
  const by = [owner, mode === "propose" ? "*proposed*" : undefined].filter(Boolean).join(", ");
  return `\`${type}\` (${by})${shown.length === 0 ? "" : `: ${shown.join(", ")}`}`;
}
