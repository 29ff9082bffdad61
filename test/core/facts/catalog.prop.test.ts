import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/core/facts/catalog";
import type { FactDefinition } from "../../../src/core/facts/Fact";
import { addressKey, addressLookup } from "../../../src/core/lookups/addressLookup";
import type { KnownLookups } from "../../../src/core/lookups/Lookup";
import type { OrderSnapshot } from "../../../src/core/order/OrderSnapshot";
import { isUnknown } from "../../../src/core/rules/unknown";
import { parseOrder } from "../../../src/schema/parseOrder";
import { instantArbitrary, orderArbitrary } from "../../arbitraries/order";
import { openFact } from "../../support/readFact";

const facts = [...catalog.values()].filter(({ scope }) => scope !== "exception" && scope !== "unknown");
const RUNS = 60;

/** An order with an instant at which the stock of all its SKUs and its address were looked up. */
const knownOrder = fc
  .record({ order: orderArbitrary, now: instantArbitrary, ageHours: fc.nat(40), onHand: fc.nat(9) })
  .map(({ order: input, now, ageHours, onHand }) => {
    const order = parseOrder(input);
    const observedAt = new Date(Date.parse(now) - ageHours * 3_600_000).toISOString();
    return { order, now, known: answers(order, observedAt, onHand) };
  });

function answers(order: OrderSnapshot, observedAt: string, onHand: number): KnownLookups {
  const level = { observedAt, nodes: [{ node: "", onHand, reserved: 4 }] };
  const verdict = { observedAt, action: "confirm", depth: "premise", problems: [], suggestion: order.shipTo };
  return {
    stock: Object.fromEntries(order.lines.map(({ sku }) => [sku, level])),
    address: { [addressLookup.id(addressKey(order.shipTo))]: verdict },
  };
}

describe.each(facts)("the fact $name", (fact) => {
  it("has a value of its type, among those it lists", () => {
    fc.assert(
      fc.property(knownOrder, ({ order, ...at }) => {
        for (const { frame, slot } of openFact(fact.name, order, at)) {
          const value = frame.read(slot);
          if (value !== undefined && !isUnknown(value)) expectFits(fact, value);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps its value, or its clock's anchor, until the instant it announces", () => {
    fc.assert(
      fc.property(knownOrder, fc.double({ min: 0, max: 1, noNaN: true }), ({ order, ...at }, share) => {
        const now = Date.parse(at.now);
        for (const { frame, slot } of openFact(fact.name, order, at)) {
          const end = Math.min(frame.changesAt(slot), now + 1e10);
          for (const instant of [now + Math.floor((end - 1 - now) * share), end - 1]) {
            const later = frame.at(instant);
            expect(later.clock(slot)).toEqual(frame.clock(slot));
            if (frame.clock(slot) === undefined) expect(later.read(slot)).toEqual(frame.read(slot));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("leaves the order as it is", () => {
    fc.assert(
      fc.property(knownOrder, ({ order, ...at }) => {
        const before = JSON.stringify(order);
        for (const { frame, slot } of openFact(fact.name, freeze(order), at)) frame.read(slot);
        expect(JSON.stringify(order)).toBe(before);
      }),
      { numRuns: 10 },
    );
  });
});

function expectFits({ type, values }: FactDefinition, value: unknown): void {
  const texts = type === "list" ? (value as readonly unknown[]) : [value];
  if (type === "list") expect(Array.isArray(value)).toBe(true);
  else expect(typeof value).toBe(type === "text" ? "string" : type);
  if (type === "number") expect(value).not.toBeNaN();
  if (values !== undefined) for (const text of texts) expect(values).toContain(text);
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
