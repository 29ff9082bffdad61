import type { Condition } from "order-triage/rules";
import { referenceOf } from "../workload/referenceOf";
import type { RuleSet } from "../workload/Workload";

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "==",
  notEqual: "!=",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
};

/** The same condition as an expression of the ZEN language. */
export function toZen(condition: Condition, conditions: RuleSet["conditions"]): string {
  if ("all" in condition) return join(condition.all, "and", conditions);
  if ("any" in condition) return join(condition.any, "or", conditions);
  if ("not" in condition) return `not (${toZen(condition.not, conditions)})`;
  if ("condition" in condition) return toZen(conditions[condition.condition] as Condition, conditions);
  const { fact, path = "$", operator, value } = condition;
  const reference = referenceOf(value);
  const right =
    reference === undefined ? JSON.stringify(value) : access(reference.fact, reference.path ?? "$");
  const [list, rest] = path.split("[*]");
  if (rest === undefined) return compare(operator, access(fact, path), right);
  const items = access(fact, list as string);
  const element = `#${rest}`;
  if (operator === "contains") return `some(${items}, ${element} == ${right})`;
  const [decorator, name] = operator.split(":") as [string, string];
  return `${FUNCTIONS[decorator] as string}(${items}, ${compare(name, element, right)})`;
}

const FUNCTIONS: Readonly<Record<string, string>> = { someFact: "some", everyFact: "all" };

function join(parts: readonly Condition[], word: string, conditions: RuleSet["conditions"]): string {
  return `(${parts.map((part) => toZen(part, conditions)).join(` ${word} `)})`;
}

function compare(operator: string, left: string, right: string): string {
  const [first, ...others] = operator.split(":");
  if (others.length > 0) {
    return `(${left} != null and ${FUNCTIONS[first as string] as string}(${left}, ${compare(others.join(":"), "#", right)}))`;
  }
  if (operator === "in") return `${left} in ${right}`;
  if (operator === "notIn") return `${left} not in ${right}`;
  if (operator === "contains") return `contains(${left}, ${right})`;
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) throw new Error(`the bench cannot say ${operator} in ZEN`);
  const plain = `${left} ${comparison} ${right}`;
  return operator.includes("Than") ? `(${left} != null and ${plain})` : plain;
}

function access(fact: string, path: string): string {
  const steps = path.match(/[\w-]+/g) ?? [];
  if (steps.length === 1 && steps[0] === "length") return `len(${fact})`;
  return fact + steps.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join("");
}
