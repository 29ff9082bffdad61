import { describe, expect, it } from "vitest";
import { lineText, valueText } from "../../../src/core/rules/valueText";

const circle: unknown[] = [];
circle.push(circle);
const revoked = Proxy.revocable({}, {});
revoked.revoke();

describe("a value as text", () => {
  it.each<readonly [string, unknown, string]>([
    ["a text as JSON", 'say "hi"\n', '"say \\"hi\\"\\n"'],
    ["a list", ["a", 1, null], '["a", 1, null]'],
    ["an object", { a: { b: true } }, '{"a": {"b": true}}'],
    ["a number cut, not rounded", 71.99999999, "71.9999…"],
    ["a short number as it is", 0.1, "0.1"],
    ["a great number as it is", 1e21, "1e+21"],
    ["NaN", Number.NaN, "NaN"],
    ["minus zero", -0, "-0"],
    ["a big integer", 12n, "12"],
    ["a date", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["a date that is none", new Date(Number.NaN), "[invalid date]"],
    ["a function", () => 1, "[function]"],
    ["a symbol", Symbol("s"), "[symbol]"],
    ["a hole", [undefined, 1], "[undefined, 1]"],
    ["a circle", circle, "[[[[…]]]]"],
    ["a revoked proxy", revoked.proxy, "[unreadable]"],
    ["a false date", Object.create(Date.prototype), "[unreadable]"],
    ["characters that reorder a line", "a\u202eb\u2028", '"a\\u202eb\\u2028"'],
    ["a long text cut", "x".repeat(200), `"${"x".repeat(80)}…"`],
    ["no half of a pair", `${"x".repeat(79)}😀`, `"${"x".repeat(79)}…"`],
    ["the first parts of a long list", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "[1, 2, 3, 4, 5, 6, 7, 8, …]"],
  ])("%s", (_, value, text) => {
    expect(valueText(value)).toBe(text);
  });

  it("keeps names on one line", () => {
    expect(lineText("a\n  b\u202ec")).toBe("a b\uFFFDc");
  });
});
