const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
/** A combining mark with nothing to combine with would climb onto the line or the border before it. */
const LONE_MARK = /(^| )\p{M}+/gu;
const UNSAFE = /\p{Cc}|\p{Cs}/gu;

/**
 * A text from an order or a rule file made fit for a terminal: on one line, without control characters (which could
 * move the cursor or forge output) and without invisible ones (which could reorder it).
 *
 * @example
 * ```ts
 * plainText("O-1\u001b[2J\n"); // "O-1\uFFFD[2J"
 * ```
 */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .replace(UNSAFE, "\uFFFD")
    .replace(LONE_MARK, "$1\uFFFD")
    .trim();
}
