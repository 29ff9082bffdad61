import { describe, expect, it } from "vitest";
import {
  empiricalReorderPoint,
  empiricalSafetyStock,
  leadTimeDemands,
  meanAndDeviation,
  reorderPoint,
} from "../../../src/core/index";

describe("empiricalReorderPoint", () => {
  const observed = [150, 180, 170, 320, 160];

  it("is the observed demand that covers the share asked for", () => {
    expect(empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel: 0.6 })).toBe(170);
    expect(empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel: 0.8 })).toBe(180);
    expect(empiricalReorderPoint({ leadTimeDemands: observed, serviceLevel: 0.81 })).toBe(320);
    expect(empiricalSafetyStock({ leadTimeDemands: observed, serviceLevel: 0.8 })).toBe(-16);
  });

  it("is not misled by the rounding of 7 % of 100", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(empiricalReorderPoint({ leadTimeDemands: hundred, serviceLevel: 0.07 })).toBe(7);
  });

  it("covers more than a third where a little more than a third is asked, though three times it rounds to 1", () => {
    const littleMore = 1 / 3 + Number.EPSILON / 4;
    expect(littleMore * 3).toBe(1);
    expect(empiricalReorderPoint({ leadTimeDemands: [1, 2, 3], serviceLevel: 1 / 3 })).toBe(1);
    expect(empiricalReorderPoint({ leadTimeDemands: [1, 2, 3], serviceLevel: littleMore })).toBe(2);
  });

  it("orders by number, not by text, and takes a single observation for all", () => {
    expect(empiricalReorderPoint({ leadTimeDemands: [9, 100], serviceLevel: 0.5 })).toBe(9);
    expect(empiricalReorderPoint({ leadTimeDemands: [42], serviceLevel: 0.01 })).toBe(42);
  });

  it("at 60 % asks for more when a skewed lead time becomes steady, where the normal method asks for less", () => {
    const demandsPerDay = Array<number>(30).fill(20);
    const skewed = [6, 6, 7, 7, 7, 8, 8, 9, 14, 18];
    const steady = Array<number>(10).fill(9);
    const byObservation = (leadTimesDays: readonly number[]) =>
      empiricalReorderPoint({
        leadTimeDemands: leadTimeDemands({ demandsPerDay, leadTimesDays }),
        serviceLevel: 0.6,
      });
    const byNormal = (leadTimesDays: readonly number[]) => {
      const { mean, deviation } = meanAndDeviation(leadTimesDays);
      return reorderPoint({
        demandPerDay: 20,
        demandDeviationPerDay: 0,
        leadTimeDays: mean,
        leadTimeDeviationDays: deviation,
        serviceLevel: 0.6,
      });
    };
    expect([byObservation(skewed), byObservation(steady)]).toEqual([160, 180]);
    expect(byNormal(skewed)).toBeCloseTo(199.84, 2);
    expect(byNormal(steady)).toBe(180);
  });
});

describe("leadTimeDemands", () => {
  it("sums days in a row, the first after the last", () => {
    const demandsPerDay = [10, 0, 40, 20];
    expect(leadTimeDemands({ demandsPerDay, leadTimesDays: [2] })).toEqual([10, 40, 60, 30]);
    expect(leadTimeDemands({ demandsPerDay, leadTimesDays: [0, 4] })).toEqual([0, 0, 0, 0, 70, 70, 70, 70]);
    expect(leadTimeDemands({ demandsPerDay, leadTimesDays: [1], reviewIntervalDays: 1 })).toEqual([
      10, 40, 60, 30,
    ]);
  });

  it("invents no days it has not seen", () => {
    expect(() =>
      leadTimeDemands({ demandsPerDay: [1, 2, 3], leadTimesDays: [2, 3], reviewIntervalDays: 1 }),
    ).toThrow("leadTimesDays/1 needs 4 days of demand, of 3 observed: give more, or leave it out");
  });
});

describe("meanAndDeviation", () => {
  it("divides the squares by n - 1", () => {
    expect(meanAndDeviation([18, 20, 25])).toEqual({ mean: 21, deviation: Math.sqrt(13) });
    expect(meanAndDeviation([5])).toEqual({ mean: 5, deviation: 0 });
  });

  it("keeps a small spread about a large mean", () => {
    expect(meanAndDeviation([1e9, 1e9 + 1, 1e9 + 2]).deviation).toBe(1);
  });
});
