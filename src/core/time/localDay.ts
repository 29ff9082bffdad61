import { firstInstantWithin } from "./firstInstantWithin";
import { millisecondsPer } from "./units";
import { zoneOffset } from "./zoneOffset";

/**
 * The calendar day an instant falls on in a time zone, as `YYYY-MM-DD`; days sort as their texts do.
 *
 * @throws OrderTriageError with code `invalid_time_zone` or `invalid_instant`.
 * @example
 * ```ts
 * localDayOf(Date.parse("2018-09-01T02:59:59Z"), "America/Sao_Paulo"); // "2018-08-31"
 * ```
 */
export function localDayOf(instantMs: number, timeZone: string): string {
  const localMs = instantMs + zoneOffset(instantMs, timeZone);
  return new Date(localMs).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/**
 * The first instant after the given one that falls on a later calendar day of the time zone, in milliseconds since
 * 1970-01-01T00:00Z.
 *
 * This is midnight, except where midnight does not exist (Sao Paulo, 2017-10-15: 01:00) or the next day does not
 * (Apia, 2011-12-30). It is at most 49 hours ahead.
 *
 * @throws OrderTriageError with code `invalid_time_zone` or `invalid_instant`.
 * @example
 * ```ts
 * startOfNextLocalDay(Date.parse("2018-09-01T12:00:00Z"), "Asia/Shanghai"); // 2018-09-01T16:00:00Z
 * ```
 */
export function startOfNextLocalDay(instantMs: number, timeZone: string): number {
  const offset = zoneOffset(instantMs, timeZone);
  const nextDay = localDayNumber(instantMs + offset) + 1;
  const midnight = nextDay * millisecondsPer.days - offset;
  if (zoneOffset(midnight, timeZone) === offset) return midnight;

  // The clocks change on the way, once: no zone changes them twice within four days.
  const change = firstInstantWithin(instantMs, midnight, (ms) => zoneOffset(ms, timeZone) !== offset);
  const offsetAfter = zoneOffset(change, timeZone);
  return localDayNumber(change + offsetAfter) >= nextDay
    ? change
    : nextDay * millisecondsPer.days - offsetAfter;
}

function localDayNumber(localMs: number): number {
  return Math.floor(localMs / millisecondsPer.days);
}
