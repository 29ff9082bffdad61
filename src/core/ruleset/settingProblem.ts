import type { Program } from "../facts/Program";
import type { JsonValue } from "../json";
import { nameKind } from "../rules/jsonKinds";
import { ALWAYS } from "../time/BusinessCalendar";
import { builtinValue } from "./builtinValues";
import { noticeProblem } from "./noticeSettings";

/** Of hours a good century; beyond it, instants could not be written any more. */
const LONGEST = 1_000_000;

/** The built-in settings that count seconds or hours, and those that weigh. */
const SPANS: readonly string[] = [
  "clock.skewSeconds",
  "review.fallbackHours",
  "stock.maxAgeHours",
  "address.maxAgeHours",
  "supplier.leadTimeWeight",
  "supplier.priceWeight",
  "supplier.minimumWeight",
  "supplier.reliabilityWeight",
  "carrier.maxAgeHours",
  "carrier.reliabilityWeight",
  "carrier.punctualityWeight",
  "carrier.costWeight",
];

/** The built-in settings that cap goodwill; they alone may vary, by facts that stand in the order. */
export const capSettings: readonly string[] = [
  "compensation.maximumPerOrderMinor",
  "compensation.maximumPerIncidentMinor",
  "compensation.maximumPerCustomerMinor",
];

/** Of days a good century. */
const LONGEST_PERIOD = 40_000;

/** The built-in settings that name a calendar of the ruleset. */
export const calendarSettings: readonly string[] = ["complaint.calendar", "process.calendar"];

/**
 * What is wrong with a value given for a setting that a ruleset declares. Whether a time zone exists
 * is not looked at, so that who reads none need not know the calendar.
 */
export function settingProblem(
  name: string,
  value: JsonValue,
  { settings, calendars }: Pick<Program, "settings" | "calendars">,
): string | undefined {
  const declared = settings.get(name) ?? builtinValue(name) ?? null;
  const isNumber = typeof value !== "number" || Number.isFinite(value);
  if (nameKind(value) !== nameKind(declared) || !isNumber) {
    const kind = isNumber ? nameKind(value) : value;
    return `must be ${nameKind(declared)} like ${JSON.stringify(declared)}, not ${kind}`;
  }
  if (calendarSettings.includes(name) && value !== ALWAYS && !calendars.has(String(value))) {
    const known = [ALWAYS, ...calendars.keys()].map((each) => JSON.stringify(each)).join(" or ");
    return `must be the name of a calendar of the ruleset, ${known}, not ${JSON.stringify(value)}`;
  }
  return spanProblem(name, value) ?? noticeProblem(name, value);
}

/** What is wrong with a value for a built-in setting that is a number; `undefined` for any other setting. */
export function spanProblem(name: string, value: JsonValue): string | undefined {
  if (capSettings.includes(name)) {
    const isCap = Number.isSafeInteger(value) && (value as number) >= 0;
    return isCap ? undefined : "must be an integer of minor units from 0";
  }
  if (name === "compensation.periodDays") {
    const isPeriod = typeof value === "number" && value >= 1 && value <= LONGEST_PERIOD;
    return isPeriod ? undefined : `must be a number from 1 to ${LONGEST_PERIOD}`;
  }
  if (name === "process.warnAtRatio") {
    const isShare = typeof value === "number" && value > 0 && value <= 1;
    return isShare ? undefined : "must be a number more than 0, and 1 at most, which means never";
  }
  if (!SPANS.includes(name)) return undefined;
  const isSpan = typeof value === "number" && value >= 0 && value <= LONGEST;
  return isSpan ? undefined : `must be a number from 0 to ${LONGEST}`;
}
