import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cell } from "../../src/cli/cell";
import { plainText } from "../../src/cli/plainText";
import { ordinaryCharacter } from "./ordinaryCharacter";

const piece = fc.constantFrom(
  ..."abc def.ghi_jkl-库存不足，。!🙂é /:",
  "e\u0301",
  "payment.amount_mismatch",
  "0123456789abcdef0123456789abcdef",
);
const ordinary = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: ordinaryCharacter }),
);
const text = fc.oneof(ordinary, fc.string({ unit: "binary" }));
const width = fc.integer({ min: 2, max: 40 });

describe("cell", () => {
  it("has no line of ordinary text wider than asked, and no empty one", () => {
    fc.assert(
      fc.property(ordinary, width, (value, cells) => {
        for (const line of cell(value, cells)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(cells);
          expect(line).not.toBe("");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("loses nothing but spaces", () => {
    fc.assert(
      fc.property(text, width, (value, cells) => {
        const told = cell(value, cells).join("").replaceAll(" ", "");
        // wrap-ansi composes accents.
        expect(told.normalize()).toBe(plainText(value).replaceAll(" ", "").normalize());
      }),
      { numRuns: 1000 },
    );
  });
});
