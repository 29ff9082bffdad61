import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/core/facts/catalog";
import { factExportName } from "../../../src/core/facts/factExportName";

const names = [...catalog.keys()];

/** True when a name can stand behind `export const` in a module. */
function canBeDeclared(name: string): boolean {
  // Strict mode and `await`, as in a module: reserved words and odd characters fail to parse.
  try {
    new Function(`"use strict"; return async () => { const ${name} = 1; }`);
    return /^[A-Za-z]+$/.test(name);
  } catch {
    return false;
  }
}

describe("the export name of a fact", () => {
  it.each(names)("of %s is a name that a module can declare", (name) => {
    expect(canBeDeclared(factExportName(name))).toBe(true);
  });

  it("would not be one for a reserved word", () => {
    expect(["class", "await", "yield", "a-b", ""].filter(canBeDeclared)).toEqual([]);
  });

  it("tells any two facts of the catalog apart", () => {
    expect(new Set(names.map(factExportName)).size).toBe(catalog.size);
  });

  it("is the name without its dots, whatever the case", () => {
    const word = fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const name = factExportName(words.join("."));
        expect(name.toLowerCase()).toBe(words.join("").toLowerCase());
        expect(name.startsWith(words[0] as string)).toBe(true);
      }),
    );
  });

  it("reads as camel case", () => {
    expect(factExportName("shipment.hoursSinceLastEvent")).toBe("shipmentHoursSinceLastEvent");
  });
});
