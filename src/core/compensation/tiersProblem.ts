import { isTextList } from "../isTextList";
import type { JsonObject, JsonValue } from "../json";
import { isObject } from "../rules/jsonKinds";
import { compensationKinds } from "./CompensationTier";

const KEYS: readonly string[] = [
  "name",
  "for",
  "lateFromHours",
  "valueFromMinor",
  "customerTiers",
  "kind",
  "percent",
  "amountMinor",
];

/** Whether a code of that form is a currency is not looked at, so that who needs no tiers need not know them all. */
const CURRENCY = /^[A-Z]{3}$/;

/** Of hours a good century. */
const LONGEST = 1_000_000;

/** What is wrong with a value for the setting `compensation.tiers`, with the place and the remedy; `undefined` if nothing. */
export function tiersProblem(value: JsonValue): string | undefined {
  if (!Array.isArray(value)) return "must list tiers";
  const names = new Set<JsonValue | undefined>();
  for (const [index, tier] of (value as readonly JsonValue[]).entries()) {
    const problem = isObject(tier) ? tierProblem(tier) : "must be an object";
    if (problem !== undefined) return `is wrong at /${index}: ${problem}`;
    const { name } = tier as JsonObject;
    if (names.has(name))
      return `is wrong at /${index}: ${JSON.stringify(name)} is the name of an earlier tier`;
    names.add(name);
  }
  return undefined;
}

function tierProblem(tier: JsonObject): string | undefined {
  const stray = Object.keys(tier).find((key) => !KEYS.includes(key));
  if (stray !== undefined) return `there is no key ${JSON.stringify(stray)}; a tier has ${KEYS.join(", ")}`;
  const { name, kind, lateFromHours, percent, amountMinor, valueFromMinor } = tier;
  if (typeof name !== "string" || name === "") return `"name" must be a text that is not empty`;
  if (!compensationKinds.some((each) => each === kind)) {
    return `"kind" must be one of ${compensationKinds.join(", ")}`;
  }
  if (lateFromHours !== undefined && !isWithin(lateFromHours, 0, LONGEST)) {
    return `"lateFromHours" must be a number from 0 to ${LONGEST}`;
  }
  if (percent !== undefined && !isPercentage(percent)) {
    return `"percent" must be more than 0 and at most 100, with at most two decimals`;
  }
  for (const key of ["for", "customerTiers"]) {
    if (tier[key] !== undefined && !isNameList(tier[key] as JsonValue)) return `"${key}" must list texts`;
  }
  if (percent !== undefined && amountMinor !== undefined) return `give "percent" or "amountMinor", not both`;
  if (percent === undefined && amountMinor === undefined && kind !== "shipping_fee") {
    return `give "percent" or "amountMinor"; only "shipping_fee" can do without`;
  }
  return amountsProblem("amountMinor", amountMinor) ?? amountsProblem("valueFromMinor", valueFromMinor);
}

function amountsProblem(key: string, amounts: JsonValue | undefined): string | undefined {
  if (amounts === undefined || isAmount(amounts)) return undefined;
  if (isObject(amounts)) {
    const stray = Object.keys(amounts).find((currency) => !CURRENCY.test(currency));
    if (stray !== undefined) return `"${key}": ${JSON.stringify(stray)} is no currency; write it as "EUR"`;
    if (Object.values(amounts).every(isAmount)) return undefined;
  }
  return `"${key}" must be an integer of minor units from 0, or an object of such by currency`;
}

function isAmount(value: JsonValue): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isPercentage(value: JsonValue): boolean {
  if (typeof value !== "number" || !(value > 0 && value <= 100)) return false;
  return Math.round(value * 100) / 100 === value;
}

function isWithin(value: JsonValue, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}

function isNameList(value: JsonValue): boolean {
  return isTextList(value) && !value.includes("");
}
