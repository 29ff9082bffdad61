import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nowArgument, settingArguments } from "../../src/cli/arguments";

describe("nowArgument", () => {
  it("reads instants with an offset, and dates as midnight UTC", () => {
    expect(nowArgument("2018-09-01")).toBe("2018-09-01T00:00:00.000Z");
    expect(nowArgument("2018-09-01T00:00:00-03:00")).toBe("2018-09-01T03:00:00.000Z");
    expect(nowArgument("2024-02-29T23:59:59.5Z")).toBe("2024-02-29T23:59:59.500Z");
    expect(nowArgument("2018-09-01T08:30Z")).toBe("2018-09-01T08:30:00.000Z");
  });

  it("gives back every instant it wrote", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          expect(nowArgument(date.toISOString())).toBe(date.toISOString());
          expect(nowArgument(date.toISOString().slice(0, 10)).slice(0, 10)).toBe(
            date.toISOString().slice(0, 10),
          );
        },
      ),
    );
  });

  it.each([
    "2018-09-01T00:00:00",
    "2018-9-1",
    "now",
    "",
    "1535760000000",
    "2018-02-30",
    "2023-02-29T00:00:00Z",
    "2018-13-01",
    "2018-00-10",
    "2018-01-00",
    "2018-01-01T25:00Z",
    "2018-01-01T10:00+99:00",
    "2018-09-01T00:00:00Z ",
  ])("refuses %j and shows both forms", (text) => {
    expect(() => nowArgument(text)).toThrow(
      /--now wants an instant with offset.*2026-03-02 \(midnight UTC\)/,
    );
  });
});

describe("settingArguments", () => {
  it("reads numbers, texts and texts that look like numbers", () => {
    expect(settingArguments(["a=48", "b=Asia/Shanghai", 'c="48"', "d=x=y", "e=", "f=1e999"])).toEqual({
      a: 48,
      b: "Asia/Shanghai",
      c: "48",
      d: "x=y",
      e: "",
      f: "1e999",
    });
  });

  it("takes the last of a name given twice", () => {
    expect(settingArguments(["a=1", "a=2"])).toEqual({ a: 2 });
  });

  it("keeps a name such as __proto__ a name", () => {
    expect(Object.keys(settingArguments(["__proto__=1"]))).toEqual(["__proto__"]);
  });

  it.each(["a", "=1", " =1", ""])("refuses %j and shows how it is written", (text) => {
    expect(() => settingArguments([text])).toThrow(/--set wants KEY=VALUE.*stalledAfterHours=48/);
  });
});
