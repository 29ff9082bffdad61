import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { openFact, readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

type Answers = Readonly<Record<string, object>>;

const line = { id: "1", sku: "TEA", quantity: 5, unitPriceMinor: 500 };
const level = (onHand: number, more: object = {}) => ({
  observedAt: hoursAgo(1),
  nodes: [{ node: "A", onHand, ...more }],
});
const inbound = (quantity: number, hours: number) => ({
  inbound: [{ quantity, expectedAt: hoursAgo(-hours) }],
});
const tin = { sku: "TIN", priceDeltaMinor: 100 };
const item = (more: object = {}) => ({ TEA: { observedAt: NOW, status: "active", ...more } });
const none = { failed: "not_configured" };

interface World {
  readonly stock: Answers;
  readonly item?: Answers;
  readonly transit?: object;
  readonly order?: object;
  readonly settings?: Readonly<Record<string, readonly string[]>>;
}

function at({ stock, item: items = { TEA: none }, transit = none, order = {} }: World) {
  const snapshot = anOrder({
    lines: [line],
    promise: { shipBy: hoursAgo(-24), deliverBy: hoursAgo(-72) },
    ...order,
  });
  const key = JSON.stringify(["", "DE", "", "10115"]);
  return { order: snapshot, at: { now: NOW, known: { stock, item: items, transit: { [key]: transit } } } };
}
function read(name: string, world: World): unknown {
  const given = at(world);
  return readFact(name, given.order, given.at);
}

describe("facts about a shortage", () => {
  it("are absent, or nothing, where the line is not short or wants nothing", () => {
    for (const world of [{ stock: { TEA: level(5) } }, { stock: {}, order: { status: "shipped" } }]) {
      for (const name of ["Substitutes", "ShortageOptions", "ShortageDefault", "ShortageDeadline"]) {
        const fact = `line.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
        expect(read(fact, world as World), fact).toBeUndefined();
      }
      expect(read("line.backorderQuantity", world as World)).toBeUndefined();
    }
    expect(read("line.fillableQuantity", { stock: { TEA: level(9) } })).toBe(5);
    expect(read("line.fillableQuantity", { stock: { TEA: level(2) } })).toBe(2);
    expect(read("line.fillableQuantity", { stock: {}, order: { status: "shipped" } })).toBe(0);
  });

  it("list the choices with their quantities, and the same without substitutes", () => {
    const world = { stock: { TEA: level(2), TIN: level(9) }, item: item({ substitutes: [tin] }) };
    const value = read("line.shortageOptions", world) as Record<string, Record<string, unknown>>;
    expect(value.options).toEqual(["delay", "partial_backorder", "partial_cancel", "substitute", "cancel"]);
    expect(value.plans).toHaveLength(5);
    expect(value.withoutSubstitutes?.options).toEqual([
      "delay",
      "partial_backorder",
      "partial_cancel",
      "cancel",
    ]);
    expect(value.withoutSubstitutes?.plans).toHaveLength(4);
  });

  it("offer to wait for the whole order where other lines are open", () => {
    const cup = { ...line, id: "2", sku: "CUP" };
    const value = read("line.shortageOptions", {
      stock: { TEA: level(2), CUP: level(5) },
      order: { lines: [line, cup] },
    });
    expect(value).toMatchObject({ options: expect.arrayContaining(["wait_complete"]) });
  });

  it("do without a catalogue, and wait until it was asked", () => {
    expect(read("line.shortageDefault", { stock: { TEA: level(2) } })).toBe("partial_backorder");
    expect(read("line.shortageDefault", { stock: { TEA: level(2) }, item: {} })).toMatchObject({
      reason: "pending",
      keys: [{ lookup: "item", id: "TEA" }],
    });
  });

  it("ask for the stock of all substitutes at once, and leave out whose stock nobody tells", () => {
    const mug = { sku: "MUG", priceDeltaMinor: 0 };
    const items = item({ substitutes: [tin, mug, tin, { sku: "TEA", priceDeltaMinor: 0 }] });
    expect(read("line.substitutes", { stock: { TEA: level(2) }, item: items })).toMatchObject({
      reason: "pending",
      keys: [{ id: "TIN" }, { id: "MUG" }],
    });
    const stock = { TEA: level(2), TIN: { failed: "failed" }, MUG: level(2) };
    expect(read("line.substitutes", { stock, item: items })).toEqual({
      candidates: [{ sku: "MUG", quantity: 2, priceDeltaMinor: 0 }],
    });
  });

  it("count of a substitute only what the order itself leaves of it", () => {
    const stock = { TEA: level(2), TIN: level(4) };
    const items = item({ substitutes: [tin] });
    const taken = { ...line, id: "2", sku: "TIN", quantity: 3 };
    expect(read("line.substitutes", { stock, item: items, order: { lines: [line, taken] } })).toMatchObject({
      candidates: [{ quantity: 1 }],
    });
    const before = { ...line, id: "0", quantity: 3 };
    const given = at({ stock, item: items, order: { lines: [before, line] } });
    const [first, second] = openFact("line.substitutes", given.order, given.at).map(({ frame, slot }) =>
      frame.read(slot),
    );
    // Two are there: the first line lacks one, the second all of its five.
    expect(first).toEqual({ candidates: [{ sku: "TIN", quantity: 1, priceDeltaMinor: 100 }] });
    expect(second).toEqual({ candidates: [{ sku: "TIN", quantity: 3, priceDeltaMinor: 100 }] });
  });

  it("recommend to wait where goods and way still make the promised delivery", () => {
    const stock = { TEA: level(2, inbound(3, 48)) };
    const way = (hours: number) => ({ observedAt: NOW, processHours: 4, transitHours: hours });
    expect(read("line.shortageDefault", { stock, transit: way(20) })).toBe("delay");
    expect(read("line.shortageDefault", { stock, transit: way(20.1) })).toBe("partial_backorder");
    expect(read("line.shortageDefault", { stock })).toBe("partial_backorder");
    expect(read("line.backorderQuantity", { stock, transit: way(20) })).toBe(5);
    expect(read("line.backorderQuantity", { stock })).toBe(3);
  });

  it("recommend for a discontinued item nothing that waits", () => {
    const world = { stock: { TEA: level(2) }, item: item({ status: "discontinued" }) };
    expect(read("line.shortageDefault", world)).toBe("partial_cancel");
    expect(read("line.backorderQuantity", world)).toBe(0);
  });

  it("have a deadline, which moves when ship-by has passed", () => {
    const stock = { TEA: level(2, inbound(3, 48)) };
    expect(read("line.shortageDeadline", { stock })).toBe(hoursAgo(-24));
    const past = { promise: { shipBy: hoursAgo(1) } };
    expect(read("line.shortageDeadline", { stock, order: past })).toBe(hoursAgo(-48));
    expect(read("line.shortageDeadline", { stock: { TEA: level(2) }, order: past })).toBeUndefined();
    // Before the stock level is stale.
    const given = at({ stock, order: { promise: { shipBy: hoursAgo(-20) } } });
    const [opened] = openFact("line.shortageDeadline", given.order, given.at);
    expect(opened?.frame.changesAt(opened.slot)).toBe(Date.parse(hoursAgo(-20)));
  });
});
