import stringWidth from "string-width";
import { alignedTable } from "../alignedTable";
import { cell } from "../cell";
import type { Colours } from "../colours";
import type { Catalog, CatalogEntry, Language } from "./Catalog";

/** How a catalog is shown. */
export interface CatalogStyle {
  readonly colours: Colours;
  readonly language: Language;
  /** In character cells; `undefined`: no line is wrapped. */
  readonly width: number | undefined;
}

/**
 * A table of entries, one a row.
 *
 * @example
 * ```ts
 * stdout.write(catalogTable(factCatalog(ruleset, "en"), entries, style));
 * ```
 */
export function catalogTable(
  { heads, remark }: Catalog,
  entries: readonly CatalogEntry[],
  { colours, width }: CatalogStyle,
): string {
  const rows = entries.map(({ name, cells }) => [name, ...cells]);
  const capitals = heads.map((head) => head.toUpperCase());
  const table = alignedTable(capitals, rows, width, colours.bold);
  // In a pipe every line is an entry.
  return remark === undefined || width === undefined ? table : `${table}\n${colours.dim(remark)}\n`;
}

/**
 * All there is to say about one entry.
 *
 * @example
 * ```ts
 * stdout.write(entryText(entry, style));
 * ```
 */
export function entryText(
  { name, description, details }: CatalogEntry,
  { colours, language, width }: CatalogStyle,
): string {
  const other: Language = language === "en" ? "zh" : "en";
  const told = [...new Set([description[language], description[other]])].filter((text) => text !== "");
  const shown = details.filter(([, lines]) => lines.length > 0);
  const labelWidth = Math.max(...shown.map(([label]) => stringWidth(label)));
  const room = width === undefined ? undefined : Math.max(width - labelWidth - 4, 20);
  const lines = shown.flatMap(([label, texts]) => {
    const wrapped = texts.flatMap((text) => wrap(text, room));
    return wrapped.map((line, index) => {
      const shownLabel = index === 0 ? label : "";
      const padding = " ".repeat(labelWidth - stringWidth(shownLabel));
      return `  ${colours.dim(shownLabel)}${padding}  ${line}`;
    });
  });
  const head = told.flatMap((text) => wrap(text, width === undefined ? undefined : Math.max(width - 2, 20)));
  return `${[
    colours.bold(name),
    ...head.map((line) => `  ${line}`),
    ...(head.length === 0 ? [] : [""]),
    ...lines,
  ].join("\n")}\n`;
}

/** Texts that are aligned by spaces within keep them, as long as they fit; further lines are indented. */
function wrap(text: string, room: number | undefined): readonly string[] {
  if (room === undefined || stringWidth(text) <= room) return [text];
  return cell(text, room - 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}
