import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const quantity = fc.nat(9);

/** Lines that want one SKU, some of it cancelled or shipped already. */
const linesOf = (node: fc.Arbitrary<string | undefined>) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(4), fc.nat(4), node), {
      minLength: 1,
      maxLength: 5,
    })
    .map((rows) =>
      rows.map(([ordered, cancelledQuantity, shippedQuantity, at], index) => ({
        id: String(index),
        sku: "TEA",
        quantity: ordered,
        cancelledQuantity,
        shippedQuantity,
        unitPriceMinor: 500,
        ...(at === undefined ? {} : { node: at }),
      })),
    );

const nodesArbitrary = fc.uniqueArray(
  fc.record({ node: fc.constantFrom("A", "B", "C"), onHand: quantity, reserved: quantity }),
  { maxLength: 3, selector: ({ node }) => node },
);

function readLines(
  name: string,
  lines: readonly { readonly id: string }[],
  order: object,
  known: object,
): number[] {
  return lines.map(({ id }) =>
    Number(
      readFact(name, anOrder({ lines: lines as never, ...order }), { now: NOW, known: known as never, id }),
    ),
  );
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

describe("facts about stock", () => {
  it("fill exactly what can be promised of a SKU, over all lines that want it", () => {
    fc.assert(
      fc.property(linesOf(fc.constant(undefined)), nodesArbitrary, quantity, (lines, nodes, held) => {
        const known = { stock: { TEA: { observedAt: hoursAgo(1), nodes } } };
        const reservations = [{ id: "R1", sku: "TEA", quantity: held }];
        const wanted = readLines("line.openQuantity", lines, { reservations }, known);
        const short = readLines("line.shortQuantity", lines, { reservations }, known);
        const promised = total(nodes.map(({ onHand, reserved }) => onHand - reserved)) + held;
        expect(total(wanted) - total(short)).toBe(Math.min(total(wanted), Math.max(0, promised)));
      }),
    );
  });

  it("never fill from a warehouse more than it can promise", () => {
    fc.assert(
      fc.property(linesOf(fc.constantFrom("A", "B")), nodesArbitrary, (lines, nodes) => {
        const known = { stock: { TEA: { observedAt: hoursAgo(1), nodes } } };
        const wanted = readLines("line.openQuantity", lines, {}, known);
        const short = readLines("line.shortQuantity", lines, {}, known);
        for (const node of ["A", "B"]) {
          const here = lines.flatMap((line, index) => (line.node === node ? [index] : []));
          const filled = total(here.map((index) => (wanted[index] ?? 0) - (short[index] ?? 0)));
          const level = nodes.find((each) => each.node === node);
          expect(filled).toBeLessThanOrEqual(Math.max(0, (level?.onHand ?? 0) - (level?.reserved ?? 0)));
        }
      }),
    );
  });

  it("call a SKU oversold by what is reserved beyond supply, whatever the order wants", () => {
    fc.assert(
      fc.property(nodesArbitrary, quantity, (nodes, inbound) => {
        const withInbound = nodes.map((node, index) =>
          index === 0 ? { ...node, inbound: [{ quantity: inbound, expectedAt: hoursAgo(-900) }] } : node,
        );
        const known = { stock: { "TEA-1": { observedAt: hoursAgo(1), nodes: withInbound } } };
        const supply = total(nodes.map(({ onHand }) => onHand)) + (nodes.length > 0 ? inbound : 0);
        expect(readFact("sku.oversoldQuantity", anOrder(), { now: NOW, known })).toBe(
          Math.max(0, total(nodes.map(({ reserved }) => reserved)) - supply),
        );
      }),
    );
  });
});
