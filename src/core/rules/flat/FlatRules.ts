import type { CellBuilder, CellTable } from "../cells";
import type { Operator } from "../operators";
import type { LeafNode, PlanNode } from "../plan";
import type { RuleIndex } from "./ruleIndex";
import type { Sharing } from "./sharing";

/**
 * Rules as one list of numbers: instructions of five, `operation, cell, argument, where to go on when it holds, where
 * otherwise`. A place below zero is the end of a rule.
 */
export interface FlatRules {
  readonly code: Int32Array;
  /** Where each rule begins. */
  readonly starts: Int32Array;
  /** What `EQUAL`, `ONE_OF` and the orderings compare with. */
  readonly constants: readonly unknown[];
  /** Comparisons that go through their operator. */
  readonly leaves: readonly FlatLeaf[];
  /** The rules as trees, for what is left undecided. */
  readonly roots: readonly PlanNode[];
  readonly cells: CellTable;
  readonly cellOf: CellBuilder["cellOf"];
  readonly sharing: Sharing;
  /** Judges what many rules demand of one cell; the code of a rule is then only the rest of it. */
  readonly index: RuleIndex | undefined;
}

/** A comparison with its right side read from a cell, or constant where the cell is below zero. */
export interface FlatLeaf {
  readonly leaf: LeafNode;
  readonly test: Operator;
  readonly rightCell: number;
  readonly value: unknown;
}

/** The rule holds. */
export const HOLDS = -1;
/** It does not. */
export const FAILS = -2;

export const EQUAL = 0;
export const ONE_OF = 1;
export const GREATER = 2;
export const GREATER_OR_EQUAL = 3;
export const LESS = 4;
export const LESS_OR_EQUAL = 5;
/** Calls the operator of a leaf. */
export const COMPARE = 6;
/** Asks the tree interpreter, which knows the clock. */
export const CLOCK = 7;
/** Judges a shared condition, once; the argument is where it begins. */
export const SHARED = 8;
