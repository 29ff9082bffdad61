import { type CellReader, EMPTY } from "../cells";
import { interpret } from "../interpret";
import type { PlanNode } from "../plan";
import { isUnknown } from "../unknown";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../verdict";
import { findCandidates } from "./candidates";
import {
  CLOCK,
  COMPARE,
  EQUAL,
  type FlatRules,
  GREATER,
  GREATER_OR_EQUAL,
  HOLDS,
  LESS,
  LESS_OR_EQUAL,
  ONE_OF,
} from "./FlatRules";

/**
 * Judges all rules of a group: adds the number of each that holds to `hits`, and `~number` of each that cannot be
 * decided, in their order. Free of `eval`, so a strict content security policy is no obstacle.
 */
export function judgeFlat(flat: FlatRules, reader: CellReader, hits: number[]): void {
  const { index, starts } = flat;
  if (index === undefined) {
    for (let rule = 0; rule < starts.length; rule += 1) judgeRule(flat, rule, reader, hits);
    return;
  }
  const bits = candidatesOf(flat, reader);
  if (bits === undefined) return;
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      judgeRule(flat, (word << 5) + 31 - Math.clz32(left & -left), reader, hits);
    }
  }
}

/** The bits of the rules that the index leaves possible; `undefined` where it leaves none. */
export function candidatesOf({ index }: FlatRules, reader: CellReader): Int32Array | undefined {
  if (index === undefined) return undefined;
  const bits = new Int32Array(index.wordCount);
  return findCandidates(index, reader, bits) ? bits : undefined;
}

/** Judges one rule by its tree, which weighs all parts where the others stop at the first unknown value. */
export function judgeUndecided(flat: FlatRules, rule: number, reader: CellReader, hits: number[]): void {
  const verdict = interpret(flat.roots[rule] as PlanNode, reader);
  if (verdict === TRUE) hits.push(rule);
  else if (verdict === UNKNOWN) hits.push(~rule);
}

function judgeRule(flat: FlatRules, rule: number, reader: CellReader, hits: number[]): void {
  const verdict = judgeFrom(flat, flat.starts[rule] as number, reader);
  if (verdict === TRUE) hits.push(rule);
  else if (verdict === UNKNOWN) judgeUndecided(flat, rule, reader, hits);
}

/** Follows the instructions from a place to an end; unknown at the first comparison that is. */
function judgeFrom(flat: FlatRules, start: number, reader: CellReader): Verdict {
  const { code, constants } = flat;
  const { cells } = reader;
  let at = start;
  while (at >= 0) {
    const operation = code[at] as number;
    const argument = code[at + 2] as number;
    let holds: boolean;
    if (operation < CLOCK) {
      const cell = code[at + 1] as number;
      let left = cells[cell];
      if (left === EMPTY) left = reader.cell(cell);
      if (typeof left === "object" && isUnknown(left)) return UNKNOWN;
      switch (operation) {
        case EQUAL:
          holds = left === constants[argument];
          break;
        case ONE_OF:
          holds = (constants[argument] as ReadonlySet<unknown>).has(left);
          break;
        case COMPARE: {
          const { leaf, rightCell, value } = flat.leaves[argument] as FlatRules["leaves"][number];
          const right = rightCell < 0 ? value : readCell(reader, rightCell);
          if (typeof right === "object" && isUnknown(right)) return UNKNOWN;
          holds = leaf.test(left, right);
          break;
        }
        default:
          holds = isOrdered(operation, left, constants[argument] as number);
      }
    } else {
      const verdict =
        operation === CLOCK
          ? interpret((flat.leaves[argument] as FlatRules["leaves"][number]).leaf, reader)
          : judgeShared(flat, code[at + 1] as number, argument, reader);
      if (verdict === UNKNOWN) return UNKNOWN;
      holds = verdict === TRUE;
    }
    at = code[at + (holds ? 3 : 4)] as number;
  }
  return at === HOLDS ? TRUE : FALSE;
}

function readCell(reader: CellReader, cell: number): unknown {
  const value = reader.cells[cell];
  return value === EMPTY ? reader.cell(cell) : value;
}

/** As the operator does: numbers by size; text that starts like a number by JavaScript's coercion. */
function isOrdered(operation: number, left: unknown, limit: number): boolean {
  if (typeof left !== "number") {
    if (typeof left === "string" ? Number.isNaN(Number.parseFloat(left)) : typeof left !== "bigint")
      return false;
  }
  const value = left as number;
  switch (operation) {
    case GREATER:
      return value > limit;
    case GREATER_OR_EQUAL:
      return value >= limit;
    case LESS:
      return value < limit;
    case LESS_OR_EQUAL:
      return value <= limit;
    default:
      throw new Error(`unreachable: no operation ${operation}`);
  }
}

function judgeShared(flat: FlatRules, cell: number, start: number, reader: CellReader): Verdict {
  const known = reader.cells[cell];
  if (known !== EMPTY) return known as Verdict;
  const verdict = judgeFrom(flat, start, reader);
  reader.cells[cell] = verdict;
  return verdict;
}
