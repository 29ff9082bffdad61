import { parseInstant } from "../core/time/instants";
import type { Manner } from "./Manner";

const WRITTEN_INSTANT = /^\d{4}-\d\d-\d\dT.*?(?:Z|([+-])(\d\d):(\d\d))$/;
const MINUTE_MS = 60_000;

/**
 * An instant as people write it: to customers the day, to staff day, time and zone. Without a time zone it is told in
 * the offset it is written with, so that `2026-03-12T23:59:59+08:00` is the twelfth everywhere. `undefined` for any
 * other text.
 *
 * @example
 * ```ts
 * instantText("2026-03-12T23:59:59+08:00", { ...manner, locale: "en" }); // "Mar 12, 2026, 23:59 UTC+08:00"
 * ```
 */
export function instantText(text: string, { locale, timeZone, isForCustomer }: Manner): string | undefined {
  const written = WRITTEN_INSTANT.exec(text);
  const milliseconds = written === null ? undefined : readInstant(text);
  if (written === null || milliseconds === undefined) return undefined;
  const [, sign, hours = "00", minutes = "00"] = written;
  const offsetMinutes = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const shifted = timeZone === undefined ? milliseconds + offsetMinutes * MINUTE_MS : milliseconds;
  const day = { year: "numeric", month: isForCustomer ? "long" : "short", day: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const format = new Intl.DateTimeFormat(locale, {
    ...day,
    ...(isForCustomer ? {} : time),
    ...(isForCustomer || timeZone === undefined ? {} : { timeZoneName: "short" }),
    timeZone: timeZone ?? "UTC",
  });
  const told = format.format(shifted);
  if (isForCustomer || timeZone !== undefined) return told;
  return `${told} UTC${offsetMinutes === 0 ? "" : `${sign}${hours}:${minutes}`}`;
}

function readInstant(text: string): number | undefined {
  try {
    return parseInstant(text);
  } catch {
    return undefined;
  }
}
