import type { JsonPrimitive } from "../../json";
import { type OwnOperators, operatorNames } from "../operators";
import { EVERY } from "../path";
import type { FactOperand, LeafNode, PlanNode } from "../plan";
import type { Claim, Formula, Variable } from "./Formula";
import { numbersAbove, numbersBelow } from "./NumberSet";
import { relationOf } from "./relations";

/** What the catalog adds to a condition. */
export interface FormulaContext {
  readonly operators: OwnOperators;
  /** Length of a running fact's unit in milliseconds, to which its thresholds are rounded. */
  readonly clockUnitOf: (slot: number) => number | undefined;
}

/** The formula of a condition. */
export function formulaOf(node: PlanNode, context: FormulaContext): Formula {
  switch (node.kind) {
    case "leaf":
      return formulaOfLeaf(node, context);
    case "not":
      return { kind: "not", part: formulaOf(node.part, context) };
    default:
      return { kind: node.kind, parts: node.parts.map((part) => formulaOf(part, context)) };
  }
}

/** The variable of a fact with its path. */
export function variableOf({ slot, steps }: Pick<FactOperand, "slot" | "steps">): Variable {
  return { slot, steps, key: `${slot}${steps.map((step) => `.${step === EVERY ? "*" : step}`).join("")}` };
}

function formulaOfLeaf(leaf: LeafNode, context: FormulaContext): Formula {
  const variable = variableOf(leaf.left);
  const isOwn = Object.keys(context.operators).some((name) => `:${leaf.operator}`.endsWith(`:${name}`));
  const { right } = leaf;
  if (right.kind === "fact") {
    const formula = isOwn ? undefined : relatedFormula(leaf.operator, variable, variableOf(right));
    return formula ?? opaque(variable, `${leaf.operator} ${variableOf(right).key}`, undefined);
  }
  const { value } = right;
  const key = `${leaf.operator} = ${JSON.stringify(value)}`;
  if (isOwn) return opaque(variable, key, undefined);
  const quantum = leaf.timing === "threshold" ? context.clockUnitOf(leaf.left.slot) : undefined;
  const exact = exactFormula(leaf.operator, variable, value, quantum);
  return exact ?? opaque(variable, key, (factValue) => leaf.test(factValue, value));
}

function relatedFormula(operator: string, left: Variable, right: Variable): Formula | undefined {
  const relation = relationOf.get(operator);
  if (relation !== undefined) return { kind: "related", left, right, ...relation };
  if (!operator.startsWith("not:")) return undefined;
  const part = relatedFormula(operator.slice("not:".length), left, right);
  return part && { kind: "not", part };
}

function opaque(variable: Variable, key: string, test: ((value: unknown) => boolean) | undefined): Claim {
  return { kind: "opaque", variable, key: `${variable.key} ${key}`, test };
}

/** The formula of a comparison with a constant; `undefined` where it says more than a formula can. */
function exactFormula(
  operator: string,
  variable: Variable,
  value: unknown,
  quantum: number | undefined,
): Formula | undefined {
  const colon = operator.indexOf(":");
  if (colon !== -1) {
    const rest = operator.slice(colon + 1);
    return decorated(operator.slice(0, colon), rest, variable, value, quantum);
  }
  if (!operatorNames.includes(operator)) return undefined;
  const values = Array.isArray(value) ? value.filter(isScalar) : [];
  switch (operator) {
    case "equal":
    case "notEqual":
      if (!isScalar(value)) return undefined;
      return signed(operator === "equal", { kind: "among", variable, values: [value] });
    case "in":
    case "notIn":
      if (!Array.isArray(value)) return undefined;
      return signed(operator === "in", { kind: "among", variable, values });
    case "contains":
      return isScalar(value) ? { kind: "contains", variable, element: value } : undefined;
    case "doesNotContain":
      return isScalar(value) ? { kind: "lacks", variable, element: value } : undefined;
    default:
      return typeof value === "number" ? ordered(operator, variable, rounded(value, quantum)) : undefined;
  }
}

function decorated(
  decorator: string,
  rest: string,
  variable: Variable,
  value: unknown,
  quantum: number | undefined,
): Formula | undefined {
  if (decorator === "not") {
    const part = exactFormula(rest, variable, value, quantum);
    return part && { kind: "not", part };
  }
  if (decorator === "someValue" || decorator === "everyValue") {
    if (!Array.isArray(value)) return undefined;
    const parts = value.map((each) => exactFormula(rest, variable, each, quantum));
    if (parts.includes(undefined)) return undefined;
    return { kind: decorator === "someValue" ? "any" : "all", parts: parts as Formula[] };
  }
  const elements = (rest === "in" || rest === "notIn" ? value : [value]) as unknown;
  if (!Array.isArray(elements) || !elements.every(isScalar)) return undefined;
  if (decorator === "someFact" && (rest === "equal" || rest === "in")) {
    const parts = elements.map((element) => ({ kind: "contains", variable, element }) as const);
    return { kind: "any", parts };
  }
  if (decorator === "everyFact" && (rest === "notEqual" || rest === "notIn") && elements.length > 0) {
    const parts = elements.map((element) => ({ kind: "lacks", variable, element }) as const);
    return { kind: "all", parts };
  }
  return undefined;
}

function ordered(operator: string, variable: Variable, limit: number): Claim {
  const isOpen = operator === "lessThan" || operator === "greaterThan";
  const numbers = operator.startsWith("less") ? numbersBelow(limit, isOpen) : numbersAbove(limit, isOpen);
  return { kind: "order", variable, numbers };
}

/** A running fact is compared in whole milliseconds. */
function rounded(limit: number, quantum: number | undefined): number {
  return quantum === undefined ? limit : Math.round(limit * quantum) / quantum;
}

function signed(truth: boolean, part: Claim): Formula {
  return truth ? part : { kind: "not", part };
}

function isScalar(value: unknown): value is JsonPrimitive {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
