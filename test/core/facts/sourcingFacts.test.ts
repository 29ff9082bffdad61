import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";
import { aShipment, event } from "./shipmentEvents";

type Change = Parameters<typeof anOrder>[0];
type Node = { node: string; onHand: number; reserved?: number; inbound?: object[] };

const line = { id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 500 };
const cup = { id: "2", sku: "CUP", quantity: 1, unitPriceMinor: 500 };

function read(name: string, tea: readonly Node[], cups: readonly Node[], change: Change = {}): unknown {
  const level = (nodes: readonly Node[]) => ({ observedAt: hoursAgo(1), nodes });
  const known = { stock: { TEA: level(tea), CUP: level(cups) } };
  return readFact(name, anOrder({ lines: [line, cup], ...change }), { now: NOW, known });
}
const fillableBy = (tea: readonly Node[], cups: readonly Node[], change: Change = {}) =>
  read("order.fillableBy", tea, cups, change);

const a = (onHand: number, more: object = {}) => ({ node: "A", onHand, ...more });
const b = (onHand: number, more: object = {}) => ({ node: "B", onHand, ...more });

describe("order.fillableBy", () => {
  it("finds one node, several, or nobody", () => {
    expect(fillableBy([a(2)], [a(1)])).toBe("one_node");
    expect(fillableBy([a(2)], [b(1)])).toBe("several_nodes");
    expect(fillableBy([a(1), b(1)], [a(1)])).toBe("several_nodes");
    expect(fillableBy([a(1)], [a(1), b(5)])).toBe("nobody");
    expect(fillableBy([], [])).toBe("nobody");
  });

  it("adds up the lines of one SKU", () => {
    const lines = [line, { ...line, id: "3" }];
    expect(fillableBy([a(3), b(2)], [], { lines })).toBe("several_nodes");
    expect(fillableBy([a(4)], [], { lines })).toBe("one_node");
  });

  it("counts what arrives in time, and not what others reserved", () => {
    const inbound = [{ quantity: 1, expectedAt: hoursAgo(-24) }];
    expect(fillableBy([a(1, { inbound })], [a(1)])).toBe("nobody");
    expect(fillableBy([a(1, { inbound })], [a(1)], { promise: { shipBy: hoursAgo(-24) } })).toBe("one_node");
    expect(fillableBy([a(2, { reserved: 1 }), b(1)], [a(1)])).toBe("several_nodes");
  });

  it("gives back what the order holds, at the node or wherever", () => {
    const held = (node: object) => ({ reservations: [{ id: "R", sku: "TEA", quantity: 2, ...node }] });
    expect(fillableBy([a(2, { reserved: 2 })], [a(1)])).toBe("nobody");
    expect(fillableBy([a(2, { reserved: 2 })], [a(1)], held({ node: "A" }))).toBe("one_node");
    expect(fillableBy([a(2, { reserved: 2 })], [a(1)], held({}))).toBe("one_node");
    expect(fillableBy([a(0), b(2, { reserved: 2 })], [a(1)], held({ node: "B" }))).toBe("several_nodes");
    expect(fillableBy([a(2, { reserved: 2 })], [a(1)], held({ expiresAt: hoursAgo(2) }))).toBe("nobody");
  });

  it("leaves lines that are assigned to a node out, and what they take there", () => {
    const assigned = { ...line, id: "3", node: "A" };
    expect(fillableBy([a(2)], [a(1)], { lines: [assigned, cup] })).toBe("one_node");
    expect(fillableBy([a(3), b(1)], [a(1)], { lines: [assigned, line, cup] })).toBe("several_nodes");
    expect(fillableBy([], [], { lines: [assigned] })).toBeUndefined();
  });

  it("has nothing to say of what has left or is packed", () => {
    expect(fillableBy([], [], { status: "shipped" })).toBeUndefined();
    expect(fillableBy([], [], { shipments: [aShipment([event("label_created", 1)])] })).toBeUndefined();
  });

  it("is unknown as soon as the stock of one SKU is", () => {
    const known = { stock: { TEA: { observedAt: NOW, nodes: [a(2)] } } };
    const order = anOrder({ lines: [line, cup] });
    expect(readFact("order.fillableBy", order, { now: NOW, known })).toMatchObject({ keys: [{ id: "CUP" }] });
  });
});

describe("order.splitPlan", () => {
  it("takes the node first that can give the most", () => {
    expect(read("order.splitPlan", [a(1), b(1)], [b(1)])).toEqual({
      groups: [
        {
          node: "B",
          lines: [
            { lineId: "1", quantity: 1 },
            { lineId: "2", quantity: 1 },
          ],
        },
        { node: "A", lines: [{ lineId: "1", quantity: 1 }] },
      ],
    });
  });

  it("is absent where one node can fill the order, or nobody", () => {
    expect(read("order.splitPlan", [a(2)], [a(1)])).toBeUndefined();
    expect(read("order.splitPlan", [a(1)], [])).toBeUndefined();
  });
});

describe("order.reallocation", () => {
  it("moves what is there to the node that lacks least", () => {
    expect(read("order.reallocation", [a(2), b(1)], [b(1)])).toEqual({
      toNode: "A",
      moves: [{ sku: "CUP", fromNode: "B", toNode: "A", quantity: 1 }],
    });
  });

  it("moves neither what others reserved nor what is still inbound", () => {
    const promise = { shipBy: hoursAgo(-24) };
    const inbound = [{ quantity: 1, expectedAt: hoursAgo(-12) }];
    expect(read("order.reallocation", [a(1), b(2, { reserved: 1 })], [a(1)])).toMatchObject({
      moves: [{ fromNode: "B", quantity: 1 }],
    });
    expect(read("order.reallocation", [a(2)], [b(0, { inbound })], { promise })).toMatchObject({
      toNode: "B",
      moves: [{ sku: "TEA", fromNode: "A", quantity: 2 }],
    });
    expect(
      read("order.reallocation", [a(0, { inbound: [{ ...inbound[0], quantity: 2 }] })], [b(0, { inbound })], {
        promise,
      }),
    ).toBeUndefined();
  });

  it("is absent where one node can fill the order, or nobody", () => {
    expect(read("order.reallocation", [a(2)], [a(1)])).toBeUndefined();
    expect(read("order.reallocation", [a(1)], [])).toBeUndefined();
  });
});
