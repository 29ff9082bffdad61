import { LogicEngine } from "json-logic-engine";
import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { toJsonLogic } from "./toJsonLogic";

/**
 * json-logic-engine, the fastest JSON Logic in JavaScript: one function a rule, those about lines called once a line.
 * Compiled (`build`, which makes JavaScript text) or interpreted with its own optimizer (`run`).
 */
export function jsonLogicEngine(mode: "compiled" | "interpreted"): Engine {
  return {
    open({ orderRules, lineRules, conditions }) {
      const engine = new LogicEngine();
      const load = (rules: readonly BenchRule[], named: RuleSet["conditions"]) =>
        rules.map(({ name, conditions }) => {
          const logic = toJsonLogic(conditions, named);
          const test = mode === "compiled" ? engine.build(logic) : (data: unknown) => engine.run(logic, data);
          return { name, test: test as (data: unknown) => unknown };
        });
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
