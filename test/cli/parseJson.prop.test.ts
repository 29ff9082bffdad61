import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/cli/parseJson";
import { jsonValue } from "./jsonDocuments";

const spaces = fc.constantFrom(undefined, 1, 2, "\t");

/** Index of a line and column in a text. */
function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, column - 1);
}

describe("parseJson", () => {
  it("reads what JSON.stringify writes", () => {
    fc.assert(
      fc.property(jsonValue, spaces, (value, space) => {
        expect(parseJson(JSON.stringify(value, null, space))).toEqual({ value });
      }),
    );
  });

  it("places a mistake inside the text, at the mistake or before it", () => {
    fc.assert(
      fc.property(jsonValue, spaces, fc.nat(), (value, space, at) => {
        const text = JSON.stringify(value, null, space);
        const place = at % (text.length + 1);
        // Allowed nowhere in JSON.
        const read = parseJson(`${text.slice(0, place)}\u0000${text.slice(place)}`);
        const found = "problem" in read ? offsetOf(text, read.problem) : Number.NaN;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(place);
      }),
      { numRuns: 1000 },
    );
  });

  it("says of no beginning of an object or array that it is wrong between tokens, only that it ends too early", () => {
    fc.assert(
      fc.property(fc.array(jsonValue, { minLength: 1 }), fc.nat(), (value, at) => {
        const lines = JSON.stringify(value, null, 1).split("\n");
        const beginning = lines.slice(0, at % lines.length).join("\n");
        expect(parseJson(beginning)).toMatchObject({ problem: { endsEarly: true } });
      }),
    );
  });
});
