import { ZenEngine } from "@gorules/zen-engine";
import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { toZen } from "./toZen";

/**
 * @gorules/zen-engine: one decision graph with two decision tables that collect, a row a rule, each row's condition an
 * expression. The table of the line rules loops over the lines inside the engine, so an order crosses into its native
 * code once.
 */
export function zenEngine(): Engine {
  return {
    open({ orderRules, lineRules, conditions }) {
      const engine = new ZenEngine();
      const decision = engine.createDecision({
        contentType: "application/vnd.gorules.decision",
        nodes: [
          { id: "in", type: "inputNode", name: "in" },
          {
            id: "order",
            type: "decisionTableNode",
            name: "order",
            content: orderTable(orderRules, conditions),
          },
          { id: "lines", type: "decisionTableNode", name: "lines", content: lineTable(lineRules) },
          { id: "out", type: "outputNode", name: "out" },
        ],
        edges: [
          { id: "e1", type: "edge", sourceId: "in", targetId: "order" },
          { id: "e2", type: "edge", sourceId: "in", targetId: "lines" },
          { id: "e3", type: "edge", sourceId: "order", targetId: "out" },
          { id: "e4", type: "edge", sourceId: "lines", targetId: "out" },
        ],
      });
      return {
        kind: "async",
        async matchesOf(order) {
          const { result } = (await decision.evaluate(order)) as { readonly result: Answer };
          const found: Match[] = [];
          for (const { rule } of result.order) found.push([rule, null]);
          for (const [index, line] of order.lines.entries()) {
            for (const { rule } of result.lines[index] ?? []) found.push([rule, line.id]);
          }
          return found;
        },
      };
    },
  };
}

type Row = { readonly rule: string };

interface Answer {
  readonly order: readonly Row[];
  readonly lines: readonly (readonly Row[])[];
}

function orderTable(rules: readonly BenchRule[], conditions: RuleSet["conditions"]) {
  return { ...table(rules, conditions), outputPath: "order" };
}

function lineTable(rules: readonly BenchRule[]) {
  return { ...table(rules, {}), executionMode: "loop", inputField: "lines", outputPath: "lines" };
}

function table(rules: readonly BenchRule[], conditions: RuleSet["conditions"]) {
  return {
    hitPolicy: "collect",
    inputs: [{ id: "holds", name: "holds", type: "expression" }],
    outputs: [{ id: "rule", name: "rule", field: "rule", type: "expression" }],
    rules: rules.map(({ name, conditions: root }) => ({
      _id: name,
      holds: toZen(root, conditions),
      rule: JSON.stringify(name),
    })),
  };
}
