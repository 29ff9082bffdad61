const MINUTES_A_DAY = 24 * 60;
/** Up to here people count hours. */
const HOURS_TOLD = 48;

/**
 * A length of time in its largest units, cut and not rounded, as 72.9 hours are not yet 73: days from 48 hours on.
 * `undefined` for what is no length.
 *
 * @example
 * ```ts
 * durationText(122.5, "en", 2); // "5 days, 2 hours"
 * durationText(26.25, "zh-CN", 1); // "26小时"
 * ```
 */
export function durationText(hours: number, locale: string, unitsTold: 1 | 2): string | undefined {
  if (!(hours >= 0 && Number.isFinite(hours))) return undefined;
  // What is lost in floating point must not make 72 hours 71 hours and 59 minutes.
  const minutes = Math.floor(hours * 60 + 1e-6);
  const days = hours >= HOURS_TOLD ? Math.floor(minutes / MINUTES_A_DAY) : 0;
  const restMinutes = minutes - days * MINUTES_A_DAY;
  const parts = [
    [days, "day"],
    [Math.floor(restMinutes / 60), "hour"],
    [restMinutes % 60, "minute"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).slice(0, unitsTold);
  const texts = (told.length > 0 ? told : parts.slice(2)).map(([count, unit]) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
  );
  return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(texts);
}
