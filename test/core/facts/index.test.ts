import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/core/facts/catalog";
import { factExportName } from "../../../src/core/facts/factExportName";
import * as facts from "../../../src/core/facts/index";

describe("the entry order-triage/facts", () => {
  it("exports the facts of the catalog, each under its own name, and nothing else", () => {
    const exported = new Map<string, unknown>(Object.entries(facts));
    expect([...exported.keys()].sort()).toEqual([...catalog.keys()].map(factExportName).sort());
    for (const [name, fact] of catalog) expect(exported.get(factExportName(name))).toBe(fact);
  });
});
