import { nearestName } from "../core/errors/nearestName";
import { OrderTriageError } from "../core/errors/OrderTriageError";

/** Of words as short as language codes any is as near as another. */
const SHORTEST_GUESSED = 3;

/**
 * Reads the value of an option that is one of a few words; lists them for any other, and names the nearest.
 *
 * The function it gives throws an `OrderTriageError` `usage`.
 *
 * @example
 * ```ts
 * choice("--format", ["text", "json"])("jsn"); // throws: --format wants text or json, came "jsn"; did you mean "json"?
 * ```
 */
export function choice(option: string, words: readonly string[]): (text: string) => string {
  return (text) => {
    if (words.includes(text)) return text;
    const near = text.length < SHORTEST_GUESSED ? undefined : nearestName(text, words);
    const guess = near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`;
    const message = `${option} wants ${words.join(" or ")}, came ${JSON.stringify(text)}${guess}`;
    throw new OrderTriageError("usage", message);
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
