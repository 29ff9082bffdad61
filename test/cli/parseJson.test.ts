import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/cli/parseJson";

function problemOf(text: string) {
  const read = parseJson(text);
  return "problem" in read ? read.problem : undefined;
}

describe("parseJson", () => {
  it("gives the value of JSON", () => {
    expect(parseJson(' {"a": [1, {"b": null}]}\r\n')).toEqual({ value: { a: [1, { b: null }] } });
  });

  it.each([
    ['{"a": 1,}', 1, 9, "expected a name in double quotes: is there a comma too many"],
    ["[1, 2,\n]", 2, 1, "expected a value: is there a comma too many"],
    ["{'a': 1}", 1, 2, "straight double quotes"],
    ["{a: 1}", 1, 2, "straight double quotes"],
    ['{"a": NaN}', 1, 7, "the only words are true, false and null"],
    ['{"a": True}', 1, 7, "the only words are true, false and null"],
    ['{"a": 1} // x', 1, 10, "JSON has no comments: remove it"],
    ['{"a" 1}', 1, 6, 'expected ":" after the name'],
    ['{"a": 1 "b": 2}', 1, 9, 'expected "," or the closing bracket before this'],
    ["[1 2]", 1, 4, 'expected "," or the closing bracket before this'],
    ["{}\n{}", 2, 1, "several values stand one a line"],
    ['{"a": "x\\q"}', 1, 7, "a backslash in a text is written \\\\"],
    ['{"a": "x\ny"}', 1, 7, "a line end in it is not written \\n"],
    ['["x\ty"]', 1, 2, "a tab is written \\t"],
    ["[1.]", 1, 2, "digits must follow"],
  ])("says where %j is wrong and how to mend it", (text, line, column, message) => {
    expect(problemOf(text)).toEqual({
      line,
      column,
      endsEarly: false,
      message: expect.stringContaining(message),
    });
  });

  it.each(["", "[", '{"a": [1', '{"a"', '{"a":', '{"a": 1,\n'])("says that %j ends too early", (text) => {
    expect(problemOf(text)).toMatchObject({ endsEarly: true, message: expect.stringContaining("too early") });
  });

  it("does not repeat the text around a mistake, which may be personal", () => {
    expect(problemOf('{"name": Zhang}')?.message).not.toContain("Zhang");
  });

  it("survives a depth that overflows the stack", () => {
    expect(problemOf("[".repeat(1_000_000))?.message).toContain("nested too deeply");
  });
});
