import { printParseErrorCode, visit } from "jsonc-parser";
import type { TextPlace } from "./locate";

/** Where a text is not JSON, and what to do about it. */
export interface JsonProblem extends TextPlace {
  /** What is wrong and the remedy, in one sentence; none of the text itself, which may be personal. */
  readonly message: string;
  /** True when the text is right as far as it goes, so that more of it could make it JSON. */
  readonly endsEarly: boolean;
}

const NO_TEXT =
  "texts and names stand in straight double quotes, and the only words are true, false and null";
const NO_ESCAPE = String.raw`a backslash in a text is written \\; alone it begins \n, \t, \" or \u00e9`;

/** By jsonc-parser's name for the mistake. */
const WORDING: ReadonlyMap<string, string> = new Map([
  ["InvalidSymbol", `this is no JSON value: ${NO_TEXT}`],
  ["PropertyNameExpected", "expected a name in double quotes: is there a comma too many before it?"],
  ["ValueExpected", "expected a value: is there a comma too many before it?"],
  ["ColonExpected", 'expected ":" after the name'],
  ["CommaExpected", 'expected "," or the closing bracket before this'],
  ["CloseBraceExpected", 'expected "," or "}" before this'],
  ["CloseBracketExpected", 'expected "," or "]" before this'],
  [
    "EndOfFileExpected",
    "expected nothing more: several values stand one a line without commas (jq -c .), or in one array",
  ],
  ["InvalidCommentToken", "JSON has no comments: remove it"],
  [
    "UnexpectedEndOfString",
    String.raw`the text that begins here has no closing quote: it is cut off, or a line end in it is not written \n`,
  ],
  ["UnexpectedEndOfNumber", "the number is cut off: digits must follow"],
  ["InvalidUnicode", NO_ESCAPE],
  ["InvalidEscapeCharacter", NO_ESCAPE],
  ["InvalidCharacter", String.raw`the text that begins here has a control character: a tab is written \t`],
]);

/**
 * The value of a JSON text, or the first mistake in it.
 *
 * @example
 * ```ts
 * parseJson('{"a": 1}'); // { value: { a: 1 } }
 * parseJson('{"a": 1,}'); // { problem: { line: 1, column: 9, endsEarly: false, message: "expected a name …" } }
 * ```
 */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: JsonProblem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: firstProblem(text) };
  }
}

function firstProblem(text: string): JsonProblem {
  let problem = { line: 1, column: 1, endsEarly: false, message: "this is no JSON, or nested too deeply" };
  try {
    visit(
      text,
      {
        onError: (code, _offset, length, line, character) => {
          const endsEarly = length === 0;
          const message = endsEarly
            ? "it ends too early here: look whether it was written to the end"
            : (WORDING.get(printParseErrorCode(code)) ?? "this is no JSON");
          problem = { line: line + 1, column: character + 1, endsEarly, message };
          // The parser would go on after the first mistake, and of a large text that is no JSON collect millions.
          throw new Error("enough");
        },
      },
      { disallowComments: true },
    );
  } catch {
    // Stopped at the first mistake, or the text is nested deeper than the stack.
  }
  return problem;
}
