import { type RuleProperties, Engine as RulesEngine } from "json-rules-engine";
import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { inRuleOrder } from "./inRuleOrder";

/**
 * json-rules-engine 7.3.1: one engine for the order's rules, a second one run once a line, because it has no rules
 * about each element of a list. Its events come in the order its promises settle, so they are sorted.
 *
 * @param pathResolver replaces jsonpath-plus; "fast" walks the same few paths by steps that were split once
 */
export function jsonRulesEngine(pathResolver: "jsonpath-plus" | "fast"): Engine {
  return {
    open({ orderRules, lineRules, conditions }) {
      const forOrder = load(orderRules, conditions, pathResolver);
      const forLine = load(lineRules, {}, pathResolver);
      return {
        kind: "async",
        async matchesOf(order) {
          const found: Match[] = [];
          for (const name of await forOrder(order as unknown as Facts)) found.push([name, null]);
          for (const line of order.lines) {
            for (const name of await forLine(line as unknown as Facts)) found.push([name, line.id]);
          }
          return found;
        },
      };
    },
  };
}

type Facts = Readonly<Record<string, unknown>>;

function load(rules: readonly BenchRule[], conditions: RuleSet["conditions"], pathResolver: string) {
  const options = pathResolver === "fast" ? { pathResolver: resolveFast } : {};
  const engine = new RulesEngine([], options);
  for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, grouped(condition));
  for (const rule of rules) engine.addRule(structuredClone(rule) as RuleProperties);
  const sort = inRuleOrder(rules);
  return async (facts: Facts): Promise<string[]> => {
    const { events } = await engine.run(facts as Record<string, unknown>);
    return sort(events.map(({ type }) => type));
  };
}

/** It refuses a named condition that is a bare comparison. */
function grouped(condition: RuleSet["conditions"][string]): never {
  return ("fact" in condition ? { all: [condition] } : condition) as never;
}

const stepsOfPath = new Map<string, readonly string[]>();

function resolveFast(value: object, path: string): unknown {
  let steps = stepsOfPath.get(path);
  if (steps === undefined) {
    steps = path.match(/[\w-]+|\*/g) ?? [];
    stepsOfPath.set(path, steps);
  }
  return walk(value, steps, 0);
}

function walk(value: unknown, steps: readonly string[], from: number): unknown {
  let current = value;
  for (let index = from; index < steps.length; index += 1) {
    if (typeof current !== "object" || current === null) return undefined;
    if (steps[index] === "*") return (current as unknown[]).map((each) => walk(each, steps, index + 1));
    current = (current as Record<string, unknown>)[steps[index] as string];
  }
  return current;
}
