import type { Condition, Rule } from "../../src/core/rules/Rule";
import type { ConformanceCase } from "../arbitraries/factSets";
import type { Answer, BackEnd, ReadyRules } from "./backEnds.mjs";
import { comparableEvents } from "./comparableEvents.mjs";
import type { ConformanceCounts } from "./conformanceCounts";
import { featuresOf } from "./featuresOf";
import { openOracle } from "./jsonRulesEngine";
import { ownOperators } from "./ownOperators.mjs";
import { readFacts } from "./readFacts";
import { showValue } from "./showValue.mjs";
import type { Watch } from "./watchOperators";

type Facts = Readonly<Record<string, unknown>>;

/** One set of facts with what json-rules-engine says of it, for a program that asks the library alone. */
export interface ExpectedAnswer {
  readonly facts: Facts;
  /** Numbers of the rules to be compared; the others met a documented difference. */
  readonly compared: readonly number[];
  /** What `comparableEvents` shows of those rules' events, as json-rules-engine gave them. */
  readonly events: string;
  /** The whole answer of this library as `showValue` shows it. */
  readonly answer: string;
}

/**
 * Judges every rule on every set of facts, by every back end and by json-rules-engine.
 *
 * @throws Error that shows the first disagreement, of the back ends among each other or with json-rules-engine
 */
export async function judgeCase(
  { rules, conditions, factSets }: ConformanceCase,
  backEnds: readonly BackEnd[],
  counts: ConformanceCounts,
): Promise<readonly ExpectedAnswer[]> {
  const oracle = openOracle(rules, conditions, ownOperators);
  const features = rules.map((rule) => featuresOf(rule, conditions));
  const ready: [string, ReadyRules][] = [];
  for (const { name, compile } of backEnds) {
    ready.push([name, await compile(rules, conditions, ownOperators)]);
  }
  const answers: ExpectedAnswer[] = [];
  for (const facts of distinct(factSets)) {
    const ours = sameAnswer(ready, facts);
    const theirs = await oracle.ask(facts);
    const compared = rules.flatMap((rule, index) => {
      const watch = theirs.rules[index] as Watch;
      const difference = watch.difference ?? lack(rule, conditions, facts, ours);
      const held = theirs.events.some(({ type }) => type === rule.event.type);
      counts.add({ watch, difference, held, features: features[index] ?? [] });
      return difference === undefined ? [index] : [];
    });
    const events = comparableEvents(theirs.events, compared);
    agree(
      facts,
      ["json-rules-engine", events],
      [ready[0]?.[0] ?? "", comparableEvents(ours.events, compared)],
    );
    answers.push({ facts, compared, events, answer: showValue(ours) });
  }
  return answers;
}

/** The answer of the first back end, once all have given the same bytes. */
function sameAnswer(ready: readonly (readonly [string, ReadyRules])[], facts: Facts): Answer {
  const answers = ready.map(([name, { evaluate }]) => ({ name, answer: evaluate(facts) }));
  const [first, ...others] = answers;
  if (first === undefined) throw new Error("no back end was given");
  const shown = showValue(first.answer);
  for (const { name, answer } of others) agree(facts, [first.name, shown], [name, showValue(answer)]);
  return first.answer;
}

/** Says that a rule lacks a fact, if it stayed undecided for that; an undecided rule that lacks none is a mistake. */
function lack(
  rule: Rule,
  conditions: Readonly<Record<string, Condition>>,
  facts: Facts,
  ours: Answer,
): string | undefined {
  const missing = ours.unknowns.filter((each) => each.rule === rule.name);
  const read = readFacts(rule, conditions);
  for (const { fact, reason } of missing) {
    const isLacking = reason === "missing" ? !Object.hasOwn(facts, fact) : Object.hasOwn(facts, fact);
    if (!isLacking || !read.some((each) => each.fact === fact)) {
      throw new Error(`${rule.name} says ${fact} is ${reason}, of ${showValue(facts)}`);
    }
  }
  return missing.length === 0 ? undefined : "missing-fact";
}

function agree(facts: Facts, one: readonly [string, string], other: readonly [string, string]): void {
  if (one[1] === other[1]) return;
  const lines = [one, other].map(([name, shown]) => `${name}: ${shown}`);
  throw new Error(["disagreement on", `facts: ${showValue(facts)}`, ...lines].join("\n"));
}

function distinct(factSets: readonly Facts[]): readonly Facts[] {
  return [...new Map(factSets.map((facts) => [showValue(facts), facts])).values()];
}
