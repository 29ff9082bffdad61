import { describe, expect, it } from "vitest";
import { isReorderDue, reorderAgain } from "../../../src/core/index";

describe("reorderAgain", () => {
  it("re-arms above a tenth over the reorder point, not at it", () => {
    expect(reorderAgain({ inventoryPosition: 220, reorderPoint: 200 })).toBe(false);
    expect(reorderAgain({ inventoryPosition: 221, reorderPoint: 200 })).toBe(true);
  });

  it("takes another distance, or none", () => {
    expect(reorderAgain({ inventoryPosition: 221, reorderPoint: 200, hysteresisFraction: 0.25 })).toBe(false);
    expect(reorderAgain({ inventoryPosition: 201, reorderPoint: 200, hysteresisFraction: 0 })).toBe(true);
    expect(reorderAgain({ inventoryPosition: 23, reorderPoint: 20, hysteresisFraction: 0.15 })).toBe(false);
  });
});

describe("isReorderDue", () => {
  it("warns once while the position swings about the reorder point", () => {
    let wasDue = false;
    const answers = [230, 200, 205, 199, 215, 220, 221, 205, 200].map((inventoryPosition) => {
      wasDue = isReorderDue({ inventoryPosition, reorderPoint: 200, wasDue });
      return wasDue;
    });
    expect(answers).toEqual([false, true, true, true, true, true, false, false, true]);
  });

  it("of a reorder point of 0 warns when nothing is left", () => {
    expect(isReorderDue({ inventoryPosition: 0, reorderPoint: 0, wasDue: false })).toBe(true);
    expect(isReorderDue({ inventoryPosition: 1, reorderPoint: 0, wasDue: true })).toBe(false);
  });
});
