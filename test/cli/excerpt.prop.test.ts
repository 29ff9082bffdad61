import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/cli/excerpt";
import { locate } from "../../src/cli/locate";

const style = { mark: (text: string) => text, border: (text: string) => text };
const textArbitrary = fc.string({
  unit: fc.constantFrom("a", "-", "库", "存", "é", " ", "ü"),
  maxLength: 60,
});

describe("excerpt", () => {
  it("is never wider than it may be, and underlines the place or its beginning", () => {
    fc.assert(
      fc.property(
        fc.array(textArbitrary, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 30, max: 120 }),
        (texts, pick, width) => {
          const index = pick % texts.length;
          const text = JSON.stringify({ 名: texts });
          const place = locate(text, `/名/${index}`) ?? { line: 0, column: 0 };
          const [top = "", line = "", mark = ""] = excerpt([text], place, { ...style, width });
          for (const drawn of [top, line, mark]) expect(stringWidth(drawn)).toBeLessThanOrEqual(width);
          const marked = below(line, mark);
          const wanted = JSON.stringify(texts[index]);
          expect(marked === wanted || (marked.endsWith("…") && wanted.startsWith(marked.slice(0, -1)))).toBe(
            true,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** What of a line stands above the marks, both measured in cells. */
function below(line: string, mark: string): string {
  const start = stringWidth(mark.slice(0, mark.indexOf("^")));
  const end = stringWidth(mark);
  let cells = 0;
  let found = "";
  for (const character of line) {
    if (cells >= start && cells < end) found += character;
    cells += stringWidth(character);
  }
  return found;
}
