import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName } from "../../../src/core/errors/nearestName";

const name = fc.string({ unit: fc.constantFrom(..."abcdefgXYZ._"), minLength: 1, maxLength: 20 });
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

describe("nearestName", () => {
  it("finds every name by itself, up to case and separators", () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, seed) => {
        const wanted = all[seed % all.length] as string;
        const found = nearestName(wanted, all);
        expect(found?.toLowerCase().replaceAll("_", "")).toBe(wanted.toLowerCase().replaceAll("_", ""));
      }),
    );
  });

  it("finds a lone name after any one letter of it was changed, left out, doubled or swapped", () => {
    const edited = fc
      .tuple(
        fc.string({ unit: fc.constantFrom(..."abcdefg"), minLength: 3, maxLength: 20 }),
        fc.nat(),
        fc.constantFrom("change", "drop", "double", "swap"),
      )
      .map(([text, seed, edit]) => {
        const i = seed % (text.length - 1);
        const [before, letter, next, after] = [text.slice(0, i), text[i], text[i + 1], text.slice(i + 2)];
        const middle = {
          change: `z${next}`,
          drop: `${next}`,
          double: `${letter}${letter}${next}`,
          swap: `${next}${letter}`,
        };
        return [text, before + middle[edit as keyof typeof middle] + after] as const;
      });
    fc.assert(fc.property(edited, ([text, typed]) => nearestName(typed, [text]) === text));
  });

  it("answers with one of the candidates or nothing, and never changes them", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), names, (typed, all) => {
        const before = [...all];
        const found = nearestName(typed, all);
        expect(found === undefined || all.includes(found)).toBe(true);
        expect(all).toEqual(before);
      }),
    );
  });
});
