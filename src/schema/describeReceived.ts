const LONGEST_SHOWN = 60;

/**
 * A value in a few words, for "received …": its type, its size, and the value itself when it is short and may be shown.
 *
 * @example
 * ```ts
 * describeReceived(12.5, true); // "the number 12.5"
 * describeReceived("Jane Doe", false); // "a text of 8 characters"
 * ```
 */
export function describeReceived(value: unknown, mayShow: boolean): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") {
    const shown = mayShow && value.length > 0 && value.length <= LONGEST_SHOWN;
    return shown ? `the text ${JSON.stringify(value)}` : describeLength(value);
  }
  if (typeof value === "number") return mayShow ? `the number ${value}` : "a number";
  if (typeof value === "boolean") return mayShow ? String(value) : "true or false";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return value instanceof Date ? "a Date" : "an object";
  return `a ${typeof value}`;
}

function describeLength(text: string): string {
  if (text === "") return "an empty text";
  return text.length === 1 ? "a text of 1 character" : `a text of ${text.length} characters`;
}
