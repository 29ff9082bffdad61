import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { toFunction, toJavaScript } from "./toJavaScript";

/**
 * One JavaScript function a rule, called one after the other: what a developer writes when the rules have become too
 * many for one pass by hand. It is the reference for the scaled workloads.
 */
export function plainJavaScript(): Engine {
  return {
    open({ orderRules, lineRules, conditions }) {
      const load = (rules: readonly BenchRule[], named: RuleSet["conditions"]) =>
        rules.map(({ name, conditions }) => ({ name, test: toFunction(toJavaScript(conditions, named)) }));
      const forOrder = load(orderRules, conditions);
      const forLine = load(lineRules, {});
      return {
        kind: "sync",
        matchesOf(order) {
          const found: Match[] = [];
          for (const { name, test } of forOrder) if (test(order)) found.push([name, null]);
          for (const line of order.lines) {
            for (const { name, test } of forLine) if (test(line)) found.push([name, line.id]);
          }
          return found;
        },
      };
    },
  };
}
