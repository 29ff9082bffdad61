import type { JsonValue } from "../json";
import { nameKind } from "../rules/jsonKinds";

/** Of hours a good century; beyond it, instants could not be written any more. */
const LONGEST = 1_000_000;

/** The built-in settings that count seconds or hours. */
const SPANS: readonly string[] = [
  "clock.skewSeconds",
  "review.fallbackHours",
  "stock.maxAgeHours",
  "address.maxAgeHours",
];

/**
 * What is wrong with a value given for a setting, beside the value it was declared with. Whether a time zone exists
 * is not looked at, so that who reads none need not know the calendar.
 */
export function settingProblem(name: string, value: JsonValue, declared: JsonValue): string | undefined {
  const isNumber = typeof value !== "number" || Number.isFinite(value);
  if (nameKind(value) !== nameKind(declared) || !isNumber) {
    const kind = isNumber ? nameKind(value) : value;
    return `must be ${nameKind(declared)} like ${JSON.stringify(declared)}, not ${kind}`;
  }
  return spanProblem(name, value);
}

/** What is wrong with a value for a built-in setting that counts seconds or hours; `undefined` for any other setting. */
export function spanProblem(name: string, value: JsonValue): string | undefined {
  if (!SPANS.includes(name)) return undefined;
  const isSpan = typeof value === "number" && value >= 0 && value <= LONGEST;
  return isSpan ? undefined : `must be a number from 0 to ${LONGEST}`;
}
