import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../src/cli/locate";
import { jsonObject } from "./jsonDocuments";

const MARKER = "\uE000here\uE000";
const spaces = fc.constantFrom(undefined, 1, 2, 4, "\t");

/** Every pointer of a document, the root's included. */
function pointers(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  const parts = Object.entries(value).map(([name, part]) =>
    pointers(part, `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
  return [path, ...parts.flat()];
}

/** The document as text, and where the value of a pointer begins in it: found by a marker put in its place. */
function textAndOffset(document: unknown, pointer: string, space: string | number | undefined) {
  const mark = (value: unknown, path: string): unknown => {
    if (path === pointer) return MARKER;
    if (Array.isArray(value)) return value.map((part, index) => mark(part, `${path}/${index}`));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        mark(part, `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
      ]),
    );
  };
  const text = JSON.stringify(document, null, space);
  return { text, offset: JSON.stringify(mark(document, ""), null, space).indexOf(JSON.stringify(MARKER)) };
}

describe("locate", () => {
  it("finds the value of every pointer of any document, compact or indented", () => {
    fc.assert(
      fc.property(jsonObject, spaces, fc.nat(), (document, space, pick) => {
        const all = pointers(document);
        const pointer = all[pick % all.length] ?? "";
        const { text, offset } = textAndOffset(document, pointer, space);
        const lines = text.slice(0, offset).split("\n");
        expect(locate(text, pointer)).toEqual({
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("finds the nearest value around a pointer to what is not there", () => {
    fc.assert(
      fc.property(jsonObject, spaces, fc.nat(), (document, space, pick) => {
        const all = pointers(document);
        const pointer = all[pick % all.length] ?? "";
        const text = JSON.stringify(document, null, space);
        expect(locate(text, `${pointer}/\uE000absent`)).toEqual(locate(text, pointer));
      }),
    );
  });
});
