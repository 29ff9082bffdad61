import fc from "fast-check";
import { type Decision, type Input, type KnownLookups, step } from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { parseOrder } from "../../src/schema/parseOrder";
import { someAnswer } from "./answers";
import { historyArbitrary } from "./history";
import { instantArbitrary, orderArbitrary } from "./order";

/** How the outside world answers a lookup: an answer observed some hours ago, or a failure. */
const answerArbitrary = fc.record({
  fails: fc.boolean(),
  reason: fc.constantFrom("failed", "not_configured"),
  ageHours: fc.integer({ min: 0, max: 5_000 }),
  onHand: fc.integer({ min: 0, max: 12 }),
  reserved: fc.integer({ min: 0, max: 14 }),
  action: fc.constantFrom("accept", "confirm", "add_subpremise", "fix"),
});

/** A whole input: an order, an instant near what happens in it, and how lookups are answered. */
export interface InputCase {
  readonly input: Input;
  /** The decision after the last round, with the answers it asked for. */
  readonly settle: (ruleset: CompiledRuleset) => {
    readonly decision: Decision;
    readonly known: KnownLookups;
  };
}

/** Random inputs whose `now` lies in 2026, as all instants of the orders do. */
export const inputArbitrary: fc.Arbitrary<InputCase> = fc
  .record({
    order: orderArbitrary,
    now: instantArbitrary,
    answers: fc.array(answerArbitrary, { minLength: 3, maxLength: 3 }),
  })
  .chain(({ order, now, answers }) => {
    const parsed = parseOrder(order);
    const { id, currency, shipments } = parsed;
    const incidentKeys = [`${id}/order`, ...shipments.map((shipment) => `${id}/shipment:${shipment.id}`)];
    const history = historyArbitrary({ now, orderId: id, currency, incidentKeys });
    return fc.option(history, { nil: undefined }).map((known) => {
      const input: Input = { order: parsed, now, known: {}, ...(known && { history: known }) };
      return { input, settle: (ruleset: CompiledRuleset) => settle(ruleset, input, answers) };
    });
  });

type Answer = typeof answerArbitrary extends fc.Arbitrary<infer T> ? T : never;

function settle(ruleset: CompiledRuleset, input: Input, answers: readonly Answer[]) {
  const known: Record<string, Record<string, object>> = {};
  for (let round = 0; round < 50; round += 1) {
    const { decision, needs } = step(ruleset, { ...input, known });
    if (needs.length === 0) return { decision, known };
    for (const { lookup, id } of needs) {
      const ids = known[lookup] ?? {};
      known[lookup] = ids;
      const answer = answers[Object.keys(ids).length % answers.length] as Answer;
      Object.defineProperty(ids, id, { value: answerFor(lookup, answer, input.now), enumerable: true });
    }
  }
  throw new Error("the rounds do not end");
}

function answerFor(lookup: string, answer: Answer, now: string): object {
  if (answer.fails) return { failed: answer.reason };
  return someAnswer(lookup, answer, Date.parse(now));
}
