import { describe, expectTypeOf, it } from "vitest";
import {
  compareReviewIntervals,
  inventoryPosition,
  isReorderDue,
  orderUpToLevel,
  type ReviewIntervalResult,
  reorderPoint,
  safetyStock,
} from "../../../src/index";

const tea = { demandPerDay: 20, demandDeviationPerDay: 6, leadTimeDays: 9, serviceLevel: 0.95 };

describe("the stock arithmetic", () => {
  it("answers numbers and plain rows", () => {
    expectTypeOf(safetyStock(tea)).toEqualTypeOf<number>();
    expectTypeOf(compareReviewIntervals(tea, [14, 7] as const)).toEqualTypeOf<
      readonly ReviewIntervalResult[]
    >();
    expectTypeOf(
      isReorderDue({ inventoryPosition: 1, reorderPoint: 2, wasDue: false }),
    ).toEqualTypeOf<boolean>();
  });

  it("takes one set of terms for all of them", () => {
    const reviewed = { ...tea, reviewIntervalDays: 7 };
    expectTypeOf(safetyStock).toBeCallableWith(reviewed);
    expectTypeOf(reorderPoint).toBeCallableWith(reviewed);
    expectTypeOf(orderUpToLevel).toBeCallableWith(reviewed);
  });

  it("refuses what has another unit, or forgets what it needs", () => {
    // @ts-expect-error lead times are told in days
    safetyStock({ demandPerDay: 20, demandDeviationPerDay: 6, leadTimeWeeks: 1, serviceLevel: 0.95 });
    // @ts-expect-error a level of periodic review needs its interval
    orderUpToLevel(tea);
    // @ts-expect-error without the last answer there is no hysteresis
    isReorderDue({ inventoryPosition: 1, reorderPoint: 2 });
    // @ts-expect-error stock counts are numbers
    inventoryPosition({ onHand: "80" });
  });

  it("answers rows that nobody can change", () => {
    const [row] = compareReviewIntervals(tea, [14]);
    // @ts-expect-error rows are readonly
    if (row) row.safetyStock = 0;
  });
});
