import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { plainText } from "./plainText";

/** Behind these a code or a JSON Pointer too long for a line is broken first. */
const SEPARATORS = /(?<=[._/])(?=.)/gu;
/** Marks such a place for wrap-ansi, which breaks at spaces; a text that `plainText` gave holds none. */
const BREAK = "\u200B ";

/**
 * A text from an order or a rule file as the lines of a table cell, none wider than the column.
 *
 * Lines break at spaces, then inside long words behind `.`, `_` and `/`, and at last anywhere.
 *
 * @param width of the column in character cells; at least 2, so that a wide character fits
 * @param paint colours the text
 *
 * @example
 * ```ts
 * cell("complaint.response_overdue", 12); // ["complaint.", "response_", "overdue"]
 * ```
 */
export function cell(text: string, width: number, paint = (line: string) => line): readonly string[] {
  const words = plainText(text).split(" ");
  const breakable = words.map((word) => (stringWidth(word) > width ? word.replace(SEPARATORS, BREAK) : word));
  const lines = wrapAnsi(breakable.join(" "), width, { hard: true }).replace(/\u200B ?/g, "");
  return lines === "" ? [] : lines.split("\n").map(paint);
}
