import { describe, expect, it } from "vitest";
import { type BenchOptions, PARTS, parseArguments } from "./arguments";

const ENGINES = ["rules-generated", "rools"];
const read = (...argv: string[]) => parseArguments(argv, ENGINES) as BenchOptions;

describe("parseArguments", () => {
  it("measures everything on 20,000 orders unless told otherwise", () => {
    expect(read()).toMatchObject({ format: "table", parts: PARTS, engines: [], orders: 20_000 });
  });

  it("takes parts and engines with commas between", () => {
    expect(read("--only", "match,rools")).toMatchObject({ parts: ["match"], engines: ["rools"] });
    expect(read("--only", "rools")).toMatchObject({ parts: ["match", "scale", "start"], engines: ["rools"] });
  });

  it("takes numbers and formats", () => {
    expect(read("--orders", "500", "--rounds", "3", "--json")).toMatchObject({
      format: "json",
      orders: 500,
      scaledOrders: 500,
      timing: { rounds: 3 },
    });
    expect(read("--markdown").format).toBe("markdown");
  });

  it("does less in --quick, and still both ends of row 4", () => {
    expect(read("--quick").scales).toEqual([100, 1_000]);
    expect(read("--quick").timing.rounds).toBeLessThan(read().timing.rounds);
  });

  it.each([
    [["--only", "drools"], /no "drools"; there are match, scale/],
    [["--orders", "0"], /--orders must be a whole number from 1, not "0"/],
    [["--rounds", "many"], /--rounds/],
  ])("refuses %j", (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
  });

  it("asks for help", () => {
    expect(parseArguments(["--help"], ENGINES)).toBe("help");
  });
});
