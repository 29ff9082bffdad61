import type { JsonValue } from "../json";

/**
 * The values of the settings that every ruleset has, where its file says no other. They stand apart from what is said of
 * them, which nobody needs to run a ruleset, and are not repeated in modules that are compiled ahead.
 */
export const builtinValues = {
  "clock.skewSeconds": 300,
  "clock.timeZone": "UTC",
  "complaint.calendar": "always",
  "process.calendar": "always",
  "process.warnAtRatio": 0.75,
  "review.fallbackHours": 24,
  "stock.maxAgeHours": 24,
  "address.maxAgeHours": 4320,
  "carrier.maxAgeHours": 12,
  "notice.quietFrom": "",
  "notice.quietUntil": "",
  "notice.quietChannels": ["sms", "phone", "push"],
  "notice.maximumPerDay": 0,
  "stock.shortagePreference": [],
  "supplier.leadTimeWeight": 0.3,
  "supplier.priceWeight": 0.4,
  "supplier.minimumWeight": 0.1,
  "supplier.reliabilityWeight": 0.2,
  "carrier.reliabilityWeight": 50,
  "carrier.punctualityWeight": 35,
  "carrier.costWeight": 15,
  "compensation.tiers": [],
  "compensation.maximumPerOrderMinor": 5000,
  "compensation.maximumPerIncidentMinor": 3000,
  "compensation.maximumPerCustomerMinor": 10000,
  "compensation.periodDays": 365,
} as const satisfies Readonly<Record<string, JsonValue>>;

/** The value of a built-in setting; `undefined` for the name of any other. */
export function builtinValue(name: string): JsonValue | undefined {
  const values: Readonly<Record<string, JsonValue>> = builtinValues;
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
