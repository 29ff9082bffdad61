import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileRuleset,
  type Decision,
  type LookupKey,
  type OrderSnapshot,
  step,
} from "../../src/core/index";
import { retail } from "../../src/rulesets/retail";
import { parseOrder } from "../../src/schema/parseOrder";
import { someAnswer } from "../arbitraries/answers";
import { instantArbitrary, orderArbitrary } from "../arbitraries/order";
import { exampleWorld } from "../bench/lookups/exampleWorld";
import { fetchEverything, nameOf } from "../support/fetchEverything";

const ruleset = compileRuleset(retail);
const NOW = "2026-03-10T09:00:00+08:00";

describe("law 4: over the shipped retail rules", () => {
  it("law 4: rounds ask no more than there is to fetch, and decide the bundled orders as if all had been fetched", async () => {
    const world = exampleWorld(NOW);
    for (const line of readFileSync("examples/orders.ndjson", "utf8").trimEnd().split("\n")) {
      await expectSame(parseOrder(JSON.parse(line)), NOW, world);
    }
  });

  it("law 4: the same of any order and answers", async () => {
    const parts = fc.record({
      ageHours: fc.integer({ min: 0, max: 60 }),
      onHand: fc.integer({ min: 0, max: 12 }),
      reserved: fc.integer({ min: 0, max: 14 }),
      action: fc.constantFrom("accept", "confirm", "add_subpremise", "fix"),
    });
    await fc.assert(
      fc.asyncProperty(
        orderArbitrary,
        instantArbitrary,
        fc.array(parts, { minLength: 1, maxLength: 5 }),
        async (order, now, drawn) => {
          const answerKey = ({ lookup, id }: LookupKey) =>
            someAnswer(lookup, drawn[id.length % drawn.length] as (typeof drawn)[number], Date.parse(now));
          await expectSame(parseOrder(order), now, answerKey);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Plays the rounds, and compares with one round in which all was known. */
async function expectSame(
  order: OrderSnapshot,
  now: string,
  answer: (key: LookupKey) => object | Promise<object>,
): Promise<void> {
  const fetched = await fetchEverything(ruleset, { order, now }, answer);
  const known: Record<string, Record<string, object>> = {};
  let last = step(ruleset, { order, now, known });
  while (last.needs.length > 0) {
    for (const key of last.needs) {
      const { lookup, id } = key;
      if (!fetched.keys.has(nameOf(key))) throw new Error(`${lookup} is asked for a key that no fact needs`);
      known[lookup] ??= {};
      Object.defineProperty(known[lookup], id, { value: fetched.known[lookup]?.[id], enumerable: true });
    }
    last = step(ruleset, { order, now, known });
  }
  const { decision, needs } = step(ruleset, { order, now, known: fetched.known });
  expect(needs).toEqual([]);
  expect(verdict(last.decision)).toEqual(verdict(decision));
}

/** All but evidence that nobody asked for, what is said to be unknown of it, and the instant of the next look at it. */
function verdict({ exceptions, unknowns, reviewAt, ...decision }: Decision): unknown {
  return { ...decision, exceptions: exceptions.map(({ evidence, ...exception }) => exception) };
}
