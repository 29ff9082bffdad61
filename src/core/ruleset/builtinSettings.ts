import { tiersProblem } from "../compensation/tiersProblem";
import type { JsonValue } from "../json";
import { shortageChoices } from "../shortage/ShortageOption";
import { isTimeZone } from "../time/zoneOffset";
import { builtinValues } from "./builtinValues";
import { noticeProblem } from "./noticeSettings";
import type { SettingDeclaration } from "./RulesetFile";
import { spanProblem } from "./settingProblem";

/** Unit and reason of each. */
const remarks: Readonly<Record<keyof typeof builtinValues, Omit<SettingDeclaration, "value">>> = {
  "clock.skewSeconds": {
    unit: "s",
    why: "clocks of shops, carriers and providers differ by minutes; an event further ahead is not believed yet",
  },
  "clock.timeZone": {
    why: "calendar of an order that names no time zone of its own",
  },
  "complaint.calendar": {
    why: "promises to customers run day and night unless a calendar says when somebody works",
  },
  "process.calendar": {
    why: "targets run day and night unless a calendar says when somebody works; a playbook can name its own",
  },
  "process.warnAtRatio": {
    unit: "ratio",
    why: "a quarter of the time is left: enough to act, late enough not to nag",
  },
  "review.fallbackHours": {
    unit: "h",
    why: "when to look again where a comparison's next change cannot be computed",
  },
  "stock.maxAgeHours": { unit: "h", why: "a stock level older than a day says little about now" },
  "address.maxAgeHours": {
    unit: "h",
    why: "180 days: buildings change slowly, verifiers' data improve",
  },
  "carrier.maxAgeHours": {
    unit: "h",
    why: "a strike is called off, a depot flooded, between one shift and the next",
  },
  "notice.quietFrom": {
    why: "wall clock time, such as 21:00, from which nobody wants to be disturbed; empty: no quiet hours",
  },
  "notice.quietUntil": { why: "wall clock time, such as 08:00, at which quiet hours end" },
  "notice.quietChannels": {
    why: "channels that ring; an e-mail wakes nobody",
  },
  "notice.maximumPerDay": {
    why: "messages a customer gets on one channel in 24 hours; 0: as many as there are",
  },
  "stock.shortagePreference": {
    why: "which choice to recommend for a short line, the first that can be offered; empty: by the rule of docs/shortage.md",
  },
  "supplier.leadTimeWeight": {
    unit: "ratio",
    why: "a customer or a shelf waits while the goods are on their way",
  },
  "supplier.priceWeight": {
    unit: "ratio",
    why: "goods and freight are most of what a purchase costs",
  },
  "supplier.minimumWeight": {
    unit: "ratio",
    why: "what must be bought beyond need costs space and money, and is sold later all the same",
  },
  "supplier.reliabilityWeight": {
    unit: "ratio",
    why: "a delivery that is late makes the shortage longer; few deliveries prove little",
  },
  "carrier.reliabilityWeight": {
    unit: "weight",
    why: "that parcels arrive as promised matters as much as all the rest",
  },
  "carrier.punctualityWeight": {
    unit: "weight",
    why: "a parcel that switches is late already, or about to be",
  },
  "carrier.costWeight": {
    unit: "weight",
    why: "in an emergency the price decides between carriers that are equally good",
  },
  "compensation.tiers": {
    why: "what is offered out of goodwill is the shop's decision",
  },
  "compensation.maximumPerOrderMinor": {
    unit: "minor",
    why: "fifty of most currencies: more than that for one order is a person's decision",
  },
  "compensation.maximumPerIncidentMinor": {
    unit: "minor",
    why: "what goes wrong once is made good once, however many messages it takes",
  },
  "compensation.maximumPerCustomerMinor": {
    unit: "minor",
    why: "twice the cap of an order: who needs more within a period needs somebody who looks into it",
  },
  "compensation.periodDays": {
    unit: "d",
    why: "a year, in which a good customer orders several times",
  },
};

/** Settings every ruleset has, because facts and the clock itself read them; a rule file may change their values. */
export const builtinSettings: Readonly<Record<string, SettingDeclaration>> = /* @__PURE__ */ declared();

/** In one call, which a bundler can leave out as a whole. */
function declared(): Readonly<Record<string, SettingDeclaration>> {
  const names = Object.keys(builtinValues) as (keyof typeof builtinValues)[];
  return Object.fromEntries(names.map((name) => [name, { value: builtinValues[name], ...remarks[name] }]));
}

/** What is wrong with a value for a setting of {@link builtinSettings}; `undefined` for any other setting. */
export function builtinProblem(name: string, value: JsonValue): string | undefined {
  if (name === "stock.shortagePreference") {
    const isKnown =
      Array.isArray(value) && value.every((each) => shortageChoices.some((one) => one === each));
    return isKnown ? undefined : `must be a list of ${shortageChoices.join(", ")}`;
  }
  if (name === "compensation.tiers") return tiersProblem(value);
  if (name !== "clock.timeZone") return spanProblem(name, value) ?? noticeProblem(name, value);
  const isZone = typeof value === "string" && isTimeZone(value);
  return isZone ? undefined : `must be an IANA time zone such as "Europe/Berlin"`;
}
