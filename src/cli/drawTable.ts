import stringWidth from "string-width";

/** The rules of a table: above it, below its head and between rows, a lighter one between related rows, below it. */
const rules = {
  top: ["┌", "─", "┬", "┐"],
  middle: ["├", "─", "┼", "┤"],
  light: ["├", "╌", "┼", "┤"],
  bottom: ["└", "─", "┴", "┘"],
} as const;

/**
 * A horizontal rule of a table, with its line end.
 *
 * @param widths text widths of the columns in character cells; a space is added on either side
 *
 * @example
 * ```ts
 * drawRule("top", [1, 2]); // "┌───┬────┐\n"
 * ```
 */
export function drawRule(kind: keyof typeof rules, widths: readonly number[]): string {
  const [left, dash, cross, right] = rules[kind];
  return `${left}${widths.map((width) => dash.repeat(width + 2)).join(cross)}${right}\n`;
}

/**
 * One row of a table, as many lines as its highest cell has, each with its line end.
 *
 * @param cells the lines of each cell, none wider than its column; they may carry colour codes
 *
 * @example
 * ```ts
 * drawRow([["O-1"], ["库存"]], [5, 6]); // "│ O-1   │ 库存   │\n"
 * ```
 */
export function drawRow(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  const pad = (text: string, width: number): string =>
    text + " ".repeat(Math.max(0, width - stringWidth(text)));
  let drawn = "";
  for (let line = 0; line < height; line++) {
    drawn += `│ ${widths.map((width, column) => pad(cells[column]?.[line] ?? "", width)).join(" │ ")} │\n`;
  }
  return drawn;
}
