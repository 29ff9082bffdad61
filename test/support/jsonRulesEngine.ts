import { Engine, Rule as EngineRule, type RuleProperties } from "json-rules-engine";
import type { Condition, Rule, RuleEvent } from "../../src/core/rules/Rule";
import { pathDifference } from "./pathDifference";
import { readFacts } from "./readFacts";
import { type OperatorTables, type Watch, watchOperators } from "./watchOperators";

type Facts = Readonly<Record<string, unknown>>;

/** What json-rules-engine answered to one set of facts. */
export interface OracleAnswer {
  /** In its order of priorities; rules of one priority in file order, as its own is that of its promises. */
  readonly events: readonly RuleEvent[];
  /** Of each rule: the documented difference it met (see docs/rules.md), and the comparisons that were made. */
  readonly rules: readonly Watch[];
}

/** A json-rules-engine with rules in it. */
export interface Oracle {
  ask(facts: Facts): Promise<OracleAnswer>;
}

/** The parts of json-rules-engine that its types do not tell of. */
interface Internals {
  readonly operators: OperatorTables;
  setEngine(engine: unknown): void;
}

/**
 * The real json-rules-engine, once for many sets of facts. Each rule sees the engine with operators of its own, which
 * write down what they compare, so that a difference is blamed on the rule that met it. A fact that is not given counts
 * as absent; where this library says unknown instead, nothing is to be compared.
 */
export function openOracle(
  rules: readonly Rule[],
  conditions: Readonly<Record<string, Condition>>,
  operators: Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>> = {},
): Oracle {
  const engine = new Engine([], { replaceFactsInEventParams: true, allowUndefinedFacts: true });
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
  for (const [name, condition] of Object.entries(conditions)) {
    engine.setCondition(name, structuredClone(condition) as never);
  }
  const watches = rules.map((rule) => {
    const watched = watchOperators((engine as unknown as Internals).operators);
    const engineRule = new EngineRule(structuredClone(rule) as RuleProperties);
    engine.addRule(engineRule as RuleProperties);
    const view = Object.create(engine, { operators: { value: watched.tables } }) as unknown;
    (engineRule as unknown as Internals).setEngine(view);
    return watched;
  });
  const readings = rules.map((rule) => readFacts(rule, conditions).filter(({ path }) => path !== undefined));
  return {
    async ask(facts) {
      for (const watched of watches) watched.reset();
      const { events } = await engine.run({ ...facts });
      const answers = watches.map(({ watch }, index) => {
        const differences = readings[index]?.map(({ fact, path }) => pathDifference(path, own(facts, fact)));
        return { ...watch, difference: differences?.find(Boolean) ?? watch.difference };
      });
      return { events: inFileOrder(events as readonly RuleEvent[], rules), rules: answers };
    },
  };
}

function own(facts: Facts, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** Rules of one priority sorted as in the file; the priorities stay in the order they came in. */
function inFileOrder(events: readonly RuleEvent[], rules: readonly Rule[]): readonly RuleEvent[] {
  const placed = events.map((event) => {
    const index = rules.findIndex((rule) => rule.event.type === event.type);
    return { event, index, priority: rules[index]?.priority ?? 1 };
  });
  const sets: (typeof placed)[] = [];
  for (const each of placed) {
    const set = sets.at(-1);
    if (set?.[0]?.priority === each.priority) set.push(each);
    else sets.push([each]);
  }
  return sets.flatMap((set) => set.sort((a, b) => a.index - b.index).map(({ event }) => event));
}
