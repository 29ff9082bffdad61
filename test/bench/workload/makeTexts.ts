import { makeOrder } from "./makeOrder";
import { openRandom, type Random } from "./random";
import type { RuleSet, RuleWithCase } from "./Workload";

/** Share of the orders in which something is wrong. */
const SHARE_WITH_EXCEPTIONS = 0.12;

/** Rules without their cases, as the engines get them. */
export function ruleSetOf(cases: readonly RuleWithCase[], conditions: RuleSet["conditions"]): RuleSet {
  const of = (forEach: RuleWithCase["forEach"]) =>
    cases.filter((each) => each.forEach === forEach).map(({ rule }) => rule);
  return { orderRules: of("order"), lineRules: of("line"), conditions };
}

/** Distinct orders as JSON texts; of those with an exception, each was made the case of one or two rules. */
export function makeTexts(count: number, cases: readonly RuleWithCase[], seed: number): string[] {
  const random = openRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const order = makeOrder(number + 1, random);
    if (random.chance(SHARE_WITH_EXCEPTIONS)) {
      spoilOne(order, cases, random);
      if (random.chance(0.15)) spoilOne(order, cases, random);
    }
    return JSON.stringify(order);
  });
}

function spoilOne(order: ReturnType<typeof makeOrder>, cases: readonly RuleWithCase[], random: Random): void {
  random.pick(cases).spoil(order, random.pick(order.lines), random);
}
