import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { JsonValue } from "../core/json";
import type { ParamPlan } from "../core/rules/params";
import type { FactOperand, LeafNode, PlanNode } from "../core/rules/plan";
import type { NodeData, OperandData, ParamData } from "../core/ruleset/RulesetData";

/** Makes data of conditions and params. */
export interface NodeWriter {
  /** A whole condition, with its place. */
  root(node: PlanNode, rule: string): NodeData;
  param(plan: ParamPlan): ParamData;
}

/** A writer that numbers slots as `number` says. */
export function openNodeWriter(number: (slot: number) => number): NodeWriter {
  const operand = ({ slot, path }: FactOperand): OperandData =>
    path === undefined ? number(slot) : [number(slot), path];

  const leaf = ({ left, operator, right, own, path }: LeafNode, rule: string): NodeData => {
    if (own) {
      const message = `the operator ${JSON.stringify(operator)} is a function of yours, which cannot be compiled ahead of time; make it a fact`;
      throw new OrderTriageError("own_operator", message, { rule, path });
    }
    const fact = operand(left);
    const other = right.kind === "constant" ? ([right.value as JsonValue] as const) : operand(right);
    return ["is", fact, operator, other];
  };

  /** `expected` is the place the loader finds by itself. */
  const node = (plan: PlanNode, expected: string, rule: string): NodeData => {
    const data = parts(plan, rule);
    return plan.path === expected ? data : ["at", plan.path, data];
  };
  const parts = (plan: PlanNode, rule: string): NodeData => {
    const { kind, path } = plan;
    switch (kind) {
      case "leaf":
        return leaf(plan, rule);
      case "not":
        return [kind, node(plan.part, `${path}/not`, rule)];
      default:
        return [kind, plan.parts.map((part, index) => node(part, `${path}/${kind}/${index}`, rule))];
    }
  };

  const param = (plan: ParamPlan): ParamData => {
    switch (plan.kind) {
      case "constant":
        return ["value", plan.value];
      case "fact":
        return ["fact", operand(plan.operand)];
      case "list":
        return ["list", plan.parts.map(param)];
      case "object":
        return ["object", plan.parts.map(([key, part]) => [key, param(part)] as const)];
    }
  };

  return { root: (plan, rule) => node(plan, "", rule), param };
}
