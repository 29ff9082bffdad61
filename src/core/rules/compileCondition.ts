import type { JsonObject, JsonValue } from "../json";
import { type Issues, noSuch, pointer } from "./Issues";
import { isObject, nameKind } from "./jsonKinds";
import { decoratorNames, findOperator, isOwnOperator, type OwnOperators, operatorNames } from "./operators";
import { parsePath } from "./path";
import { type FactOperand, isTimed, type LeafNode, type Operand, type PlanNode } from "./plan";
import { timingOf } from "./timingOf";
import { type FactShape, wordImpossible, wordUnfitValue } from "./unfitValue";

/** Where the facts of a condition come from, and what is known of them before a run. */
export interface FactScope {
  /** The slot of a fact that may be used here; reports an issue and answers `undefined` otherwise. */
  slotOf(name: string, path: string): number | undefined;
  /** What the fact's value can be, where that is known. */
  shapeOf?(slot: number): FactShape | undefined;
  /** How the fact in a slot depends on the clock. */
  clockOf(slot: number): "none" | "steps" | "running";
}

/** Counts down; named conditions that refer to each other could otherwise stand for more than anyone can evaluate. */
export interface ConditionBudget {
  left: number;
  /** How many there were in the beginning. */
  readonly limit: number;
}

/** Named conditions, as JSON with their places. */
export type NamedConditions = ReadonlyMap<string, { readonly json: JsonValue; readonly path: string }>;

/** What a condition is compiled with. */
export interface ConditionContext {
  readonly scope: FactScope;
  readonly issues: Issues;
  readonly operators: OwnOperators;
  readonly conditions: NamedConditions;
  /** How many more conditions the file may have, each counted where it is used; shared by its rules. */
  readonly budget: ConditionBudget;
  /** The rule's name for messages. */
  readonly rule?: string;
}

const LEAF_KEYS = ["fact", "operator", "value", "path", "params", "priority", "name"];
const MAXIMUM_NAMES = 32;
const KINDS = ["all", "any", "not", "condition"] as const;

/** The plan of a condition; `undefined` when it was refused (the reasons are in `context.issues`). */
export function compileCondition(
  condition: JsonValue | undefined,
  path: string,
  context: ConditionContext,
  enclosing: readonly string[] = [],
): PlanNode | undefined {
  const report = (code: string, message: string, at = path) => {
    context.issues.add(code, at, message, context.rule);
    return undefined;
  };
  if (context.issues.isFull) return undefined;
  context.budget.left -= 1;
  if (context.budget.left < 0) return reportExhausted(path, context);
  if (!isObject(condition))
    return report("shape", `a condition must be an object, not ${nameKind(condition)}`);
  const kinds = KINDS.filter((kind) => Object.hasOwn(condition, kind));
  if (kinds.length > 1) {
    return report(
      "ambiguous",
      `${kinds.join(" and ")} stand side by side; nest one in the other to say which is meant`,
    );
  }
  const [kind] = kinds;
  const allowed = kind === undefined ? LEAF_KEYS : [kind, "priority", "name"];
  for (const key of Object.keys(condition)) {
    if (!allowed.includes(key)) report("unknown_key", noSuch("key", key, allowed), pointer(path, key));
  }
  if (kind === undefined) return compileLeaf(condition, path, context);
  const part = condition[kind];
  const inner = pointer(path, kind);
  if (kind === "condition") return compileNamed(part, inner, context, enclosing);
  if (kind === "not") {
    const node = compileCondition(part, inner, context, enclosing);
    return node && { kind, part: node, timed: isTimed(node), path };
  }
  if (!Array.isArray(part)) return report("shape", `"${kind}" must be a list of conditions`, inner);
  if (kind === "any" && part.length === 0) {
    return report("empty_any", `"any" of nothing would always hold; remove it or list its conditions`, inner);
  }
  const nodes = part.map((each, index) => compileCondition(each, pointer(inner, index), context, enclosing));
  if (nodes.includes(undefined)) return undefined;
  const parts = nodes as PlanNode[];
  return { kind, parts, timed: parts.some(isTimed), path };
}

/** Once: what stands behind the limit is not looked at any more. */
function reportExhausted(path: string, context: ConditionContext): undefined {
  if (context.budget.left === -1) {
    const { limit } = context.budget;
    const message = `the file has more than ${limit} conditions, named ones counted wherever they are used; split it`;
    context.issues.add("size", path, message, context.rule);
  }
  return undefined;
}

function compileNamed(
  name: JsonValue | undefined,
  path: string,
  context: ConditionContext,
  enclosing: readonly string[],
): PlanNode | undefined {
  const named = typeof name === "string" ? context.conditions.get(name) : undefined;
  if (typeof name !== "string" || named === undefined) {
    const message = noSuch("named condition", String(name), [...context.conditions.keys()]);
    context.issues.add("unknown_condition", path, message, context.rule);
    return undefined;
  }
  if (enclosing.includes(name)) {
    const circle = [...enclosing, name].join(" → ");
    context.issues.add(
      "circular_condition",
      path,
      `named conditions refer to each other in a circle: ${circle}`,
      context.rule,
    );
    return undefined;
  }
  if (enclosing.length >= MAXIMUM_NAMES) {
    const message = `named conditions refer to each other more than ${MAXIMUM_NAMES} deep`;
    context.issues.add("depth", path, message, context.rule);
    return undefined;
  }
  return compileCondition(named.json, named.path, context, [...enclosing, name]);
}

function compileLeaf(condition: JsonObject, path: string, context: ConditionContext): LeafNode | undefined {
  const { issues, rule } = context;
  for (const key of ["fact", "operator", "value"]) {
    if (!Object.hasOwn(condition, key)) {
      issues.add(
        "shape",
        path,
        `a comparison needs "fact", "operator" and "value"; "${key}" is missing`,
        rule,
      );
    }
  }
  if (!["fact", "operator", "value"].every((key) => Object.hasOwn(condition, key))) return undefined;
  const left = compileReference(condition, path, context);
  const operator = condition.operator as string;
  const test = typeof operator === "string" ? findOperator(operator, context.operators) : undefined;
  if (test === undefined) {
    issues.add(
      "unknown_operator",
      pointer(path, "operator"),
      wordUnknownOperator(operator, context.operators),
      rule,
    );
  }
  const value = condition.value as JsonValue;
  const valuePath = pointer(path, "value");
  const right: Operand | undefined =
    isObject(value) && Object.hasOwn(value, "fact")
      ? compileReference(value, valuePath, context, ["fact", "path", "params"])
      : { kind: "constant", value };
  const mistake =
    right?.kind === "constant" &&
    (wordUnfitValue(operator, value, context.operators) ||
      wordImpossible(left, operator, value, context.scope.shapeOf, context.operators));
  if (mistake) issues.add("unfit_value", valuePath, mistake, rule);
  if (left === undefined || right === undefined || test === undefined || mistake) return undefined;
  const own = isOwnOperator(operator, context.operators);
  const timing = timingOf({ left, operator, right, own, clockOf: context.scope.clockOf });
  return { kind: "leaf", left, right, operator, test, own, timing, path };
}

/** A fact with its path, as a condition names it or as a `value` or a param refers to it. */
export function compileReference(
  reference: JsonObject,
  path: string,
  context: Pick<ConditionContext, "scope" | "issues" | "rule">,
  allowed: readonly string[] = LEAF_KEYS,
): FactOperand | undefined {
  const { issues, rule } = context;
  const { fact: name, path: factPath } = reference;
  for (const key of Object.keys(reference)) {
    if (!allowed.includes(key))
      issues.add("unknown_key", pointer(path, key), noSuch("key", key, allowed), rule);
  }
  if (typeof name !== "string") {
    issues.add("shape", pointer(path, "fact"), `"fact" must be the name of a fact`, rule);
    return undefined;
  }
  const slot = context.scope.slotOf(name, pointer(path, "fact"));
  if (factPath === undefined) return slot === undefined ? undefined : { kind: "fact", slot, name, steps: [] };
  const steps = typeof factPath === "string" ? parsePath(factPath) : { problem: "must be a text" };
  if ("problem" in steps) {
    issues.add(
      "unsafe_path",
      pointer(path, "path"),
      `the path ${JSON.stringify(factPath)} ${steps.problem}`,
      rule,
    );
    return undefined;
  }
  return slot === undefined ? undefined : { kind: "fact", slot, name, steps, path: factPath as string };
}

function wordUnknownOperator(operator: JsonValue, own: OwnOperators): string {
  const name = String(operator);
  const parts = name.split(":");
  const wrong = parts.slice(0, -1).find((part) => !decoratorNames.includes(part));
  if (wrong !== undefined) return noSuch("decorator", wrong, decoratorNames);
  return noSuch("operator", parts.at(-1) ?? "", [...operatorNames, ...Object.keys(own)]);
}
