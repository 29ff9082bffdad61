import { describe, expect, it } from "vitest";
import { rowsOf } from "./rows";
import type { Figure } from "./statistics";

const figure = (median: number): Figure => ({ median, low: median, high: median, rounds: 11 });
const rows = (times: Readonly<Record<string, number>>) =>
  rowsOf(new Map(Object.entries(times).map(([key, time]) => [key, figure(time)])));

describe("rowsOf", () => {
  it("turns a time into a speed against code by hand", () => {
    const [row] = rows({ "match:rules-generated": 1.25 });
    expect(row).toMatchObject({ row: 1, figure: { median: 0.8 }, budget: { atLeast: 0.85 }, met: false });
    expect(row?.ours).toBe("match:rules-generated");
  });

  it("compares two engines that were each timed against code by hand", () => {
    const found = rows({ "match:rules-generated": 2, "match:json-logic-engine-compiled": 5 });
    expect(found.find(({ row }) => row === 3)).toMatchObject({ figure: { median: 2.5 }, met: true });
  });

  it("compares 1000 rules with 100 of the same engine", () => {
    const [row] = rows({ "scale-100:rules-interpreted": 2, "scale-1000:rules-interpreted": 9 });
    expect(row).toMatchObject({ row: 4, figure: { median: 4.5 }, budget: { atMost: 4 }, met: false });
    expect(row?.ours).toBe("scale-1000:rules-interpreted");
  });

  it("leaves out what was not measured, and never calls nonsense met", () => {
    expect(rows({})).toEqual([]);
    expect(rows({ "step:parsed": 0 })).toMatchObject([{ row: 5, met: false }]);
  });

  it("meets a budget that is reached exactly", () => {
    expect(rows({ "step:validated": 4 })).toMatchObject([{ row: 5, met: true }]);
    expect(rows({ "step:ndjson": 2.5 })).toMatchObject([{ row: 6, met: true }]);
  });
});
