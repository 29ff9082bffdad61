import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../src/core/index";

describe("normalQuantile", () => {
  it.each([
    [0.9, 1.281552],
    [0.95, 1.644854],
    [0.975, 1.959964],
    [0.98, 2.053749],
    [0.99, 2.326348],
    [0.995, 2.575829],
    [0.999, 3.090232],
    [0.05, -1.644854],
  ])("is at %d what the z table prints: %d", (serviceLevel, z) => {
    expect(normalQuantile(serviceLevel)).toBeCloseTo(z, 6);
  });

  it("is 0 at 50 %, and finite next to 0 and to 1", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(Number.MIN_VALUE)).toBeCloseTo(-38.467405617144, 10);
    expect(normalQuantile(1 - Number.EPSILON / 2)).toBeCloseTo(8.209536151601, 10);
  });
});
