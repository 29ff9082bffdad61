import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/cli/excerpt";

const style = { width: 60, mark: (text: string) => text, border: (text: string) => text };
const draw = (lines: readonly string[], line: number, column: number, width = 60) =>
  excerpt(lines, { line, column }, { ...style, width });

describe("excerpt", () => {
  it("underlines a text, a number, and a list or an object that ends in its line", () => {
    const text = '{ "a": "x y", "b": 12.5, "c": [1, {}] }';
    expect(draw([text], 1, 8)).toEqual(["  │", `1 │ ${text}`, "  │        ^^^^^"]);
    expect(draw([text], 1, 20)[2]).toBe("  │                    ^^^^");
    expect(draw([text], 1, 31)[2]).toBe("  │                               ^^^^^^^");
    expect(draw([text], 1, 1)[2]).toBe(`  │ ${"^".repeat(text.length)}`);
  });

  it("aligns below wide characters", () => {
    expect(draw(['{ "库存": "不足", "x": 1 }'], 1, 9)).toEqual([
      "  │",
      '1 │ { "库存": "不足", "x": 1 }',
      "  │           ^^^^^^",
    ]);
  });

  it("shows the next line behind a bracket that stays open, and pads the line numbers", () => {
    const lines = ["{", ...Array.from({ length: 8 }, () => ""), '  "rules": [', "    {"];
    expect(draw(["{", '  "a": 1', "}"], 1, 1)).toEqual(["  │", "1 │ {", "  │ ^", '2 │   "a": 1']);
    expect(draw(lines, 10, 12)).toEqual(["   │", '10 │   "rules": [', "   │            ^", "11 │     {"]);
  });

  it("marks the end of a text that ends too early", () => {
    expect(draw(['{ "a": '], 1, 8)).toEqual(["  │", '1 │ { "a":', "  │        ^"]);
    expect(draw([""], 1, 1)).toEqual(["  │", "1 │", "  │ ^"]);
    expect(draw(['{ "a": "x'], 1, 8)[2]).toBe("  │        ^^");
  });

  it("cuts long lines around the place", () => {
    const text = `{ "first": "${"x".repeat(100)}", "wanted": 7, "last": "${"y".repeat(100)}" }`;
    const [, line = "", mark = ""] = draw([text], 1, text.indexOf("7") + 1, 44);
    expect(line).toBe('1 │ … "wanted": 7, "last": "yyyyyyyyyyyyyyy…');
    expect(line[mark.indexOf("^")]).toBe("7");
  });

  it("shows tabs as two cells and unseen characters as a mark", () => {
    expect(draw(['\t{ "a\u200B": "\u202E" }\r'], 1, 10)).toEqual([
      "  │",
      '1 │   { "a\uFFFD": "\uFFFD" }',
      "  │           ^^^",
    ]);
  });
});
