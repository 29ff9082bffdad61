import type { Condition } from "order-triage/rules";
import { referenceOf } from "../workload/referenceOf";
import type { RuleSet } from "../workload/Workload";

/** JSON Logic is JSON. */
export type JsonLogic = unknown;

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "===",
  notEqual: "!==",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
};

/** The same condition in JSON Logic, for the engines that speak it. */
export function toJsonLogic(condition: Condition, conditions: RuleSet["conditions"]): JsonLogic {
  if ("all" in condition) return { and: condition.all.map((part) => toJsonLogic(part, conditions)) };
  if ("any" in condition) return { or: condition.any.map((part) => toJsonLogic(part, conditions)) };
  if ("not" in condition) return { "!": [toJsonLogic(condition.not, conditions)] };
  if ("condition" in condition) {
    return toJsonLogic(conditions[condition.condition] as Condition, conditions);
  }
  const { fact, path = "$", operator, value } = condition;
  const reference = referenceOf(value);
  const right = reference === undefined ? value : variable(reference.fact, reference.path ?? "$");
  const [list, rest] = path.split("[*]");
  if (rest === undefined) return compare(operator, variable(fact, path), right, false);
  // `[*]` and a decorator of the elements are one loop here.
  const element = { var: rest.slice(1) };
  const items = variable(fact, list as string);
  if (operator === "contains") return { some: [items, compare("equal", element, right, true)] };
  const [decorator, name] = operator.split(":") as [string, string];
  return quantify(decorator, items, compare(name, element, right, true));
}

function compare(operator: string, left: JsonLogic, right: JsonLogic, isGiven: boolean): JsonLogic {
  const [first, ...others] = operator.split(":");
  if (others.length > 0)
    return quantify(first as string, left, compare(others.join(":"), { var: "" }, right, true));
  if (operator === "in") return { in: [left, right] };
  if (operator === "notIn") return { "!": [{ in: [left, right] }] };
  if (operator === "contains") return { in: [right, left] };
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) throw new Error(`the bench cannot say ${operator} in JSON Logic`);
  const plain = { [comparison]: [left, right] };
  // What is absent is null, and null is less than 1.
  const isTrap = operator.startsWith("lessThan") && !isGiven && isOptional(left);
  return isTrap ? { and: [{ "!==": [left, null] }, plain] } : plain;
}

/** Not with `all`, which is false for an empty list. */
function quantify(decorator: string, items: JsonLogic, test: JsonLogic): JsonLogic {
  if (decorator === "someFact") return { some: [items, test] };
  return { "!": [{ some: [items, { "!": [test] }] }] };
}

function variable(fact: string, path: string): { readonly var: string } {
  const steps = path.match(/[\w-]+/g) ?? [];
  return { var: [fact, ...steps].join(".") };
}

/** Fields that an order or a line may lack. */
const OPTIONAL = ["daysToExpiry", "hoursSinceLastScan", "payments.0"];

function isOptional(left: JsonLogic): boolean {
  const { var: name } = left as { readonly var: string };
  return OPTIONAL.some((part) => name.includes(part));
}
