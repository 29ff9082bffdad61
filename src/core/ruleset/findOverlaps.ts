import { weekdayOf } from "../time/localDate";
import { millisecondsPer } from "../time/units";
import type { WorkingSpan } from "../time/workingSpan";
import type { Place } from "./shape";

/** Hours as they stand in a file. */
export interface PlacedSpan extends WorkingSpan {
  readonly text: string;
  readonly place: Place;
}

type Overlap = readonly [later: PlacedSpan, earlier: PlacedSpan];

/**
 * Hours that begin before the ones before them end, where time would count twice.
 *
 * @param week the hours of each weekday, Monday first
 * @param days the hours of days that differ from their weekday, by their number
 */
export function findOverlaps(
  week: readonly (readonly PlacedSpan[])[],
  days: ReadonlyMap<number, readonly PlacedSpan[]>,
): readonly Overlap[] {
  const ordinary = week.flatMap((spans, index) => overlapsOf(week[(index + 6) % 7] ?? [], spans));
  const hoursOn = (day: number) => days.get(day) ?? week[weekdayOf(day)] ?? [];
  const special = [...days].flatMap(([day, spans]) => [
    ...overlapsOf(hoursOn(day - 1), spans),
    // The day after is looked at by itself, unless it is like any other.
    ...(days.has(day + 1)
      ? []
      : overlapsOf(spans, hoursOn(day + 1)).filter(([, earlier]) => spans.includes(earlier))),
  ]);
  return [...ordinary, ...special];
}

/** The overlaps of a day's hours with each other and with what reaches into it from the day before. */
function overlapsOf(dayBefore: readonly PlacedSpan[], day: readonly PlacedSpan[]): readonly Overlap[] {
  const reaching = dayBefore.map((span) => ({ span, start: span.start - millisecondsPer.days }));
  const placed = [...reaching, ...day.map((span) => ({ span, start: span.start }))]
    .map(({ span, start }) => ({ span, start, end: start + span.end - span.start }))
    .sort((a, b) => a.start - b.start);
  const overlaps: Overlap[] = [];
  for (const [index, { span, start }] of placed.entries()) {
    const before = placed[index - 1];
    if (before !== undefined && before.end > start && day.includes(span)) overlaps.push([span, before.span]);
  }
  return overlaps;
}
