import {
  compileRuleset,
  createTriage,
  type Decision,
  type OrderSnapshot,
  parseOrder,
  step,
} from "order-triage";
import { repeat, repeatAsync, slices } from "../contenders";
import type { Contender } from "../interleave";
import type { StepWay } from "../jobs";
import { decideByHand } from "./byHand/decideByHand";
import type { HandOrder } from "./byHand/Found";
import { SHOP_NOW } from "./shopClock";
import { shopRuleset } from "./shopRuleset";

const ruleset = compileRuleset(shopRuleset);
const triage = createTriage({ ruleset, now: () => SHOP_NOW });

/** The decision of an order by the library, which needs no lookup here. */
function decide(order: OrderSnapshot): Decision {
  return step(ruleset, { order, now: SHOP_NOW, known: {} }).decision;
}

/** A pass over all orders takes longer than a section. */
const SLICE = 1_000;

/** What was decided while it was timed, so that no work can be optimised away. */
const decided = { exceptions: 0, characters: 0 };

/** The two that are timed against each other: the library, and what it is measured by. */
export function shopContenders(way: StepWay, texts: readonly string[]): readonly [Contender, Contender] {
  if (way === "ndjson") return [triageLines(texts), parseAndPrint(texts)];
  const inputs = texts.map((text) => JSON.parse(text) as HandOrder);
  if (way === "validated") return [each(inputs, (input) => decide(parseOrder(input))), each(inputs, byHand)];
  const asked = way === "troubled" ? inputs.filter((input) => byHand(input).exceptions.length > 0) : inputs;
  const snapshots = asked.map((input) => parseOrder(input));
  return [each(snapshots, decide), each(snapshots, byHand)];
}

function byHand(order: HandOrder): Decision {
  return decideByHand(order, SHOP_NOW, ruleset.identity);
}

function each<Order>(orders: readonly Order[], decideOne: (order: Order) => Decision): Contender {
  const runAll = (slice: readonly Order[]) => {
    for (const order of slice) decided.exceptions += decideOne(order).exceptions.length;
  };
  const nextSlice = slices(orders, SLICE);
  return { work: (milliseconds) => repeat(milliseconds, nextSlice, runAll) };
}

function* parsedLines(texts: readonly string[]): Generator<unknown> {
  for (const text of texts) yield JSON.parse(text);
}

function triageLines(texts: readonly string[]): Contender {
  const nextSlice = slices(texts, SLICE);
  return {
    work: (milliseconds) =>
      repeatAsync(milliseconds, nextSlice, async (slice) => {
        for await (const result of triage.evaluateAll(parsedLines(slice))) {
          decided.characters += `${JSON.stringify(result)}\n`.length;
        }
      }),
  };
}

/** What nobody can do without: the input as objects, the output as text. */
function parseAndPrint(texts: readonly string[]): Contender {
  const decisions = texts.map((text) => byHand(JSON.parse(text) as HandOrder));
  const pairs = texts.map((text, index) => ({ text, decision: decisions[index] as Decision }));
  const runAll = (slice: Readonly<typeof pairs>) => {
    for (const { text, decision } of slice) {
      if ((JSON.parse(text) as HandOrder).id !== decision.orderId) throw new Error("the orders are mixed up");
      decided.characters += `${JSON.stringify(decision)}\n`.length;
    }
  };
  const nextSlice = slices(pairs, SLICE);
  return { work: (milliseconds) => repeat(milliseconds, nextSlice, runAll) };
}

/** Orders for which the library and code by hand do not give the same bytes, each with both. */
export async function compareDecisions(texts: readonly string[], most: number): Promise<readonly string[]> {
  const differences: string[] = [];
  const results = triage.evaluateAll(parsedLines(texts))[Symbol.asyncIterator]();
  for (const text of texts) {
    const input = JSON.parse(text) as HandOrder;
    const snapshot = parseOrder(input);
    const expected = JSON.stringify(byHand(input));
    const { value } = await results.next();
    const answers = [byHand(snapshot), decide(snapshot), value].map((answer) => JSON.stringify(answer));
    const other = answers.find((answer) => answer !== expected);
    if (other === undefined) continue;
    if (differences.length < most) differences.push(`expected ${expected}\n     got ${other}`);
  }
  return differences;
}
