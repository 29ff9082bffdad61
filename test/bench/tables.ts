/** A table before it is drawn. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table as Markdown, or as aligned columns for the terminal. */
export function renderTable({ title, head, rows }: Table, isMarkdown: boolean): string {
  if (isMarkdown) {
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    return [`**${title}**`, "", line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  }
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [title, line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
