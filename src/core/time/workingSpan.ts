import { millisecondsPer } from "./units";

/** A stretch of local time, in milliseconds from the midnight its day begins with; it may end on the day after. */
export interface WorkingSpan {
  readonly start: number;
  readonly end: number;
}

const hoursOfDay = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * The stretch that a calendar writes as `09:00-18:00`; `undefined` for a text that is none. An end that is not after
 * the start is on the next day: `22:00-06:00`. The whole day is `00:00-24:00`.
 *
 * @example
 * ```ts
 * workingSpanOf("22:00-06:00"); // { start: 79200000, end: 108000000 }
 * ```
 */
export function workingSpanOf(text: string): WorkingSpan | undefined {
  const match = hoursOfDay.exec(text);
  if (match === null) return undefined;
  const [, startHour, startMinute, endHour = "24", endMinute = "00"] = match;
  const start = timeOfDay(startHour, startMinute);
  const end = timeOfDay(endHour, endMinute);
  if (end === start) return undefined;
  return { start, end: end > start ? end : end + millisecondsPer.days };
}

/** The stretches of a day, the earliest first; texts that are none are left out. */
export function workingSpansOf(texts: readonly string[]): readonly WorkingSpan[] {
  const spans = texts.flatMap((text) => workingSpanOf(text) ?? []);
  return spans.sort((a, b) => a.start - b.start);
}

function timeOfDay(hours: string | undefined, minutes: string | undefined): number {
  return Number(hours) * millisecondsPer.hours + Number(minutes) * millisecondsPer.minutes;
}
