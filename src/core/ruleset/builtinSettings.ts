import { tiersProblem } from "../compensation/tiersProblem";
import type { JsonValue } from "../json";
import { isTimeZone } from "../time/zoneOffset";
import type { SettingDeclaration } from "./RulesetFile";
import { spanProblem } from "./settingProblem";

/** Settings every ruleset has, because facts and the clock itself read them; a rule file may change their values. */
export const builtinSettings: Readonly<Record<string, SettingDeclaration>> = {
  "clock.skewSeconds": {
    value: 300,
    unit: "s",
    why: "clocks of shops, carriers and providers differ by minutes; an event further ahead is not believed yet",
  },
  "clock.timeZone": {
    value: "UTC",
    why: "calendar of an order that names no time zone of its own",
  },
  "complaint.calendar": {
    value: "always",
    why: "promises to customers run day and night unless a calendar says when somebody works",
  },
  "process.calendar": {
    value: "always",
    why: "targets run day and night unless a calendar says when somebody works; a playbook can name its own",
  },
  "process.warnAtRatio": {
    value: 0.75,
    unit: "ratio",
    why: "a quarter of the time is left: enough to act, late enough not to nag",
  },
  "review.fallbackHours": {
    value: 24,
    unit: "h",
    why: "when to look again where a comparison's next change cannot be computed",
  },
  "stock.maxAgeHours": { value: 24, unit: "h", why: "a stock level older than a day says little about now" },
  "address.maxAgeHours": {
    value: 4320,
    unit: "h",
    why: "180 days: buildings change slowly, verifiers' data improve",
  },
  "carrier.maxAgeHours": {
    value: 12,
    unit: "h",
    why: "a strike is called off, a depot flooded, between one shift and the next",
  },
  "carrier.reliabilityWeight": {
    value: 50,
    unit: "weight",
    why: "that parcels arrive as promised matters as much as all the rest",
  },
  "carrier.punctualityWeight": {
    value: 35,
    unit: "weight",
    why: "a parcel that switches is late already, or about to be",
  },
  "carrier.costWeight": {
    value: 15,
    unit: "weight",
    why: "in an emergency the price decides between carriers that are equally good",
  },
  "compensation.tiers": {
    value: [],
    why: "what is offered out of goodwill is the shop's decision",
  },
  "compensation.maximumPerOrderMinor": {
    value: 5000,
    unit: "minor",
    why: "fifty of most currencies: more than that for one order is a person's decision",
  },
  "compensation.maximumPerIncidentMinor": {
    value: 3000,
    unit: "minor",
    why: "what goes wrong once is made good once, however many messages it takes",
  },
  "compensation.maximumPerCustomerMinor": {
    value: 10000,
    unit: "minor",
    why: "twice the cap of an order: who needs more within a period needs somebody who looks into it",
  },
  "compensation.periodDays": {
    value: 365,
    unit: "d",
    why: "a year, in which a good customer orders several times",
  },
};

/** What is wrong with a value for a setting of {@link builtinSettings}; `undefined` for any other setting. */
export function builtinProblem(name: string, value: JsonValue): string | undefined {
  if (name === "compensation.tiers") return tiersProblem(value);
  if (name !== "clock.timeZone") return spanProblem(name, value);
  const isZone = typeof value === "string" && isTimeZone(value);
  return isZone ? undefined : `must be an IANA time zone such as "Europe/Berlin"`;
}
