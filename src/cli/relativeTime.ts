const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How far an instant is from `now`, in words: `in 45 min`, `in 4 h`, `in 3 d`, `2 h ago`, `now`.
 *
 * Hours up to two days, days beyond; rounded to the nearest.
 *
 * @example
 * ```ts
 * relativeTime("2026-03-02T13:00:00Z", "2026-03-02T09:00:00Z"); // "in 4 h"
 * ```
 */
export function relativeTime(instant: string, now: string): string {
  const difference = Date.parse(instant) - Date.parse(now);
  const distance = Math.abs(difference);
  if (!(distance >= MINUTE / 2)) return "now";
  const text =
    distance < HOUR - MINUTE / 2
      ? `${Math.round(distance / MINUTE)} min`
      : distance < 2 * DAY
        ? `${Math.round(distance / HOUR)} h`
        : `${Math.round(distance / DAY)} d`;
  return difference > 0 ? `in ${text}` : `${text} ago`;
}

/**
 * An instant to the minute in UTC, without the year where that is the year of `now`.
 *
 * @example
 * ```ts
 * shortInstant("2026-03-02T13:00:00+02:00", "2026-01-01T00:00:00Z"); // "03-02 11:00Z"
 * ```
 */
export function shortInstant(instant: string, now: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const text = new Date(ms).toISOString();
  const sameYear = text.slice(0, 4) === new Date(Date.parse(now)).toISOString().slice(0, 4);
  return `${text.slice(sameYear ? 5 : 0, 10)} ${text.slice(11, 16)}Z`;
}
