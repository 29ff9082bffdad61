import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sqlIdentifier } from "../../../src/adapters/sql/sqlIdentifier";
import { isOrderTriageError } from "../../../src/core/errors/OrderTriageError";

const place = { of: "sqlStock", option: "view" };

const nearly = fc
  .array(fc.constantFrom("a", "B", "_", "9", ".", '"', "'", ";", " ", "-", "\\", "\0", "é"), { maxLength: 5 })
  .map((letters) => letters.join(""));

describe("sqlIdentifier", () => {
  it("gives one or two plain quoted names, or refuses", () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string(), fc.anything()), (given) => {
        try {
          const quoted = sqlIdentifier(given, place);
          expect(quoted).toMatch(/^"[A-Za-z_]\w{0,62}"(?:\."[A-Za-z_]\w{0,62}")?$/);
          expect(quoted.replaceAll('"', "")).toBe(given);
        } catch (error) {
          if (!isOrderTriageError(error)) throw error;
          expect(error).toMatchObject({ code: "invalid_options", path: "/view" });
          // A name that is refused may be anything, a secret too.
          expect(error.message).toBe(sqlIdentifierRefusal());
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["stock", '"stock"'],
    ["shop.stock_levels", '"shop"."stock_levels"'],
    ["Shop.Stock9", '"Shop"."Stock9"'],
  ])("quotes %s", (given, quoted) => {
    expect(sqlIdentifier(given, place)).toBe(quoted);
  });

  it.each(["", ".", "a.", "a.b.c", "9a", 'a"; drop table stock; --', "a b", "a".repeat(64), undefined, null])(
    "refuses %j",
    (given) => {
      expect(() => sqlIdentifier(given, place)).toThrow('sqlStock: "view" must be a name');
    },
  );
});

function sqlIdentifierRefusal(): string {
  try {
    return sqlIdentifier("", place);
  } catch (error) {
    return (error as Error).message;
  }
}
