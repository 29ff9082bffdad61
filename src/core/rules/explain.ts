import { interpret, readOperand } from "./interpret";
import { namedConditionAt } from "./namedConditionAt";
import type { FactReader, LeafNode, Operand, PlanNode } from "./plan";
import { REDACTED } from "./redacted";
import { isUnknown } from "./unknown";
import { type VerdictName, verdictName } from "./verdict";

/** What every condition of a trace has. */
interface TracedCondition {
  readonly verdict: VerdictName;
  /** JSON Pointer into the rules; into an inherited ruleset with its name before, as in `retail#/classifiers/3/…`. */
  readonly pointer: string;
  /** The name, where it is a named condition that the rule refers to. */
  readonly condition?: string;
}

/** `all`, `any` or `not` as it was judged. */
export interface GroupTrace extends TracedCondition {
  readonly kind: "all" | "any" | "not";
  /** All parts, also those a run would not have reached; of `not` one. */
  readonly parts: readonly ConditionTrace[];
}

/** One comparison as it was judged. */
export interface LeafTrace extends TracedCondition {
  readonly kind: "leaf";
  readonly fact: string;
  readonly path?: string;
  /** With its decorators: `everyFact:greaterThan`. */
  readonly operator: string;
  /** The fact's value; absent when the fact is absent or not known. */
  readonly factValue?: unknown;
  /** Why the fact's value is not known. */
  readonly factReason?: string;
  /** The value it was compared with; absent when that is absent or not known. */
  readonly value?: unknown;
  /** The fact or setting (`settings.<name>`) that the value comes from; absent for a value written in the rule. */
  readonly valueFact?: string;
  readonly valuePath?: string;
  /** Why the value is not known. */
  readonly valueReason?: string;
}

/** One condition of a rule as it was judged. */
export type ConditionTrace = GroupTrace | LeafTrace;

/** A rule as it was judged. */
export interface RuleTrace {
  readonly rule: string;
  readonly verdict: VerdictName;
  readonly conditions: ConditionTrace;
}

/** Whether the values of a fact are kept out of traces. */
export type IsHidden = (slot: number) => boolean;

/** Judges every part of a condition and keeps the values; those that are hidden are redacted. */
export function traceCondition(
  node: PlanNode,
  facts: FactReader,
  isHidden: IsHidden = () => false,
): ConditionTrace {
  if (node.kind === "leaf") return traceLeaf(node, facts, isHidden);
  const parts = node.kind === "not" ? [node.part] : node.parts;
  return {
    kind: node.kind,
    ...judged(node, facts),
    parts: parts.map((part) => traceCondition(part, facts, isHidden)),
  };
}

/**
 * One comparison with its values. Where one side is hidden the other is too, unless it is written in the rule and
 * only true, false or null: that two values are equal would else tell the hidden one.
 */
export function traceLeaf(leaf: LeafNode, facts: FactReader, isHidden: IsHidden): LeafTrace {
  const { left, right } = leaf;
  const hidden = isHidden(left.slot) || (right.kind === "fact" && isHidden(right.slot));
  const fact = readSide(left, facts, hidden);
  const value = readSide(right, facts, hidden);
  return {
    kind: "leaf",
    ...judged(leaf, facts),
    fact: left.name,
    ...(left.path === undefined ? {} : { path: left.path }),
    operator: leaf.operator,
    ...(fact.value === undefined ? {} : { factValue: fact.value }),
    ...(fact.reason === undefined ? {} : { factReason: fact.reason }),
    ...(value.value === undefined ? {} : { value: value.value }),
    ...(right.kind === "fact" ? { valueFact: right.name } : {}),
    ...(right.kind === "fact" && right.path !== undefined ? { valuePath: right.path } : {}),
    ...(value.reason === undefined ? {} : { valueReason: value.reason }),
  };
}

function judged(node: PlanNode, facts: FactReader): TracedCondition {
  const condition = namedConditionAt(node.path);
  return {
    verdict: verdictName(interpret(node, facts)),
    pointer: node.path,
    ...(condition === undefined ? {} : { condition }),
  };
}

function readSide(
  operand: Operand,
  facts: FactReader,
  hidden: boolean,
): { readonly value?: unknown; readonly reason?: string } {
  const value = readOperand(operand, facts);
  if (isUnknown(value)) return { reason: value.reason };
  const isHarmless =
    value === undefined || (operand.kind === "constant" && (value === null || typeof value === "boolean"));
  return { value: hidden && !isHarmless ? REDACTED : value };
}
