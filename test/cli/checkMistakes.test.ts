import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../src/cli/CheckReport";
import { main } from "../../src/cli/main";
import { type Mistake, mistakes } from "../fixtures/mistakes/mistakes";
import { testHost } from "./testHost";

const folder = join(import.meta.dirname, "../fixtures/mistakes");

async function check(of: readonly Mistake[], ...options: readonly string[]) {
  const host = testHost();
  const files = of.map(({ file }) => join(folder, `${file}.json`));
  const code = await main(["check", ...files, ...options], host);
  await host.drained();
  return { code, out: host.out() };
}

describe("order-triage check, given many files with one mistake each", () => {
  it("reports each at its line and column with its remedy, and nothing else", async () => {
    const { code, out } = await check(mistakes, "--format", "json");
    const { files, skipped } = JSON.parse(out) as CheckReport;
    expect({ code, skipped }).toEqual({ code: 1, skipped: [] });
    const found = files.flatMap(({ file, findings }) =>
      findings.map(({ code, line, column }) => ({ file: relative(folder, file), code, line, column })),
    );
    expect(found).toEqual(
      mistakes.map(({ file, code, line, column }) => ({ file: `${file}.json`, code, line, column })),
    );
    for (const [index, { remedy }] of mistakes.entries()) {
      expect(files[index]?.findings[0]?.remedy).toContain(remedy);
    }
  }, 60_000);

  it("underlines something in the line it names", async () => {
    const some = mistakes.filter(({ code }, index) => code === "invalid_json" || index % 8 === 0);
    const { out } = await check(some);
    const blocks = out.split(/\n(?=\S+\.json:)/).map((block) => block.split("\n"));
    expect(blocks).toHaveLength(some.length);
    for (const [index, [place = "", , line = "", mark = ""]] of blocks.entries()) {
      const { file, line: number, column } = some[index] ?? { file: "", line: 0, column: 0 };
      expect(place).toContain(`${file}.json:${number}:${column}: `);
      expect(line).toMatch(new RegExp(`^ *${number} │`));
      expect(mark).toMatch(/^ *│ *\^+$/);
    }
  });
});
