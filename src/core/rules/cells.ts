import { EVERY, type PathStep, resolvePath } from "./path";
import type { FactOperand, FactReader } from "./plan";

/** Stands in a cell whose value was not read yet. */
export const EMPTY: unique symbol = /* @__PURE__ */ Symbol("not read");

/** Stands in a cell whose value is not known, so that one comparison tells; the reason is asked of the fact. */
export const NOT_KNOWN: unique symbol = /* @__PURE__ */ Symbol("not known");

/** A part of a fact's value that some rule reads, by its path. */
export interface PathCell {
  readonly slot: number;
  readonly steps: readonly PathStep[];
  /** As it is written in the rule. */
  readonly path: string;
}

/**
 * The things rules read, by number, each read at most once a run: first the facts (a cell is its slot), then parts of
 * facts by path, then the verdicts of shared conditions.
 */
export interface CellTable {
  readonly slotCount: number;
  readonly paths: readonly PathCell[];
  /** Empty cells for one run; copied, never written. */
  readonly blank: readonly unknown[];
}

/** Facts that keep what was read in cells, for the back ends. */
export interface CellReader extends FactReader {
  /**
   * What was read so far, `EMPTY` where nothing was, `NOT_KNOWN` for what is not known; the verdicts of shared
   * conditions stand here too.
   */
  readonly cells: unknown[];
  /** Reads a fact or a path into its cell and answers what stands there from now on. */
  cell(index: number): unknown;
}

/** Gives out cells while rules are flattened. */
export interface CellBuilder {
  /**
   * The cell of an operand. A list that `[*]` makes is another one on each side of a comparison: lists are equal by
   * identity, so two that are made never are.
   */
  cellOf(operand: FactOperand, side?: "right"): number;
  /** A cell for the verdict of a condition that several rules share. */
  shared(): number;
  build(): CellTable;
}

/** Starts a table over facts whose slots are all given out. */
export function buildCells(slotCount: number): CellBuilder {
  const paths: PathCell[] = [];
  const numbers = new Map<string, number>();
  let sharedCount = 0;
  return {
    cellOf({ slot, steps, path = "" }, side) {
      if (steps.length === 0) return slot;
      const key = `${slot}${path}${side !== undefined && steps.includes(EVERY) ? side : ""}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (sharedCount > 0) throw new Error("cells of paths come before those of shared conditions");
      const cell = slotCount + paths.push({ slot, steps, path }) - 1;
      numbers.set(key, cell);
      return cell;
    },
    shared() {
      sharedCount += 1;
      return slotCount + paths.length + sharedCount - 1;
    },
    build: () => ({
      slotCount,
      paths,
      blank: new Array(slotCount + paths.length + sharedCount).fill(EMPTY),
    }),
  };
}

/** What belongs into the cell of a path. */
export function resolveCell({ slot, steps }: PathCell, reader: CellReader): unknown {
  const read = reader.cells[slot];
  const value = read === EMPTY ? reader.cell(slot) : read;
  return value === NOT_KNOWN ? value : resolvePath(value, steps);
}
