import { describe, expect, it } from "vitest";
import { nearestName } from "../../../src/core/errors/nearestName";

const names = ["sku", "quantity", "unitPriceMinor", "shipBy", "shipTo", "totals"];

describe("nearestName", () => {
  it.each([
    ["a letter changed", "quantaty", "quantity"],
    ["a letter added", "quantitiy", "quantity"],
    ["a letter left out", "quntity", "quantity"],
    ["two neighbours swapped", "qunatity", "quantity"],
    ["a short name with one mistake", "sgu", "sku"],
    ["a singular", "total", "totals"],
  ])("finds the name behind %s", (_, typed, meant) => {
    expect(nearestName(typed, names)).toBe(meant);
  });

  it("takes another case or separator as the same name", () => {
    expect(nearestName("unit_price_minor", names)).toBe("unitPriceMinor");
    expect(nearestName("SHIP-TO", names)).toBe("shipTo");
  });

  it("gives nothing when no name is near", () => {
    expect(nearestName("colour", names)).toBeUndefined();
    expect(nearestName("", names)).toBeUndefined();
    expect(nearestName("x", [])).toBeUndefined();
    expect(nearestName("x", ["y"])).toBeUndefined();
  });

  it("gives the first of equally near names, whatever comes after", () => {
    expect(nearestName("shipTy", names)).toBe("shipBy");
    expect(nearestName("shipTy", [...names].reverse())).toBe("shipTo");
  });

  it("ignores names too long to be compared", () => {
    const long = "a".repeat(101);
    expect(nearestName(long, [long])).toBeUndefined();
    expect(nearestName("a".repeat(100), [long])).toBeUndefined();
  });
});
