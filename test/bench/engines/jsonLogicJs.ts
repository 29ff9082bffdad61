import jsonLogic, { type RulesLogic } from "json-logic-js";
import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { toJsonLogic } from "./toJsonLogic";

/** json-logic-js, the reference interpreter of JSON Logic; the rules about lines are applied once a line. */
export function jsonLogicJs(): Engine {
  return {
    open({ orderRules, lineRules, conditions }) {
      const load = (rules: readonly BenchRule[], named: RuleSet["conditions"]) =>
        rules.map(({ name, conditions }) => ({ name, logic: toJsonLogic(conditions, named) as RulesLogic }));
      const forOrder = load(orderRules, conditions);
      const forLine = load(lineRules, {});
      return {
        kind: "sync",
        matchesOf(order) {
          const found: Match[] = [];
          for (const { name, logic } of forOrder) if (jsonLogic.apply(logic, order)) found.push([name, null]);
          for (const line of order.lines) {
            for (const { name, logic } of forLine)
              if (jsonLogic.apply(logic, line)) found.push([name, line.id]);
          }
          return found;
        },
      };
    },
  };
}
