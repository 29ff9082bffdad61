import { OrderTriageError } from "../core/errors/OrderTriageError";
import { noSuch } from "../core/rules/Issues";

/**
 * Reads the value of an option that is one of a few words; names the nearest one for any other.
 *
 * The function it gives throws an `OrderTriageError` `usage`.
 *
 * @example
 * ```ts
 * choice("--format", ["text", "json"])("jsn"); // throws: --format: there is no choice "jsn"; did you mean "json"?
 * ```
 */
export function choice(option: string, words: readonly string[]): (text: string) => string {
  return (text) => {
    if (words.includes(text)) return text;
    throw new OrderTriageError("usage", `${option}: ${noSuch("choice", text, words)}`);
  };
}

/**
 * Reads the value of an option that is a whole number from 0.
 *
 * The function it gives throws an `OrderTriageError` `usage`.
 *
 * @example
 * ```ts
 * wholeNumber("--max-warnings")("3"); // 3
 * ```
 */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new OrderTriageError(
      "usage",
      `${option} wants a whole number from 0, came ${JSON.stringify(text)}`,
    );
  };
}
