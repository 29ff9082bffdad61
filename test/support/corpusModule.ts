import { writeModule } from "../../src/compile/writeModule";
import { compileRuleset } from "../../src/core/index";
import type { RulesDocument } from "../arbitraries/rules";
import * as facts from "./corpusFacts.mjs";
import { leavesOf } from "./leavesOf";
import { ownOperators } from "./ownOperators.mjs";

/** Rules compiled ahead of time, as the classifiers of a ruleset. */
export interface CorpusModule {
  /** An ES module that imports `corpusFacts.mjs` and `order-triage/core`. */
  readonly text: string;
  /** Numbers of the rules in it: a module holds no own operators. */
  readonly rules: readonly number[];
}

/** Compiles ahead of time what can be; each rule raises a code of its own, `e0`, `e1`, … */
export function corpusModule({ rules, conditions }: RulesDocument): CorpusModule {
  const plain = rules.flatMap((rule, index) =>
    leavesOf(rule.conditions, conditions).some(({ operator }) => isOwn(operator)) ? [] : [{ rule, index }],
  );
  const classifiers = plain.map(({ rule }) => ({ ...rule, event: { type: rule.event.type } }));
  const ruleset = compileRuleset(
    {
      name: "corpus",
      codes: Object.fromEntries(classifiers.map(({ event }) => [event.type, { title: event.type }])),
      conditions,
      classifiers,
    },
    { facts: Object.values(facts), operators: ownOperators },
  );
  const sources = Object.entries(facts).map(([exportName, fact]) => ({
    fact,
    specifier: "./corpusFacts.mjs",
    exportName,
  }));
  return { text: writeModule(ruleset, sources), rules: plain.map(({ index }) => index) };
}

function isOwn(operator: string): boolean {
  return Object.keys(ownOperators).some((name) => operator === name || operator.endsWith(`:${name}`));
}
