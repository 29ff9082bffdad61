/**
 * What a `Retry-After` header asks for, in milliseconds from now; `undefined` where it says nothing that can be read.
 *
 * It is a number of seconds or an HTTP date (RFC 9110, section 10.2.3); a date that has passed is 0.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Every form of an HTTP date begins with the name of a day; `Date.parse` alone reads far more than that.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
