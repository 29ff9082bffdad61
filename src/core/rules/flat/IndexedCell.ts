import { NOT_KNOWN } from "../cells";

/** What the values of one cell mean for the rules that demand something of it. */
export interface IndexedCell {
  readonly cell: number;
  /** Bits of the rules that demand something of the cell. */
  readonly rules: Int32Array;
  /** `values`: compared for equality; `thresholds`: compared by size with numbers. */
  readonly kind: "values" | "thresholds";
  /** Row of each value that rules name; every other value has row 0. */
  readonly rows: ReadonlyMap<unknown, number>;
  /** Ascending. A number's row is 1 + twice the thresholds below it, and one more when it equals the next. */
  readonly thresholds: readonly number[];
  /** Row by row, the bits of the rules that a value leaves possible. */
  readonly possible: Int32Array;
}

/** No row tells what to make of the value: it is not known, or a text that may be read as a number. */
export const UNSURE = -1;

/** The row of a value. Row 0 of thresholds is that of what has no size. */
export function rowOf({ kind, rows, thresholds }: IndexedCell, value: unknown): number {
  if (kind === "values") return rows.get(value) ?? (value === NOT_KNOWN ? UNSURE : 0);
  if (typeof value === "number") return Number.isNaN(value) ? 0 : rowOfNumber(thresholds, value);
  return value === NOT_KNOWN || typeof value === "string" || typeof value === "bigint" ? UNSURE : 0;
}

function rowOfNumber(thresholds: readonly number[], value: number): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((thresholds[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return 1 + 2 * low + (thresholds[low] === value ? 1 : 0);
}
