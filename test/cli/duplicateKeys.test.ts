import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateKeys } from "../../src/cli/duplicateKeys";

describe("keys that stand twice", () => {
  it("are told with their place and the line of the first", () => {
    const text = '{\n  "a": { "b": 1,\n  "b": 2 },\n  "c": [{ "a/b": 1, "a/b": 2, "a/b": 3 }]\n}';
    expect(duplicateKeys(text)).toMatchObject([
      { path: "/a/b", line: 3, column: 3, message: expect.stringContaining("in line 2") },
      { path: "/c/0/a~1b", line: 4, column: 21 },
      { path: "/c/0/a~1b", line: 4, column: 31 },
    ]);
  });

  it("are none in what JSON.stringify writes", () => {
    const property = fc.property(fc.json(), (text) => {
      expect(duplicateKeys(text)).toEqual([]);
    });
    fc.assert(property);
  });

  it("are looked for as deep as the stack allows", () => {
    expect(duplicateKeys("[".repeat(100_000))).toEqual([]);
  });
});
