import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";

const NOW = "2026-03-10T12:00:00Z";
const attributes = { purchaseOrder: "PO-1", ramp: 4, gift: false, note: "", colour: null };
const line = { id: "1", sku: "MUG", quantity: 1, unitPriceMinor: 100 };
const read = (name: string, change: Parameters<typeof anOrder>[0]) =>
  readFact(name, anOrder(change), { now: NOW });

describe("facts about the host's own fields", () => {
  it("give the fields of the order and of a line as they are, absent without any", () => {
    expect(read("order.attributes", { attributes })).toEqual(attributes);
    expect(read("order.attributes", {})).toBeUndefined();
    expect(read("line.attributes", { lines: [{ ...line, attributes }] })).toEqual(attributes);
    expect(read("line.attributes", { lines: [line] })).toBeUndefined();
  });

  it("name those that have a value; false and zero are values, null and empty text are none", () => {
    const names = ["purchaseOrder", "ramp", "gift"];
    expect(read("order.attributeNames", { attributes })).toEqual(names);
    expect(read("line.attributeNames", { lines: [{ ...line, attributes }] })).toEqual(names);
    expect(read("order.attributeNames", {})).toEqual([]);
    expect(read("line.attributeNames", { lines: [line] })).toEqual([]);
  });
});
