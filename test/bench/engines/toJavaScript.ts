import type { Condition } from "order-triage/rules";
import { referenceOf } from "../workload/referenceOf";
import type { RuleSet } from "../workload/Workload";

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "===",
  notEqual: "!==",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
};

/**
 * The same condition as a JavaScript expression over `facts`, for the engines that take functions, and as the plain
 * loop that a larger set of rules is compared with. Not the library's generated code, and not shared with it.
 */
export function toJavaScript(condition: Condition, conditions: RuleSet["conditions"]): string {
  if ("all" in condition) return join(condition.all, "&&", "true", conditions);
  if ("any" in condition) return join(condition.any, "||", "false", conditions);
  if ("not" in condition) return `!${toJavaScript(condition.not, conditions)}`;
  if ("condition" in condition) {
    return toJavaScript(conditions[condition.condition] as Condition, conditions);
  }
  const { fact, path = "$", operator, value } = condition;
  const reference = referenceOf(value);
  const right =
    reference === undefined ? JSON.stringify(value) : access(reference.fact, reference.path ?? "$");
  const [list, rest] = path.split("[*]");
  if (rest === undefined) return compare(operator, access(fact, path), right);
  const items = access(fact, list as string);
  const element = `each${rest}`;
  if (operator === "contains") return `${items}.some((each) => ${element} === ${right})`;
  const [decorator, name] = operator.split(":") as [string, string];
  return `${items}.${METHODS[decorator] as string}((each) => ${compare(name, element, right)})`;
}

const METHODS: Readonly<Record<string, string>> = { someFact: "some", everyFact: "every" };

/** The predicate of a condition. */
export function toFunction(text: string): (facts: unknown) => boolean {
  return new Function("facts", `return ${text};`) as (facts: unknown) => boolean;
}

function join(
  parts: readonly Condition[],
  sign: string,
  empty: string,
  conditions: RuleSet["conditions"],
): string {
  if (parts.length === 0) return empty;
  return `(${parts.map((part) => toJavaScript(part, conditions)).join(` ${sign} `)})`;
}

function compare(operator: string, left: string, right: string): string {
  const [first, ...others] = operator.split(":");
  if (others.length > 0) {
    const test = compare(others.join(":"), "each", right);
    return `(${left}?.${METHODS[first as string] as string}((each) => ${test}) === true)`;
  }
  if (operator === "in") return `${right}.includes(${left})`;
  if (operator === "notIn") return `!${right}.includes(${left})`;
  if (operator === "contains") return `${left}.includes(${right})`;
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) throw new Error(`the bench cannot say ${operator} in JavaScript`);
  return `(${left} ${comparison} ${right})`;
}

function access(fact: string, path: string): string {
  const [first, ...others] = path.match(/[\w-]+/g) ?? [];
  if (first === undefined) return `facts.${fact}`;
  const step = (name: string) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`);
  return `facts.${fact}${step(first)}${others.map((name) => `?.${name}`).join("")}`;
}
