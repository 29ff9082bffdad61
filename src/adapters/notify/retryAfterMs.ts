/** RFC 9110, 5.6.7: one of the three forms of an HTTP date is written today. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Milliseconds that a `Retry-After` asks to wait, given in seconds or as an HTTP date (RFC 9110, 10.2.3); `undefined`
 * without one or for what is neither. A date that is past is 0.
 *
 * @param now epoch milliseconds
 *
 * @example
 * ```ts
 * retryAfterMs("120", Date.now()); // 120_000
 * ```
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
