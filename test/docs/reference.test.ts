import { describe, expect, it } from "vitest";
import { actionTypes, catalog, exceptionCodes, roles } from "../../src/core/index";
import { builtinSettings } from "../../src/core/ruleset/builtinSettings";
import type { SettingDeclaration } from "../../src/core/ruleset/RulesetFile";
import { retail } from "../../src/rulesets/retail";

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const code = (text: string) => `\`${text}\``;
const codes = (texts: readonly string[]) => texts.map(code).join(", ");

function factsTable(): string {
  const rows = [...catalog.values()].map((fact) => [
    code(fact.name),
    fact.scope,
    fact.values === undefined || fact.values.length > 12 ? fact.type : `${fact.type}: ${codes(fact.values)}`,
    [fact.clock?.kind, fact.needs && "looks up", fact.personal && "personal"].filter(Boolean).join(", "),
    `${fact.description.en} ${fact.description.zh}`,
  ]);
  return table(["fact", "about", "type", "note", "meaning"], rows);
}

function codesTable(): string {
  const raised = new Set(retail.classifiers?.map(({ event }) => event.type));
  const rows = [...exceptionCodes.values()].map((each) => [
    code(each.code),
    each.severity,
    roles[each.owner]?.en ?? each.owner,
    each.blocks.join(", "),
    raised.has(each.code) ? "yes" : "",
    `${each.title.en} ${each.title.zh}`,
  ]);
  return table(["code", "severity", "owner", "blocks", "raised by `retail`", "meaning"], rows);
}

function actionsTable(): string {
  const rows = [...actionTypes.values()].map(({ type, required, optional, defaults }) => [
    code(type),
    codes(required),
    codes(optional),
    Object.entries(defaults)
      .map(([param, fact]) => `${code(param)} from ${code(fact)}`)
      .join(", "),
  ]);
  return table(["action type", "required", "optional", "filled by default"], rows);
}

function settingsTable(settings: Readonly<Record<string, SettingDeclaration>>): string {
  const rows = Object.entries(settings).map(([name, { value, unit, why }]) => [
    code(name),
    `${code(JSON.stringify(value))}${unit === undefined ? "" : ` ${unit}`}`,
    why ?? "",
  ]);
  return table(["setting", "value", "why"], rows);
}

describe("docs/reference.md", () => {
  it("says what the library has: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    const page = [
      "# Reference",
      "Made from the code: every fact, exception code, action type and setting that ships.",
      "## Facts",
      "`elapsed` and `remaining` facts count with the clock, `from` facts become true at an instant. A fact that looks up is unknown until its lookup is answered. Personal values are redacted in evidence and traces.",
      factsTable(),
      "## Exception codes",
      "A rule can override severity and blocks; a policy names the owner.",
      codesTable(),
      "## Action types",
      "The library performs none of them. `role` is filled with the owner of the playbook; the other defaults hold where the policy can see the fact.",
      actionsTable(),
      "## Settings of every ruleset",
      settingsTable(builtinSettings),
      "## Settings of `retail`",
      settingsTable(retail.settings ?? {}),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/reference.md");
  });
});
