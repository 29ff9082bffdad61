import { type CellReader, EMPTY } from "../cells";
import { isUnknown } from "../unknown";
import type { RuleIndex } from "./ruleIndex";

/**
 * The bits of the rules that the facts leave possible, written into `bits`; a value that is not known leaves all.
 *
 * Answers false when none is left.
 */
export function findCandidates(index: RuleIndex, reader: CellReader, bits: Int32Array): boolean {
  bits.set(index.all);
  let any = 1;
  for (const { cell, byValue, otherwise } of index.cells) {
    const read = reader.cells[cell];
    const value = read === EMPTY ? reader.cell(cell) : read;
    const possible = byValue.get(value) ?? (isUnknown(value) ? index.all : otherwise);
    any = 0;
    for (let word = 0; word < bits.length; word += 1) {
      const left = (bits[word] as number) & (possible[word] as number);
      bits[word] = left;
      any |= left;
    }
    if (any === 0) return false;
  }
  return any !== 0;
}
