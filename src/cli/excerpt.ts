import { createScanner } from "jsonc-parser";
import stringWidth from "string-width";
import type { TextPlace } from "./locate";

/** How an excerpt is drawn. */
export interface ExcerptStyle {
  /** Of a whole line in character cells; longer ones are cut around the place. */
  readonly width: number;
  /** Paints what is underlined, and the line under it. */
  readonly mark: (text: string) => string;
  /** Paints line numbers and borders. */
  readonly border: (text: string) => string;
}

/** Control characters would move the cursor; invisible ones are often the mistake. The joiner of emoji is neither. */
const UNSEEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const TAB = "  ";
const CUT = "…";
/** Of the room for text, what stands before a place that would otherwise be out of sight. */
const SHARE_BEFORE = 0.3;

/**
 * The line of a text that a place is in, with its number, and the JSON token that begins there underlined; of a list or
 * an object that goes on behind the line, its bracket, and the next line for orientation.
 *
 * @param lines the text, divided at its line ends
 *
 * @example
 * ```ts
 * excerpt(['{ "sku": 7 }'], { line: 1, column: 10 }, style); // ["  │", '1 │ { "sku": 7 }', "  │          ^"]
 * ```
 */
export function excerpt(
  lines: readonly string[],
  { line, column }: TextPlace,
  { width, mark, border }: ExcerptStyle,
): readonly string[] {
  const text = (lines[line - 1] ?? "").replace(/\r$/, "");
  const start = Math.min(column - 1, text.length);
  const end = tokenEnd(text, start);
  const goesOn = end === start + 1 && /[[{]/.test(text.charAt(start)) && line < lines.length;
  const numbers = goesOn ? [line, line + 1] : [line];
  const gutter = String(numbers.at(-1)).length;
  const room = Math.max(width - gutter - 3, 20);
  const { before, marked, after } = fitted(
    [seen(text.slice(0, start)), seen(text.slice(start, end)), seen(text.slice(end))],
    room,
  );
  const indent = " ".repeat(stringWidth(before));
  const underline = "^".repeat(Math.max(1, stringWidth(marked)));
  const row = (number: string, content: string): string =>
    `${border(`${number.padStart(gutter)} │`)}${content === "" ? "" : ` ${content}`}`;
  const next = seen((lines[line] ?? "").replace(/\r$/, ""));
  return [
    row("", ""),
    row(String(line), (before + (marked === "" ? "" : mark(marked)) + after).trimEnd()),
    row("", indent + mark(underline)),
    ...(goesOn ? [row(String(line + 1), cutEnd(next, room).trimEnd())] : []),
  ];
}

/** Where the JSON token ends that begins at an index; of a bracket the one that closes it, if it is in the line. */
function tokenEnd(text: string, start: number): number {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const end = scanner.getTokenOffset() + scanner.getTokenLength();
    const token = text.slice(scanner.getTokenOffset(), end);
    if (token === "") return Math.min(start + 1, text.length);
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    if (depth <= 0) return end;
  }
}

function seen(text: string): string {
  return text.replaceAll("\t", TAB).replace(UNSEEN, "\uFFFD");
}

/** The three parts of a line, cut at its ends so that they fit and the marked one begins in sight. */
function fitted(
  [before, marked, after]: readonly [string, string, string],
  room: number,
): { readonly before: string; readonly marked: string; readonly after: string } {
  const fits = stringWidth(before + marked) <= room;
  const share = Math.max(Math.floor(room * SHARE_BEFORE), room - stringWidth(marked + after));
  const shownBefore = fits ? before : cutStart(before, share);
  const left = room - stringWidth(shownBefore);
  const shownMarked = cutEnd(marked, left);
  const shownAfter = shownMarked === marked ? cutEnd(after, left - stringWidth(marked)) : "";
  return { before: shownBefore, marked: shownMarked, after: shownAfter };
}

function cutEnd(text: string, room: number): string {
  return stringWidth(text) <= room ? text : taken([...text], room) + (room > 0 ? CUT : "");
}

function cutStart(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  // Reversed by characters, taken from the end, and turned round again.
  return CUT + [...taken([...text].reverse(), room)].reverse().join("");
}

/** As many characters as leave a cell for the mark of the cut. */
function taken(characters: readonly string[], room: number): string {
  let kept = "";
  let used = 0;
  for (const character of characters) {
    used += stringWidth(character);
    if (used > room - 1) break;
    kept += character;
  }
  return kept;
}
