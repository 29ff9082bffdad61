import { type CellReader, EMPTY, NOT_KNOWN } from "../cells";
import { interpret } from "../interpret";
import { addHit, type Hits, NO_HITS } from "../Judge";
import { judgeTree } from "../judgeTree";
import type { PlanNode } from "../plan";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../verdict";
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
import { findPossible } from "./findPossible";
import { type IndexedCell, rowOf, UNSURE } from "./IndexedCell";
import type { RuleIndex } from "./ruleIndex";

/**
 * Judges all rules of a group. Free of `eval`, so a strict content security policy is no obstacle.
 */
export function judgeFlat(flat: FlatRules, reader: CellReader): Hits {
  const { index, starts } = flat;
  let hits = NO_HITS;
  if (index === undefined) {
    for (let rule = 0; rule < starts.length; rule += 1) hits = judgeRule(flat, rule, reader, hits);
    return hits;
  }
  if (index.wordCount === 1) return judgeIndexedWord(flat, index, reader);
  const { possible, unsure } = findPossible(index, reader);
  for (let word = 0; word < index.wordCount; word += 1) {
    const left = possible[word] as number;
    if (left !== 0) hits = judgePossible(flat, word, left, unsure[word] as number, reader, hits);
  }
  return hits;
}

/** Up to 32 rules, whose bits are numbers and no lists. */
function judgeIndexedWord(flat: FlatRules, index: RuleIndex, reader: CellReader): Hits {
  const { cells } = reader;
  const { cells: indexedCells } = index;
  let possible = index.all[0] as number;
  let unsure = 0;
  for (let number = 0; number < indexedCells.length; number += 1) {
    const indexed = indexedCells[number] as IndexedCell;
    const asking = possible & (indexed.rules[0] as number);
    if (asking === 0) continue;
    const read = cells[indexed.cell];
    const row = rowOf(indexed, read === EMPTY ? reader.cell(indexed.cell) : read);
    if (row === UNSURE) unsure |= asking;
    else possible &= indexed.possible[row] as number;
  }
  return possible === 0 ? NO_HITS : judgePossible(flat, 0, possible, unsure, reader, NO_HITS);
}

/** Bit by bit; a rule that the index was unsure of is judged by its tree. */
function judgePossible(
  flat: FlatRules,
  word: number,
  possible: number,
  unsure: number,
  reader: CellReader,
  before: Hits,
): Hits {
  let hits = before;
  for (let left = possible; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const rule = (word << 5) + 31 - Math.clz32(bit);
    hits =
      (unsure & bit) === 0 ? judgeRule(flat, rule, reader, hits) : judgeUndecided(flat, rule, reader, hits);
  }
  return hits;
}

/** Judges one rule by its tree, which weighs all parts where the others stop at the first unknown value. */
export function judgeUndecided(flat: FlatRules, rule: number, reader: CellReader, hits: Hits): Hits {
  return judgeTree(flat.roots[rule] as PlanNode, rule, reader, hits);
}

function judgeRule(flat: FlatRules, rule: number, reader: CellReader, hits: Hits): Hits {
  const verdict = judgeFrom(flat, flat.starts[rule] as number, reader);
  if (verdict === FALSE) return hits;
  return verdict === TRUE ? addHit(hits, rule) : judgeUndecided(flat, rule, reader, hits);
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
      if (left === NOT_KNOWN) return UNKNOWN;
      switch (operation) {
        case EQUAL:
          holds = left === constants[argument];
          break;
        case ONE_OF:
          holds = (constants[argument] as ReadonlySet<unknown>).has(left);
          break;
        case COMPARE: {
          const { test, rightCell, value } = flat.leaves[argument] as FlatRules["leaves"][number];
          const right = rightCell < 0 ? value : readCell(reader, rightCell);
          if (right === NOT_KNOWN) return UNKNOWN;
          holds = test(left, right);
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
