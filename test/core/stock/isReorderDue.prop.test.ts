import fc from "fast-check";
import { describe, it } from "vitest";
import { isReorderDue, reorderAgain } from "../../../src/core/index";
import { between } from "../../arbitraries/supplyTerms";

const reorderPoint = fc.oneof(fc.constant(0), between(0, 300));
const hysteresisFraction = fc.oneof(fc.constant(0), fc.constant(0.1), between(0, 1));
const walk = fc.array(fc.integer({ min: -50, max: 700 }), { maxLength: 60 });

describe("isReorderDue", () => {
  it("opens at the reorder point and, once open, not again before the position was above ROP * (1 + h)", () => {
    fc.assert(
      fc.property(walk, reorderPoint, hysteresisFraction, (positions, point, hysteresis) => {
        let wasDue = false;
        let mayOpen = true;
        for (const inventoryPosition of positions) {
          const isDue = isReorderDue({
            inventoryPosition,
            reorderPoint: point,
            hysteresisFraction: hysteresis,
            wasDue,
          });
          const opened = isDue && !wasDue;
          if (opened && !(mayOpen && inventoryPosition <= point)) return false;
          if (!isDue && inventoryPosition <= point) return false;
          if (opened) mayOpen = false;
          if (inventoryPosition > point + point * hysteresis) mayOpen = true;
          wasDue = isDue;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it("never warns and re-arms at once, and once answered answers the same again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 700 }),
        reorderPoint,
        fc.boolean(),
        (position, point, wasDue) => {
          const terms = { inventoryPosition: position, reorderPoint: point };
          const isDue = isReorderDue({ ...terms, wasDue });
          return !(isDue && reorderAgain(terms)) && isReorderDue({ ...terms, wasDue: isDue }) === isDue;
        },
      ),
    );
  });
});
