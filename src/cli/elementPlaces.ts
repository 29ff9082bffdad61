import { type JSONPath, visit } from "jsonc-parser";
import type { TextPlace } from "./locate";

/** Where an element of an array begins. */
export interface ElementPlace extends TextPlace {
  /** Index into the text, in UTF-16 units. */
  readonly offset: number;
}

/**
 * Where each element of a JSON array begins in its text, found in one pass that keeps nothing else.
 *
 * Ends early for a text nested deeper than the stack.
 *
 * @example
 * ```ts
 * elementPlaces('[{"id": 1},\n {"id": 2}]'); // [{ offset: 1, line: 1, column: 2 }, { offset: 13, line: 2, column: 2 }]
 * ```
 */
export function elementPlaces(text: string): readonly ElementPlace[] {
  const found: ElementPlace[] = [];
  const begin = (
    offset: number,
    _length: number,
    line: number,
    character: number,
    path: () => JSONPath,
  ): void => {
    if (path().length === 1) found.push({ offset, line: line + 1, column: character + 1 });
  };
  try {
    visit(text, {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onLiteralValue: (_value, ...place) => begin(...place),
    });
  } catch {
    // Nested deeper than the stack.
  }
  return found;
}
