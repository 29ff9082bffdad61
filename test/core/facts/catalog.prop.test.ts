import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/core/facts/catalog";
import type { FactDefinition } from "../../../src/core/facts/Fact";
import { itemsOf } from "../../../src/core/facts/scopes";
import { addressKey, addressLookup } from "../../../src/core/lookups/addressLookup";
import type { KnownLookups } from "../../../src/core/lookups/Lookup";
import type { OrderSnapshot } from "../../../src/core/order/OrderSnapshot";
import { isUnknown } from "../../../src/core/rules/unknown";
import { parseOrder } from "../../../src/schema/parseOrder";
import { type AnswerParts, someAnswer } from "../../arbitraries/answers";
import { instantArbitrary, orderArbitrary } from "../../arbitraries/order";
import { openFact } from "../../support/readFact";

const facts = [...catalog.values()].filter(({ scope }) => scope !== "exception" && scope !== "unknown");
const RUNS = 60;

/** An order with an instant at which the stock of all its SKUs and its address were looked up. */
const knownOrder = fc
  .record({ order: orderArbitrary, now: instantArbitrary, ageHours: fc.nat(40), onHand: fc.nat(9) })
  .map(({ order: input, now, ageHours, onHand }) => {
    const order = parseOrder(input);
    const parts = { ageHours, onHand, reserved: 4, action: "confirm" };
    return { order, now, known: answers(order, now, parts) };
  });

/** Of every lookup: what the facts ask for, of the order and of its items. */
function answers(order: OrderSnapshot, now: string, parts: AnswerParts): KnownLookups {
  const known: Record<string, Record<string, object>> = {};
  for (const { needs, scope } of facts) {
    const items = scope === "order" ? [order] : itemsOf(order, scope as "line").map(({ item }) => item);
    for (const { lookup, id } of items.flatMap((item) => needs?.(order, item as never) ?? [])) {
      known[lookup] = { ...known[lookup], [id]: someAnswer(lookup, parts, Date.parse(now)) };
    }
  }
  const verdict = known.address?.[addressLookup.id(addressKey(order.shipTo))];
  if (verdict !== undefined) Object.assign(verdict, { suggestion: order.shipTo });
  return known;
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
