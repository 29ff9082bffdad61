import type { JsonObject, JsonValue } from "../core/json";
import { isObject } from "../core/rules/jsonKinds";
import { REDACTED } from "../core/rules/redacted";
import { lineText } from "../core/rules/valueText";
import { ABSENT } from "./ABSENT";
import { amountText } from "./amountText";
import { durationText } from "./durationText";
import { instantText } from "./instantText";
import type { Manner } from "./Manner";

/** What the places of a text are filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

const LENGTH_TOLD = 80;

/**
 * Evidence or parameters as a text can tell them, by their names:
 *
 * - `…Minor`: an amount of `currency` without its sign, which `…MinorSign` tells: `plus`, `minus` or `zero`;
 * - `hours…`, `…Hours`: a length of time; `ratio`, `…Ratio`: per cent; other numbers stay numbers, for `plural`;
 * - an instant: a date; `country`: the country's name; a known word: its name; a list: "a, b and c";
 * - true and false: `yes` and `no`; of a list, `…Count` tells how many there are;
 * - an object with a `carrier`: the carrier, and its `service`.
 *
 * What cannot be told is left out, and so `absent`: redacted values, other objects, and to customers all text that is
 * none of the above.
 */
export function messageValues(values: JsonObject, manner: Manner): MessageValues {
  const told: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const text =
      typeof value === "number" ? tellNumber(name, value, values, manner) : tellOther(name, value, manner);
    if (text !== undefined && text !== "") told[name] = text;
    if (text !== undefined && name.endsWith("Minor")) told[`${name}Sign`] = signOf(value);
    if (Array.isArray(value) && value.length > 0) told[`${name}Count`] = value.length;
  }
  return told;
}

function tellNumber(
  name: string,
  value: number,
  { currency }: JsonObject,
  { locale, isForCustomer }: Manner,
): string | number | undefined {
  if (name.endsWith("Minor")) return amountText(value, currency, locale);
  if (name.startsWith("hours") || name.endsWith("Hours"))
    return durationText(value, locale, isForCustomer ? 1 : 2);
  if (!Number.isFinite(value)) return undefined;
  if (name === "ratio" || name.endsWith("Ratio")) {
    return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
  }
  return value;
}

function signOf(value: JsonValue): string {
  return value === 0 ? "zero" : Number(value) < 0 ? "minus" : "plus";
}

function tellOther(name: string, value: JsonValue, manner: Manner): string | undefined {
  if (typeof value === "string") return tellText(name, value, manner);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isObject(value)) return tellCarrier(name, value, manner);
  if (!Array.isArray(value)) return undefined;
  const list = value as readonly JsonValue[];
  const texts = list
    .map((each) => (typeof each === "number" ? String(each) : tellOther(name, each, manner)))
    .filter((text) => text !== undefined);
  return new Intl.ListFormat(manner.locale, { type: "conjunction" }).format(texts);
}

/** A way to go is told by its carrier. */
function tellCarrier(name: string, { carrier, service }: JsonObject, manner: Manner): string | undefined {
  const parts = [carrier, service].flatMap((part) =>
    typeof part === "string" ? (tellText(name, part, manner) ?? []) : [],
  );
  return parts.length === 0 ? undefined : parts.join(" ");
}

function tellText(name: string, text: string, manner: Manner): string | undefined {
  if (text === REDACTED) return undefined;
  if (name === "country") return countryName(text, manner.locale) ?? tellWord(name, text, manner);
  return tellWord(name, text, manner) ?? instantText(text, manner) ?? tellRaw(text, manner);
}

function tellWord(name: string, text: string, { words, titleOf }: Manner): string | undefined {
  const named = Object.hasOwn(words, name) ? words[name] : undefined;
  return named !== undefined && Object.hasOwn(named, text) ? named[text] : titleOf(text);
}

/** No customer is told a word that nobody chose for customers. A name of Object.prototype breaks `select`. */
function tellRaw(text: string, { isForCustomer }: Manner): string | undefined {
  if (isForCustomer || text in Object.prototype || text === ABSENT) return undefined;
  const line = lineText(text).trim();
  if (line === "") return undefined;
  if (line.length <= LENGTH_TOLD) return line;
  return `${line.slice(0, LENGTH_TOLD).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function countryName(code: string, locale: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code);
}
