import type { JsonValue } from "../json";
import { noSuch } from "../rules/Issues";
import { isObject, nameKind } from "../rules/jsonKinds";
import { ALWAYS, weekdays } from "../time/BusinessCalendar";
import { dayNumberOf } from "../time/localDate";
import { workingSpanOf } from "../time/workingSpan";
import { isTimeZone } from "../time/zoneOffset";
import { findOverlaps, type PlacedSpan } from "./findOverlaps";
import { inside, type Place, readList, readObject, report } from "./shape";

/** Of one day; nobody needs more, and each costs time to look at. */
export const MAXIMUM_SPANS = 24;
const CALENDAR_KEYS = ["timeZone", "hours", "holidays", "workdays"];

/** Reports every mistake in a calendar, which may be anything. */
export function checkCalendar(json: JsonValue, place: Place): void {
  if (json === ALWAYS) return;
  if (!isObject(json)) {
    report(
      place,
      "shape",
      `must be "always", or an object with "timeZone" and "hours", not ${wordGiven(json)}`,
    );
    return;
  }
  const calendar = readObject(json, place, CALENDAR_KEYS);
  checkTimeZone(calendar.timeZone, inside(place, "timeZone"));
  const hoursPlace = inside(place, "hours");
  const hours = Object.entries(readObject(calendar.hours, hoursPlace));
  const week: readonly PlacedSpan[][] = weekdays.map(() => []);
  for (const [name, value] of hours) {
    const at = inside(hoursPlace, name);
    const day = week[(weekdays as readonly string[]).indexOf(name)];
    if (day === undefined) report(at, "unknown_key", noSuch("weekday", name, weekdays));
    else day.push(...readSpans(value, at));
  }
  if (isObject(calendar.hours) && hours.every(([, value]) => Array.isArray(value) && value.length === 0)) {
    report(
      hoursPlace,
      "unfit_value",
      'needs working hours; write some, such as { "monday": ["09:00-18:00"] }',
    );
  }
  for (const [later, earlier] of findOverlaps(week, readDays(calendar.holidays, calendar.workdays, place))) {
    const message = `overlaps ${JSON.stringify(earlier.text)} at ${earlier.place.path}; join them, or move one`;
    report(later.place, "unfit_value", `${JSON.stringify(later.text)} ${message}`);
  }
}

function checkTimeZone(value: JsonValue | undefined, place: Place): void {
  if (typeof value === "string" && isTimeZone(value)) return;
  report(place, "unfit_value", `must be an IANA time zone such as "Europe/Berlin", not ${wordGiven(value)}`);
}

function wordGiven(value: JsonValue | undefined): string {
  return typeof value === "string" ? JSON.stringify(value.slice(0, 80)) : nameKind(value);
}

/** The days that differ from their weekday, with their hours; a day off has none. */
function readDays(
  holidays: JsonValue | undefined,
  workdays: JsonValue | undefined,
  place: Place,
): ReadonlyMap<number, readonly PlacedSpan[]> {
  const days = new Map<number, readonly PlacedSpan[]>();
  const add = (date: JsonValue, at: Place, spans: readonly PlacedSpan[]) => {
    const day = typeof date === "string" ? dayNumberOf(date) : undefined;
    if (day === undefined) {
      report(at, "unfit_value", `must be a day that exists, such as "2026-10-01", not ${wordGiven(date)}`);
    } else if (days.has(day)) {
      report(at, "unfit_value", `the day ${date} stands here a second time; leave one of the two out`);
    } else days.set(day, spans);
  };
  const holidaysPlace = inside(place, "holidays");
  for (const [index, date] of readList(holidays, holidaysPlace).entries()) {
    add(date, inside(holidaysPlace, index), []);
  }
  const workdaysPlace = inside(place, "workdays");
  for (const [date, value] of Object.entries(
    workdays === undefined ? {} : readObject(workdays, workdaysPlace),
  )) {
    const at = inside(workdaysPlace, date);
    if (Array.isArray(value) && value.length === 0) {
      report(at, "unfit_value", 'has no hours; name a day off in "holidays" instead');
    }
    add(date, at, readSpans(value, at));
  }
  return days;
}

function readSpans(value: JsonValue, place: Place): readonly PlacedSpan[] {
  const texts = readList(value, place);
  if (texts.length > MAXIMUM_SPANS) {
    report(place, "size", `has ${texts.length} stretches of hours; ${MAXIMUM_SPANS} are allowed`);
    return [];
  }
  return texts.flatMap((text, index) => {
    const at = inside(place, index);
    const span = typeof text === "string" ? workingSpanOf(text) : undefined;
    if (span !== undefined) return [{ ...span, text: text as string, place: at }];
    const remedy = '"09:00-18:00", "22:00-06:00" over midnight or "00:00-24:00" for the whole day';
    report(at, "unfit_value", `must be hours such as ${remedy}, not ${wordGiven(text)}`);
    return [];
  });
}
