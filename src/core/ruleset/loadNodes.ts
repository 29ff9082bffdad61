import { OrderTriageError } from "../errors/OrderTriageError";
import type { Slot } from "../facts/Program";
import { findOperator } from "../rules/operators";
import type { ParamPlan } from "../rules/params";
import { type PathStep, parsePath } from "../rules/path";
import { type FactOperand, isTimed, type LeafNode, type Operand, type PlanNode } from "../rules/plan";
import { timingOf } from "../rules/timingOf";
import type { NodeData, OperandData, ParamData } from "./RulesetData";

/** Makes conditions and params of their data. */
export interface NodeLoader {
  node(data: NodeData): PlanNode;
  param(data: ParamData): ParamPlan;
}

/** A loader over the slots that the data refer to. */
export function openNodeLoader(slots: readonly Slot[]): NodeLoader {
  const clockOf = (slot: number) => (slots[slot] as Slot).clock;

  const operand = (data: OperandData): FactOperand => {
    const [slot, path] = typeof data === "number" ? [data] : data;
    const { name } = slots[slot] as Slot;
    if (path === undefined) return { kind: "fact", slot, name, steps: [] };
    return { kind: "fact", slot, name, steps: parsePath(path) as readonly PathStep[], path };
  };

  const rightSide = (data: OperandData | readonly [unknown]): Operand =>
    typeof data !== "number" && data.length === 1
      ? { kind: "constant", value: data[0] }
      : operand(data as OperandData);

  const leaf = (
    [, leftData, operator, rightData]: Extract<NodeData, readonly ["is", ...unknown[]]>,
    path: string,
  ): LeafNode => {
    const left = operand(leftData);
    const right = rightSide(rightData);
    const test = findOperator(operator);
    if (test === undefined) throw unknownOperator(operator);
    const timing = timingOf({ left, operator, right, own: false, clockOf });
    return { kind: "leaf", left, right, operator, test, own: false, timing, path };
  };

  const node = (data: NodeData, path: string): PlanNode => {
    switch (data[0]) {
      case "at":
        return node(data[2], data[1]);
      case "is":
        return leaf(data, path);
      case "not": {
        const part = node(data[1], `${path}/not`);
        return { kind: "not", part, timed: isTimed(part), path };
      }
      default: {
        const [kind, all] = data;
        const parts = all.map((each, index) => node(each, `${path}/${kind}/${index}`));
        return { kind, parts, timed: parts.some(isTimed), path };
      }
    }
  };

  const param = (data: ParamData): ParamPlan => {
    switch (data[0]) {
      case "value":
        return { kind: "constant", value: data[1] };
      case "fact":
        return { kind: "fact", operand: operand(data[1]) };
      case "list":
        return { kind: "list", parts: data[1].map(param) };
      case "object":
        return { kind: "object", parts: data[1].map(([key, part]) => [key, param(part)] as const) };
    }
  };

  return { node: (data) => node(data, ""), param };
}

function unknownOperator(operator: string): OrderTriageError {
  const message = `the compiled ruleset uses the operator ${JSON.stringify(operator)}, which this version of order-triage does not have; run "order-triage compile" again`;
  return new OrderTriageError("stale_ruleset", message);
}
