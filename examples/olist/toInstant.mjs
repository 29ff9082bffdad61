// The times of the Olist file are wall-clock times of Sao Paulo, without an offset.
import { TZDate } from "@date-fns/tz";

export const TIME_ZONE = "America/Sao_Paulo";

/** By calendar day: its offset, or null on a day whose midnight the clocks skipped. */
const offsets = new Map();

/**
 * A wall-clock time of Sao Paulo as an instant: `2018-02-17T12:00:00` is `2018-02-17T12:00:00-02:00`.
 *
 * A time the clocks skipped (half past midnight, when summer time began) is half past one; of a time that came twice
 * (the last hour of summer time) the first is meant.
 */
export function toInstant(wallClock) {
  const day = wallClock.slice(0, "2018-02-17".length);
  if (!offsets.has(day)) offsets.set(day, offsetOf(day));
  const offset = offsets.get(day);
  return offset === null ? zoned(wallClock).toISOString() : wallClock + offset;
}

/** One reading of the time zone a day: 60 microseconds each would be most of the work. */
function offsetOf(day) {
  const midnight = zoned(`${day}T00:00:00`);
  return midnight.getHours() === 0 ? midnight.toISOString().slice(-"-02:00".length) : null;
}

function zoned(wallClock) {
  const [year, month, ...rest] = wallClock.split(/[-T:]/).map(Number);
  return new TZDate(year, month - 1, ...rest, TIME_ZONE);
}
