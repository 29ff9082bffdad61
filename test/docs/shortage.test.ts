import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index";
import { runExample } from "../support/runExample";

const page = readFileSync(new URL("../../docs/shortage.md", import.meta.url), "utf8");
const fences = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

function options(): string {
  const tin = { sku: "TEA-TIN", availableQuantity: 8, priceDeltaMinor: 600 };
  const expectedAt = "2026-03-09T10:00:00Z";
  const situation = { openQuantity: 5, availableQuantity: 2, expectedAt, substitutes: [tin] };
  const rows = library
    .shortageOptions(situation)
    .map((each) => [
      `\`${each.choice}\``,
      each.shipQuantity,
      each.backorderQuantity,
      each.cancelQuantity,
      each.substitutes.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(),
      each.expectedAt ?? "",
    ]);
  const head = ["choice", "leaves", "waits", "is cancelled", "goes instead", "until"];
  const lines = [head, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [lines[0], "|---|---:|---:|---:|---|---|", ...lines.slice(1)].join("\n");
}

describe("docs/shortage.md", () => {
  it("prints the options as they come out", () => {
    expect(page).toContain(options());
  });

  it.each(fences)("has examples that give what they say (%#)", (code) => {
    const lines = runExample(code, library);
    expect(lines).not.toEqual([]);
    expect(lines.map(({ gives }) => gives)).toEqual(lines.map(({ says }) => says));
  });

  it("names every choice, and the weights that hold", () => {
    for (const choice of library.shortageChoices) expect(page).toContain(`| \`${choice}\` |`);
    const { settings } = library.compileRuleset({ name: "none" }).program;
    for (const [row, name] of [
      ["| lead time |", "supplier.leadTimeWeight"],
      ["| price |", "supplier.priceWeight"],
      ["| minimum |", "supplier.minimumWeight"],
      ["| reliability |", "supplier.reliabilityWeight"],
    ] as const) {
      const line = page.split("\n").find((each) => each.startsWith(row));
      expect(line?.endsWith(`| ${settings.get(name)} |`), name).toBe(true);
    }
  });
});
