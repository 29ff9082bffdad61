import { describe, expect, it } from "vitest";
import { times } from "./report";
import { renderTable } from "./tables";

const table = { title: "T", head: ["engine", "time"], rows: [["rools", "45.1×"]] };

describe("renderTable", () => {
  it("draws aligned columns", () => {
    expect(renderTable(table, false)).toBe("T\nengine  time\n------  -----\nrools   45.1×");
  });

  it("draws Markdown", () => {
    expect(renderTable(table, true)).toBe("**T**\n\n| engine | time |\n| --- | --- |\n| rools | 45.1× |");
  });
});

describe("times", () => {
  it.each([
    [0.853, "0.85×"],
    [0.0004, "0.0004×"],
    [12.34, "12.3×"],
    [1234.5, "1235×"],
  ])("writes %d as %s", (value, text) => {
    expect(times(value)).toBe(text);
  });
});
