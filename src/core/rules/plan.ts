import type { BusinessTime } from "../time/BusinessTime";
import type { Operator } from "./operators";
import type { PathStep } from "./path";

/** One side of a comparison: a constant, or a fact by its slot, with the path into its value. */
export type Operand = { readonly kind: "constant"; readonly value: unknown } | FactOperand;

/** A fact, by the number its reader knows it by. */
export interface FactOperand {
  readonly kind: "fact";
  readonly slot: number;
  readonly name: string;
  readonly steps: readonly PathStep[];
  readonly path?: string;
}

/** Whether a leaf's truth can depend on the clock, and how its next change is found. */
export type Timing =
  /** Never changes by time alone. */
  | "constant"
  /** `elapsed` or `remaining` against a threshold: changes at a computed instant. */
  | "threshold"
  /** Its facts say themselves when they change. */
  | "steps"
  /** Depends on the clock in a way nobody can foresee. */
  | "unanalysable";

/** A comparison. */
export interface LeafNode {
  readonly kind: "leaf";
  readonly left: FactOperand;
  readonly right: Operand;
  readonly operator: string;
  readonly test: Operator;
  /** True when the operator is the host's own. */
  readonly own: boolean;
  readonly timing: Timing;
  /** JSON Pointer into the rule. */
  readonly path: string;
}

/** `all` or `any` over parts. */
export interface GroupNode {
  readonly kind: "all" | "any";
  readonly parts: readonly PlanNode[];
  /** False when no leaf below depends on the clock, so that nobody need look. */
  readonly timed: boolean;
  readonly path: string;
}

/** Negation. */
export interface NotNode {
  readonly kind: "not";
  readonly part: PlanNode;
  readonly timed: boolean;
  readonly path: string;
}

/** A normalised condition: named conditions are put in place, operators are found, facts have slots. */
export type PlanNode = LeafNode | GroupNode | NotNode;

/** True when a leaf at or below the node depends on the clock. */
export function isTimed(node: PlanNode): boolean {
  return node.kind === "leaf" ? node.timing !== "constant" : node.timed;
}

/** What the interpreter reads facts from; a value is computed at most once. */
export interface FactReader {
  /** The fact's value: `undefined` when absent, an unknown value when not known. */
  read(slot: number): unknown;
}

/** What a reader of facts with clocks can tell besides. */
export interface TimedFactReader extends FactReader {
  /**
   * The exact elapsed or remaining time of a clock fact in whole milliseconds, with the length of its unit;
   * `undefined` for a fact without such a clock, or whose anchor is absent or unknown.
   */
  clock(slot: number): ClockReading | undefined;
  /** First instant after now at which the fact's value may change by a step, in epoch milliseconds; ∞ if never. */
  changesAt(slot: number): number;
  /** The same facts at another instant. */
  at(now: number): TimedFactReader;
  /** Now, in epoch milliseconds. */
  readonly now: number;
}

/** How a clock fact stands. */
export interface ClockReading {
  readonly direction: "elapsed" | "remaining";
  /** The instant it counts from or to, epoch milliseconds. */
  readonly anchor: number;
  /** Length of the fact's unit in milliseconds. */
  readonly unit: number;
  /** The business time it counts; absent: wall time. */
  readonly calendar?: BusinessTime | undefined;
}
