import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

const KEY = '["","DE","","10115"]';
const order = (shipBy?: string) => anOrder({ promise: shipBy === undefined ? {} : { shipBy } });

function read(name: string, shipBy: string | undefined, transit: object): unknown {
  const answer = { observedAt: NOW, processHours: 12, transitHours: 30, ...transit };
  return readFact(name, order(shipBy), { now: NOW, known: { transit: { [KEY]: answer } } });
}

describe("facts about the time an order needs", () => {
  it("add up what the node and the carrier need", () => {
    expect(read("promise.hoursNeeded", undefined, {})).toBe(42);
  });

  it("see a ship-by on a closed day of the node's calendar", () => {
    const closed = (shipBy: string | undefined, transit: object) =>
      read("promise.isShipByOnClosedDay", shipBy, { closedDays: ["2026-03-15"], ...transit });
    expect(closed("2026-03-15T10:00:00Z", {})).toBe(true);
    expect(closed("2026-03-14T10:00:00Z", {})).toBe(false);
    expect(closed("2026-03-14T17:00:00Z", { timeZone: "Asia/Shanghai" })).toBe(true);
    expect(closed("2026-03-15T10:00:00Z", { closedDays: undefined })).toBe(false);
    expect(closed(undefined, {})).toBeUndefined();
  });

  it("ask from the node of the first line that names one", () => {
    const line = { id: "1", sku: "A", quantity: 1, unitPriceMinor: 1 };
    const lines = [line, { ...line, id: "2", node: "LEJ" }];
    expect(readFact("promise.hoursNeeded", anOrder({ lines }), { now: NOW })).toMatchObject({
      keys: [{ lookup: "transit", key: { node: "LEJ", country: "DE", postalCode: "10115" } }],
    });
  });
});
