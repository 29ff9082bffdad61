/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A text as code. */
export const code = (text: string) => `\`${text}\``;

/** Several, with commas between. */
export const codes = (texts: readonly string[]) => texts.map(code).join(", ");
