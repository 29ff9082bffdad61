import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/cli/plainText";

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "\u001b",
      "\u009b",
      "\n",
      "\r",
      "\t",
      "\u202e",
      "\u200b",
      "\u2028",
      "\ud800",
      "\ufe0f",
      " ",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

describe("plainText", () => {
  it("lets no control, line end, invisible or unpaired character through", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(plainText(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("changes nothing in what it gave", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(plainText(plainText(value))).toBe(plainText(value));
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves readable text as it is", () => {
    for (const value of ["O-1", "库存不足 (A/1)", "Müller & Søn", "नमस्ते"])
      expect(plainText(value)).toBe(value);
  });
});
