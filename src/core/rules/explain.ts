import { interpret, readOperand } from "./interpret";
import type { FactReader, PlanNode } from "./plan";
import { isUnknown } from "./unknown";
import { type VerdictName, verdictName } from "./verdict";

/** One condition of a rule as it was judged: every part is there, also those a run would not have reached. */
export type ConditionTrace =
  | {
      readonly kind: "all" | "any" | "not";
      readonly verdict: VerdictName;
      readonly parts: readonly ConditionTrace[];
    }
  | {
      readonly kind: "leaf";
      readonly verdict: VerdictName;
      readonly fact: string;
      readonly path?: string;
      readonly operator: string;
      /** The fact's value; absent when the fact is absent or not known. */
      readonly factValue?: unknown;
      /** The value it was compared with. */
      readonly value?: unknown;
      /** Why the verdict is unknown. */
      readonly reason?: string;
    };

/** A rule as it was judged. */
export interface RuleTrace {
  readonly rule: string;
  readonly verdict: VerdictName;
  readonly conditions: ConditionTrace;
}

/**
 * Judges every part of a condition and keeps the values.
 *
 * @param show replaces a value before it is kept, e.g. to redact a personal one
 */
export function traceCondition(
  node: PlanNode,
  facts: FactReader,
  show: (value: unknown, slot: number) => unknown = (value) => value,
): ConditionTrace {
  const verdict = verdictName(interpret(node, facts));
  if (node.kind === "not") return { kind: "not", verdict, parts: [traceCondition(node.part, facts, show)] };
  if (node.kind !== "leaf") {
    return { kind: node.kind, verdict, parts: node.parts.map((part) => traceCondition(part, facts, show)) };
  }
  const left = readOperand(node.left, facts);
  const right = readOperand(node.right, facts);
  const { right: operand } = node;
  const unknown = isUnknown(left) ? left : isUnknown(right) ? right : undefined;
  const factValue = isUnknown(left) || left === undefined ? undefined : show(left, node.left.slot);
  const value =
    isUnknown(right) || right === undefined
      ? undefined
      : operand.kind === "fact"
        ? show(right, operand.slot)
        : right;
  return {
    kind: "leaf",
    verdict,
    fact: node.left.name,
    ...(node.left.path === undefined ? {} : { path: node.left.path }),
    operator: node.operator,
    ...(factValue === undefined ? {} : { factValue }),
    ...(value === undefined ? {} : { value }),
    ...(unknown === undefined ? {} : { reason: unknown.reason }),
  };
}
