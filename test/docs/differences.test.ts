import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
const folder = new URL("../core/rules/differences/", import.meta.url);

const section = /^## Differences.*?(?=^## )/msu.exec(page)?.[0] ?? "";
const documented = [...section.matchAll(/^\| ([a-z]+(?:-[a-z]+)+|order) \|/gmu)].map(([, name]) => name);
const pinned = readdirSync(folder).flatMap((file) =>
  [...readFileSync(new URL(file, folder), "utf8").matchAll(/\bit\(["'`]([a-z-]+):/gu)].map(
    ([, name]) => name,
  ),
);

describe("the differences from json-rules-engine in docs/rules.md", () => {
  it("are each told once", () => {
    expect(documented.length).toBeGreaterThan(20);
    expect(new Set(documented).size).toBe(documented.length);
  });

  it("each have a test of their name, and no other difference has", () => {
    expect([...new Set(pinned)].sort()).toEqual([...documented].sort());
  });
});
