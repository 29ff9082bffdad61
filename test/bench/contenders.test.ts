import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeat, slices } from "./contenders";

describe("slices", () => {
  it("gives every order once a pass, in order, and begins again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 50 }), (count, size) => {
        const orders = Array.from({ length: count }, (_, number) => number);
        const next = slices(orders, size);
        for (let pass = 0; pass < 2; pass += 1) {
          const seen: number[] = [];
          while (seen.length < count) seen.push(...next());
          expect(seen).toEqual(orders);
        }
      }),
    );
  });
});

describe("repeat", () => {
  it("works on whole slices and counts their orders", () => {
    const seen: number[] = [];
    const { orders, milliseconds } = repeat(0, slices([1, 2, 3], 2), (slice) => seen.push(...slice));
    expect(seen).toEqual([1, 2]);
    expect(orders).toBe(2);
    expect(milliseconds).toBeGreaterThanOrEqual(0);
  });
});
