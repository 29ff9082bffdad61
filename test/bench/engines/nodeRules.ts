import { RuleEngine } from "node-rules";
import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { toFunction, toJavaScript } from "./toJavaScript";

/**
 * node-rules: conditions and consequences are JavaScript functions, one after the other through `process.nextTick`.
 * A second engine is executed once a line. `ignoreFactChanges`, because no rule here changes a fact; it still copies
 * the facts twice an execution.
 */
export function nodeRules(): Engine {
  return {
    open({ orderRules, lineRules, conditions }) {
      const forOrder = load(orderRules, conditions);
      const forLine = load(lineRules, {});
      return {
        kind: "async",
        async matchesOf(order) {
          const found: Match[] = [];
          for (const name of await forOrder(order)) found.push([name, null]);
          for (const line of order.lines) for (const name of await forLine(line)) found.push([name, line.id]);
          return found;
        },
      };
    },
  };
}

function load(rules: readonly BenchRule[], conditions: RuleSet["conditions"]) {
  const engine = new RuleEngine(
    rules.map(({ name, conditions: root }) => {
      const test = toFunction(toJavaScript(root, conditions));
      return {
        name,
        condition: (api, facts) => api.when(test(facts)),
        consequence: (api) => api.next(),
      };
    }),
    { ignoreFactChanges: true },
  );
  return (facts: object): Promise<readonly string[]> =>
    new Promise((resolve) => engine.execute(facts, ({ matchPath }) => resolve(matchPath ?? [])));
}
