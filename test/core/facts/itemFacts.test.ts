import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

function read(name: string, item: object, change = {}): unknown {
  const known = { item: { "TEA-1": { observedAt: NOW, ...item } } };
  return readFact(name, anOrder(change), { now: NOW, known });
}

describe("facts about the catalogue", () => {
  it("pass on what the catalogue says of the SKU", () => {
    for (const status of ["active", "inactive", "discontinued", "unknown"]) {
      expect(read("line.itemStatus", { status })).toBe(status);
    }
  });

  it("know whether the item may be sold where the order goes", () => {
    const status = "active";
    expect(read("line.isSellableThere", { status })).toBe(true);
    expect(read("line.isSellableThere", { status, countries: ["AT", "DE"] })).toBe(true);
    expect(read("line.isSellableThere", { status, countries: ["AT"] })).toBe(false);
    expect(read("line.isSellableThere", { status, countries: ["AT"] }, { shipTo: {} })).toBeUndefined();
  });
});
