import * as z from "zod";
import { MAXIMUM_SPANS } from "../../core/ruleset/checkCalendar";
import { type BusinessCalendar, weekdays } from "../../core/time/BusinessCalendar";
import { type JsonSchema, noted, notes, rewritten, when } from "./notes";

const HOURS = /^(?!(.{5})-\1$)(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const DATE =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/;

/**
 * The calendars of a file, by name. Which time zones there are, in which years February has 29 days and whether hours
 * overlap is for `compileRuleset` to see.
 */
export function calendarsSchema() {
  const calendar = noted(
    z.union([z.literal("always"), workingCalendarSchema()]),
    'When somebody works: "always", or in the hours of a zone.',
    "工作日历：always（全天候）或某时区的工作时间。",
  );
  notes.add(calendar, { id: "calendar" });
  const told = rewritten(calendar as z.ZodType<BusinessCalendar, BusinessCalendar>, ({ anyOf, ...json }) => {
    const [always, working] = anyOf as readonly JsonSchema[];
    return { ...json, ...when({ type: "object" }, working, always) };
  });
  const name = z.string().refine((each) => each !== "always");
  const key = rewritten(name, (json) => ({ ...json, not: { const: "always" } }));
  return noted(
    z.record(key, told),
    'Calendars by name; the setting "complaint.calendar" names the one that complaint clocks run on.',
    "按名称的工作日历；设置 complaint.calendar 指定投诉时限所用的日历。",
  );
}

function workingCalendarSchema() {
  const hours = noted(z.array(hoursSchema()).max(MAXIMUM_SPANS), "Times that are worked.", "工作时段。", {
    id: "hoursOfDay",
  });
  const byDay = Object.fromEntries(weekdays.map((day) => [day, hours.exactOptional()]));
  return z.strictObject({
    timeZone: noted(
      z.string(),
      "The zone whose wall clock counts: an IANA name, or an offset such as +08:00.",
      "所用时区：IANA 名称，或 +08:00 等偏移。",
      { examples: ["Asia/Shanghai", "Europe/Berlin", "America/New_York"] },
    ),
    hours: noted(
      rewritten(
        z.strictObject(byDay).refine((days) => Object.values(days).some((each) => each?.length !== 0)),
        (json) => ({ ...json, not: { additionalProperties: { type: "array", maxItems: 0 } } }),
      ),
      "What is worked each week; days that are left out are free.",
      "每周工作时间；未列出的为休息日。",
    ),
    holidays: noted(
      z.array(dateSchema()),
      "Days off. A night shift from the day before is worked to its end.",
      "节假日。",
    ).exactOptional(),
    workdays: noted(
      z.record(dateSchema(), hours.min(1)),
      "Days with hours of their own: a Saturday that is worked, a short Christmas Eve.",
      "单独规定时段的日期：调休上班日、半天班。",
    ).exactOptional(),
  });
}

function hoursSchema(): z.ZodType<string, string> {
  return noted(z.string().regex(HOURS), "From and to.", "起止时间。", {
    examples: ["09:00-18:00", "22:00-06:00", "00:00-24:00"],
    patternErrorMessage:
      'Write "09:00-18:00", "22:00-06:00" over midnight or "00:00-24:00" for the whole day.',
  });
}

function dateSchema(): z.ZodType<string, string> {
  return noted(z.string().regex(DATE), "A day.", "日期。", {
    examples: ["2026-10-01"],
    patternErrorMessage: 'Write a day such as "2026-10-01".',
  });
}
