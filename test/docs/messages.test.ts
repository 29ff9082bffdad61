import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compileRuleset, step } from "../../src/core/index";
import { en } from "../../src/messages/en";
import * as entry from "../../src/messages/index";
import { zhCN } from "../../src/messages/zh-CN";
import { parseOrder } from "../../src/schema/parseOrder";

const page = readFileSync(new URL("../../docs/messages.md", import.meta.url), "utf8");

/** Runs TypeScript without its imports, with these names in scope; gives what it printed. */
function printed(code: string, names: Readonly<Record<string, unknown>>): string {
  const lines: string[] = [];
  const { outputText } = ts.transpileModule(code.replace(/^import [^;]*;\n/gm, ""), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const scope = { ...names, console: { log: (text: string) => lines.push(text) } };
  new Function(...Object.keys(scope), outputText)(...Object.values(scope));
  return lines.join("\n");
}

describe("docs/messages.md", () => {
  it("prints what its example prints", () => {
    const { code = "", output = "" } =
      /<!-- example:start -->\s*```ts\n(?<code>.*?)```.*?```text\n(?<output>.*?)```/su.exec(page)?.groups ??
      {};
    expect(output).not.toBe("");
    expect(printed(code, { ...entry, en, zhCN })).toBe(output.trimEnd());
  });

  it("prints what it says of a whole decision", () => {
    const { code = "", output = "" } =
      /<!-- explain:start -->\s*```ts\n(?<code>.*?)```.*?```text\n(?<output>.*?)```/su.exec(page)?.groups ??
      {};
    expect(output).not.toBe("");
    expect(printed(code, { ...entry, en, zhCN, compileRuleset, parseOrder, step })).toBe(output.trimEnd());
  });

  it("shows texts of one's own that work", () => {
    const [, code = ""] =
      /## Texts of your own\s[^`]*`extendMessages`[^`]*```ts\n([\s\S]*?)```/.exec(page) ?? [];
    const told = printed(
      `${code}
      const exception = { code: "acme.engraving", subject: { kind: "line", id: "1" }, evidence: {} };
      console.log(describe(exception, { messages: ours, audience: "customer" }).text);`,
      { ...entry, en },
    );
    expect(told).toBe("We cannot read your engraving.");
  });

  it("names what the entry exports", () => {
    for (const name of Object.keys(entry)) expect(page).toContain(`\`${name}\``);
  });
});
