import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

type Change = Parameters<typeof anOrder>[0];

const arrival = (quantity: number, inHours: number) => ({ quantity, expectedAt: hoursAgo(-inHours) });

function read(name: string, inbound: readonly object[], change: Change = {}, onHand = 0): unknown {
  const nodes = [{ node: "A", onHand, inbound }];
  const known = { stock: { "TEA-1": { observedAt: hoursAgo(1), nodes } } } as never;
  return readFact(name, anOrder({ promise: { shipBy: hoursAgo(-24) }, ...change }), { now: NOW, known });
}

describe("facts about stock on its way", () => {
  it("find when a shortage is covered, after ship-by", () => {
    expect(read("line.coveredAt", [arrival(1, 72), arrival(1, 48)])).toBe(hoursAgo(-72));
    expect(read("line.coveredAt", [arrival(1, 72), arrival(1, 48)], {}, 1)).toBe(hoursAgo(-48));
    expect(read("line.isCoveredLate", [arrival(2, 25)])).toBe(true);
  });

  it("have nothing to say where it comes in time, is enough, or never is", () => {
    expect(read("line.coveredAt", [arrival(2, 24)])).toBeUndefined();
    expect(read("line.coveredAt", [arrival(2, 72)], {}, 2)).toBeUndefined();
    expect(read("line.coveredAt", [arrival(1, 72)])).toBeUndefined();
    expect(read("line.isCoveredLate", [arrival(1, 72)])).toBe(false);
  });

  it("count on what arrives in time before they look for more", () => {
    expect(read("line.coveredAt", [arrival(1, 24), arrival(1, 48)])).toBe(hoursAgo(-48));
  });

  it("call nothing late where no dispatch was promised", () => {
    expect(read("line.coveredAt", [arrival(2, 72)], { promise: {} })).toBe(hoursAgo(-72));
    expect(read("line.isCoveredLate", [arrival(2, 72)], { promise: {} })).toBe(false);
  });

  it("look only at the nodes that may fill the line", () => {
    const line = { id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 };
    expect(read("line.inboundQuantity", [arrival(2, 72), arrival(3, 5)])).toBe(5);
    expect(read("line.inboundQuantity", [arrival(2, 72)], { lines: [{ ...line, node: "B" }] })).toBe(0);
    expect(read("line.isCoveredLate", [arrival(2, 72)], { lines: [{ ...line, node: "B" }] })).toBe(false);
  });

  it("ask nobody about what has left", () => {
    const order = anOrder({ status: "shipped" });
    expect(readFact("line.isCoveredLate", order, { now: NOW })).toBe(false);
    expect(readFact("line.isCoveredLate", anOrder(), { now: NOW })).toMatchObject({ reason: "pending" });
  });
});
