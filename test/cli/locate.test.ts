import { describe, expect, it } from "vitest";
import { locate } from "../../src/cli/locate";

describe("locate", () => {
  it("takes the last of a name given twice, as JSON.parse does", () => {
    expect(locate('{"a": {"b": 1}, "a": {"b": 2}}', "/a/b")).toMatchObject({ column: 28 });
    expect(locate('{"a": {"b": 1}, "a": {}}', "/a/b")).toMatchObject({ column: 22 });
  });

  it("reads escaped names in the text and in the pointer", () => {
    expect(locate('{"a\\/b": {"m~n": 1}}', "/a~1b/m~0n")).toMatchObject({ line: 1, column: 18 });
  });

  it("tells an index from a name", () => {
    expect(locate('[{"0": "x"}, "y"]', "/0/0")).toMatchObject({ column: 8 });
  });

  it("gives nothing for a text without a value, or nested deeper than the stack", () => {
    expect(locate("", "/a")).toBeUndefined();
    expect(locate("[".repeat(1_000_000), "/0")).toBeUndefined();
  });

  it("counts columns from the line's beginning also after \\r\\n", () => {
    expect(locate('{\r\n "a": 1}', "/a")).toEqual({ line: 2, column: 7 });
  });
});
