import { describe, expect, it } from "vitest";
import { compareReviewIntervals, orderUpToLevel, reorderPoint, safetyStock } from "../../../src/core/index";

const tea = { demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 };
const unsteady = { ...tea, leadTimeDeviationDays: 2 };

describe("safetyStock and reorderPoint", () => {
  it("give the textbook's numbers for a fixed lead time", () => {
    expect(safetyStock(tea)).toBeCloseTo(29.607365, 6);
    expect(reorderPoint(tea)).toBeCloseTo(209.607365, 6);
  });

  it("give the textbook's numbers for a lead time that varies", () => {
    expect(safetyStock(unsteady)).toBeCloseTo(72.148913, 6);
    expect(reorderPoint(unsteady)).toBeCloseTo(252.148913, 6);
  });

  it("keep less than the mean demand below 50 %", () => {
    expect(safetyStock({ ...tea, serviceLevel: 0.05 })).toBeCloseTo(-29.607365, 6);
    expect(reorderPoint({ ...tea, serviceLevel: 0.05 })).toBeCloseTo(150.392635, 6);
  });
});

describe("orderUpToLevel", () => {
  it.each([
    [14, 507.330645],
    [7, 359.476487],
    [2, 252.732174],
    [1, 231.208903],
  ])("with a review every %d days orders up to %d", (reviewIntervalDays, level) => {
    expect(orderUpToLevel({ ...tea, reviewIntervalDays })).toBeCloseTo(level, 6);
  });
});

describe("compareReviewIntervals", () => {
  it("shows what small batches save, in the order asked", () => {
    const rows = compareReviewIntervals(tea, [14, 2]);
    expect(rows.map((row) => row.reviewIntervalDays)).toEqual([14, 2]);
    expect(rows.map((row) => row.safetyStock.toFixed(2))).toEqual(["47.33", "32.73"]);
    expect(rows.map((row) => row.meanOrderQuantity)).toEqual([280, 40]);
    expect(rows.map((row) => row.meanOnHand.toFixed(2))).toEqual(["187.33", "52.73"]);
  });

  it("says the same as the functions for one interval", () => {
    const reviewed = { ...unsteady, reviewIntervalDays: 7 };
    expect(compareReviewIntervals(unsteady, [7])).toEqual([
      {
        reviewIntervalDays: 7,
        orderUpToLevel: orderUpToLevel(reviewed),
        safetyStock: safetyStock(reviewed),
        meanOrderQuantity: 140,
        meanOnHand: safetyStock(reviewed) + 70,
      },
    ]);
  });
});
