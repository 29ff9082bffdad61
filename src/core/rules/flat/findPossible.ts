import { type CellReader, EMPTY } from "../cells";
import { rowOf, UNSURE } from "./IndexedCell";
import type { RuleIndex } from "./ruleIndex";

/** What the index says of all rules, a bit a rule. */
export interface Possible {
  /** Rules of which every demand that was looked up holds, or may hold. */
  readonly possible: Int32Array;
  /** Those of them with a demand that could not be looked up, because the value is not known. */
  readonly unsure: Int32Array;
}

/** Looks up the values of the indexed cells; a cell that only excluded rules ask for is not read. */
export function findPossible(index: RuleIndex, reader: CellReader): Possible {
  const { wordCount } = index;
  const possible = index.all.slice();
  const unsure = new Int32Array(wordCount);
  for (const indexed of index.cells) {
    if (!meet(possible, indexed.rules)) continue;
    const read = reader.cells[indexed.cell];
    const row = rowOf(indexed, read === EMPTY ? reader.cell(indexed.cell) : read);
    if (row === UNSURE) {
      for (let word = 0; word < wordCount; word += 1) {
        unsure[word] = (unsure[word] as number) | (indexed.rules[word] as number);
      }
    } else {
      const start = row * wordCount;
      for (let word = 0; word < wordCount; word += 1) {
        possible[word] = (possible[word] as number) & (indexed.possible[start + word] as number);
      }
    }
  }
  return { possible, unsure };
}

function meet(a: Int32Array, b: Int32Array): boolean {
  for (let word = 0; word < a.length; word += 1) {
    if (((a[word] as number) & (b[word] as number)) !== 0) return true;
  }
  return false;
}
