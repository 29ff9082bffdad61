import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { tempFolder } from "../cli/tempFiles";
import { testHost } from "../cli/testHost";

const page = readFileSync(new URL("../../docs/command-line.md", import.meta.url), "utf8");
const folder = tempFolder();

async function printed(...args: readonly string[]): Promise<string> {
  const host = testHost();
  await main(args, host);
  await host.drained();
  return host.out().replaceAll(`${folder.path(".")}/`, "");
}

describe("docs/command-line.md", () => {
  it("shows what check prints for the file it shows", async () => {
    const [, name = "", json = "", text = ""] =
      /<!-- checked: (\S+) -->\s*```json\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/.exec(page) ?? [];
    expect(await printed("check", folder.write(name, json))).toBe(text);
  });

  it("shows a fact as it is printed", async () => {
    expect(page).toContain(await printed("facts", "line.shortQuantity"));
  });

  it("has a section for every command, and names all its options", async () => {
    const help = await printed("--help");
    const commands = [...help.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThanOrEqual(6);
    for (const command of commands) {
      expect(page).toMatch(new RegExp(`^## .*\\b${command}\\b`, "m"));
      const options = (await printed(command, "--help")).matchAll(/ (--(?!help)[a-z-]+)/g);
      for (const [, option = ""] of options) expect(page, `${command} ${option}`).toContain(option);
    }
  });
});
