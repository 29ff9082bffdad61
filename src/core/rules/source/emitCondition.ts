import type { CellBuilder } from "../cells";
import type { Sharing } from "../flat/sharing";
import type { LeafNode, PlanNode } from "../plan";
import { emitLeaf } from "./emitLeaf";
import type { Loading } from "./loading";
import type { Preamble } from "./preamble";

/** What the text of a condition is made with. */
export interface EmitContext {
  readonly sharing: Sharing;
  readonly cellOf: CellBuilder["cellOf"];
  /** A test of a cell's variable that is true where it is not known; `undefined` where that cannot be. */
  readonly unknownTest: (cell: number) => string | undefined;
  readonly loading: Loading;
  /** True where everything is taken to be known; `b` then says that it was not, and nothing counts. */
  readonly isPlain: boolean;
  readonly preamble: Preamble;
  /** Conditions whose verdict the function remembers, by number; the value is the name of what judges them. */
  readonly remembered: Map<number, string>;
  /** The number of a leaf among those that ask the tree interpreter. */
  leafNumber(leaf: LeafNode): number;
  /** Slots of the facts that paths go into. */
  readonly bases: Set<number>;
  /** Name of the function that judges a shared condition: it answers 1 when it holds, 2 when not, 3 when unknown. */
  judgeOf(node: PlanNode): string;
}

/**
 * A JavaScript expression that is true where the condition holds. Where a comparison meets an unknown value, it sets
 * `b`, and what the expression says does not count.
 */
export function emitCondition(node: PlanNode, context: EmitContext): string {
  if (!context.sharing.isShared(node)) return emitParts(node, context);
  const id = context.sharing.idOf(node);
  context.remembered.set(id, context.judgeOf(node));
  if (context.isPlain) {
    return `(s${id} === 0 && (s${id} = ${context.judgeOf(node)}(F), s${id} === 3 && (b = true)), s${id} === 1)`;
  }
  return `(s${id} === 0 && (s${id} = ${context.judgeOf(node)}(F)), s${id} === 3 ? (b = true, false) : s${id} === 1)`;
}

/** The same for a condition that is judged where it stands, shared or not. */
export function emitParts(node: PlanNode, context: EmitContext): string {
  switch (node.kind) {
    case "leaf":
      return emitLeaf(node, context);
    case "not":
      return `!${emitCondition(node.part, context)}`;
    case "all":
      return emitGroup(node.parts, "&&", "true", context);
    case "any":
      return emitGroup(node.parts, "||", "false", context);
  }
}

/** Only the first part is sure to be judged; the others count on what those before them loaded. */
function emitGroup(parts: readonly PlanNode[], joint: string, none: string, context: EmitContext): string {
  const [first, ...others] = parts;
  if (first === undefined) return none;
  const text = emitCondition(first, context);
  const rest = context.loading.perhaps(() => others.map((part) => emitCondition(part, context)));
  return `(${[text, ...rest].join(` ${joint} `)})`;
}
