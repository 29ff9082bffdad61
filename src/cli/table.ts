import type { Colours } from "./colours";
import { drawRow, drawRule } from "./drawTable";

/**
 * Columns of the triage table, their text's width in character cells: in a table 80 wide, the share of every further
 * cell, and at most. What is left over is for `why`.
 */
const columns = {
  order: { width: 8, share: 0.2, max: 26 },
  exception: { width: 12, share: 0.25, max: 30 },
  why: { width: 15, share: 0, max: 15 },
  action: { width: 11, share: 0.15, max: 34 },
  owner: { width: 9, share: 0.02, max: 12 },
  due: { width: 6, share: 0.3, max: 12 },
};
type ColumnName = keyof typeof columns;

/** Widths of the columns' text in character cells, without padding and borders. */
export type ColumnWidths = Readonly<Record<ColumnName, number>>;

/** The cells of one row, each its lines from the top. */
export type TableRow = Readonly<Record<ColumnName, readonly string[]>>;

/** A table that is printed while its rows come: each function gives the text to print next. */
export interface StreamedTable {
  /** The rows of one order, below those already printed; the first call also gives the head. */
  readonly rows: (rows: readonly TableRow[]) => string;
  /** The last line; empty when there was no row. */
  readonly end: () => string;
}

const names = Object.keys(columns) as ColumnName[];
const NARROWEST_TABLE = 80;

/**
 * How wide each column's text may be in a table of a total width; at least 80 is assumed.
 *
 * Depends on nothing but the width, so that rows can be printed as they come.
 *
 * @example
 * ```ts
 * columnWidths(80); // { order: 8, exception: 12, why: 15, action: 11, owner: 9, due: 6 }
 * ```
 */
export function columnWidths(tableWidth: number): ColumnWidths {
  const more = Math.max(tableWidth - NARROWEST_TABLE, 0);
  const widths = names.map((name): [ColumnName, number] => {
    const { width, share, max } = columns[name];
    return [name, Math.min(width + Math.floor(more * share), max)];
  });
  const widened = widths.reduce((sum, [name, width]) => sum + width - columns[name].width, 0);
  return { ...(Object.fromEntries(widths) as ColumnWidths), why: columns.why.width + more - widened };
}

/**
 * The triage table, whose columns have the same width from its first row to its last, so that memory need hold no
 * row.
 *
 * @example
 * ```ts
 * const table = streamedTable(columnWidths(110), colours);
 * for await (const decision of decisions) stdout.write(table.rows(tableRows(decision, context)));
 * stdout.write(table.end());
 * ```
 */
export function streamedTable(columnWidths: ColumnWidths, colours: Colours): StreamedTable {
  const widths = names.map((name) => columnWidths[name]);
  const draw = (row: TableRow): string =>
    drawRow(
      names.map((name) => row[name]),
      widths,
    );
  let begun = false;
  return {
    rows: (rows) => {
      if (rows.length === 0) return "";
      const head = names.map((name) => [colours.bold(name)]);
      const top = begun ? "" : drawRule("top", widths) + drawRow(head, widths);
      begun = true;
      return top + drawRule("middle", widths) + rows.map(draw).join(drawRule("light", widths));
    },
    end: () => (begun ? drawRule("bottom", widths) : ""),
  };
}
