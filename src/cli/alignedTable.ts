import stringWidth from "string-width";
import { cell } from "./cell";

const GAP = "  ";
/** Where less is left for the last column, it goes on lines of its own. */
const NARROWEST_LAST = 30;
const INDENT = "    ";

/**
 * A table without borders, its columns as wide as what is in them; the last one wraps within the width, where there is
 * one, or below the others when they leave too little of it. Columns that are empty in every row are left out.
 *
 * @param heads of the columns, as they are to be shown
 * @param rows the text of each cell, on one line
 * @param width of the table in character cells; `undefined`: every row on one line, fit for `grep`
 *
 * @example
 * ```ts
 * alignedTable(["SKU", "NAME"], [["A-1", "Tea"]], undefined); // "SKU  NAME\nA-1  Tea\n"
 * ```
 */
export function alignedTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
  paintHead = (text: string) => text,
): string {
  const shown = heads.map((_head, column) => rows.some((row) => (row[column] ?? "") !== ""));
  const kept = (row: readonly string[]): readonly string[] => row.filter((_text, column) => shown[column]);
  const table = [heads, ...rows].map(kept);
  const count = kept(heads).length;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...table.map((row) => stringWidth(row[column] ?? ""))),
  );
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
  const room = width === undefined ? Number.POSITIVE_INFINITY : width - before;
  const isBelow = room < NARROWEST_LAST;
  const lastLines = (text: string): readonly string[] => {
    if (width === undefined) return [text];
    return cell(text, isBelow ? Math.max(width - INDENT.length, NARROWEST_LAST) : room);
  };
  const draw = (row: readonly string[]): string => {
    const front = row
      .slice(0, -1)
      .map((text, column) => text + " ".repeat((widths[column] ?? 0) - stringWidth(text)) + GAP)
      .join("");
    const lines = lastLines(row.at(-1) ?? "");
    const indent = isBelow ? INDENT : " ".repeat(before);
    const [first = "", ...others] = isBelow ? ["", ...lines] : lines;
    return [front + first, ...others.map((line) => indent + line)]
      .map((line) => `${line.trimEnd()}\n`)
      .join("");
  };
  const [head = [], ...body] = table;
  return `${paintHead(draw(head).trimEnd())}\n${body.map(draw).join("")}`;
}
