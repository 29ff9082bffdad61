import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { drawRow, drawRule } from "../../src/cli/drawTable";

describe("drawRow", () => {
  it("pads by character cells, and counts none for colours", () => {
    const { red } = pc.createColors(true);
    expect(drawRow([["库存", "x"], [red("ab")]], [5, 3])).toBe(
      `│ 库存  │ ${red("ab")}  │\n│ x     │     │\n`,
    );
  });

  it("draws an empty row one line high", () => {
    expect(drawRow([[], []], [1, 2])).toBe("│   │    │\n");
  });
});

describe("drawRule", () => {
  it("meets the columns", () => {
    expect(drawRule("top", [1, 2])).toBe("┌───┬────┐\n");
    expect(drawRule("bottom", [1])).toBe("└───┘\n");
  });
});
