import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { tempFolder } from "../cli/tempFiles";
import { testHost } from "../cli/testHost";

const page = readFileSync(new URL("../../docs/quick-start.md", import.meta.url), "utf8");
const folder = tempFolder();
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, block = ""]) => block,
  );

async function run(...args: readonly string[]) {
  const host = testHost();
  const code = await main(args, host);
  await host.drained();
  return { code, out: host.out() };
}

describe("docs/quick-start.md", () => {
  const [order = "", stock = "", perNode = ""] = blocks("json");
  const files: Readonly<Record<string, string>> = {
    "order.json": folder.write("order.json", order),
    "stock.json": folder.write("stock.json", stock),
  };
  const command = blocks("sh").find((block) => block.includes("order-triage run")) ?? "";
  const args = command.trim().split(" ").slice(2);

  it("shows what its first command prints of its files", async () => {
    const [table] = blocks("text");
    expect(await run(...args.map((arg) => files[arg] ?? arg))).toEqual({ code: 0, out: table });
    expect(table).toContain("stock.short");
  });

  it("shows stock by node as the command reads it", async () => {
    const file = folder.write("nodes.json", perNode);
    const { code, out } = await run(
      ...args.map((arg) => (arg === "stock.json" ? file : (files[arg] ?? arg))),
    );
    expect(code).toBe(0);
    expect(out).toContain("available 1");
  });
});
