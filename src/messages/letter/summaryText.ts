import type { JsonObject, JsonValue } from "../../core/json";
import { isObject } from "../../core/rules/jsonKinds";
import { amountText } from "../amountText";
import type { SummaryTexts } from "../LetterTexts";
import { addressLines, told } from "./addressLines";
import type { CustomerVoice } from "./customerVoice";

const PIECE = "piece";
/** Taken off, though told as positive numbers. */
const TAKEN_OFF = "discountMinor";

/**
 * A whole order as its buyer checks it, in words: every line with quantity and price, the totals, the addresses, the
 * contact, the dates and the payment. `undefined` for what is no `OrderSummary`.
 */
export function summaryText(summary: JsonValue | undefined, voice: CustomerVoice): string | undefined {
  if (!isObject(summary) || !Array.isArray(summary.lines) || !isObject(summary.totals)) return undefined;
  const { texts, say, manner } = voice;
  const words = texts.summary;
  const tell = (name: Exclude<keyof SummaryTexts, "totals">, values: Readonly<Record<string, string>>) =>
    say(words[name], values, `summary/${name}`);
  const address = (value: JsonValue | undefined) =>
    addressLines(value, manner.locale, (phone) => tell("phone", { phone }));
  const lines = summary.lines as readonly JsonValue[];
  const blocks: readonly (readonly string[])[] = [
    [
      tell("heading", instants({ placedAt: summary.placedAt }, voice)),
      ...lines.flatMap((line, index) => (isObject(line) ? lineTexts(line, index + 1, summary, voice) : [])),
    ],
    totalTexts(summary.totals, summary.currency, voice),
    headed(words.shipTo, address(summary.shipTo)),
    headed(words.billTo, address(summary.billTo)),
    [
      ...contactText(summary.contact).map((details) => tell("contact", { details })),
      ...dateTexts(isObject(summary.promise) ? summary.promise : {}, voice),
      ...paymentText(summary.paymentMethods, voice).map((methods) => tell("payment", { methods })),
    ],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

function lineTexts(
  line: JsonObject,
  index: number,
  { currency }: JsonObject,
  voice: CustomerVoice,
): readonly string[] {
  const { texts, say, manner } = voice;
  const words = texts.summary;
  const counted = (quantity: JsonValue | undefined): readonly string[] => {
    if (typeof quantity !== "number" || !Number.isFinite(quantity)) return [];
    const [unit = PIECE] = told(line.unit);
    return [
      unit === PIECE
        ? say(words.pieces, { quantity }, "summary/pieces")
        : say(words.units, { quantity, unit }, "summary/units"),
    ];
  };
  const values = {
    index,
    name: [...told(line.name), ...told(line.sku), ...told(line.id)][0] ?? "",
    quantity: counted(line.quantity)[0] ?? "",
    ...amount("unitPrice", line.unitPriceMinor, currency, manner.locale),
    ...amount("lineTotal", line.lineTotalMinor, currency, manner.locale),
  };
  const notes = [
    ...counted(line.cancelledQuantity).map((quantity) =>
      say(words.cancelled, { quantity }, "summary/cancelled"),
    ),
    ...Object.entries(instants({ shipBy: line.shipBy }, voice)).map(([name, at]) =>
      say(words.lineShipBy, { [name]: at }, "summary/lineShipBy"),
    ),
  ];
  return [say(words.line, values, "summary/line"), ...notes.map((note) => `   ${note}`)];
}

function totalTexts(
  totals: JsonObject,
  currency: JsonValue | undefined,
  { texts, say, manner }: CustomerVoice,
): readonly string[] {
  return Object.entries(texts.summary.totals).flatMap(([name, text]) => {
    const value = totals[name];
    const signed = name === TAKEN_OFF && typeof value === "number" ? -value : value;
    const values = amount("amount", signed, currency, manner.locale);
    return "amount" in values ? [say(text, values, `summary/totals/${name}`)] : [];
  });
}

function amount(
  name: string,
  amountMinor: JsonValue | undefined,
  currency: JsonValue | undefined,
  locale: string,
): Readonly<Record<string, string>> {
  const text = typeof amountMinor === "number" ? amountText(amountMinor, currency, locale) : undefined;
  return text === undefined ? {} : { [name]: Number(amountMinor) < 0 ? `-${text}` : text };
}

function dateTexts(promise: JsonObject, voice: CustomerVoice): readonly string[] {
  const { texts, say } = voice;
  const { shipBy, deliverBy } = promise;
  const words = texts.summary;
  return Object.entries(instants({ shipBy, deliverBy }, voice)).map(([name, at]) =>
    say(name === "shipBy" ? words.shipBy : words.deliverBy, { [name]: at }, `summary/${name}`),
  );
}

function instants(
  values: Readonly<Record<string, JsonValue | undefined>>,
  { instant }: CustomerVoice,
): Readonly<Record<string, string>> {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    instant(value).map((text) => [name, text] as const),
  );
  return Object.fromEntries(entries);
}

function contactText(contact: JsonValue | undefined): readonly string[] {
  if (!isObject(contact)) return [];
  const { name, email, phone } = contact;
  const details = [name, email, phone].flatMap(told).join(", ");
  return details === "" ? [] : [details];
}

/** Methods that have a name for customers; a code of the shop's own is none. */
function paymentText(methods: JsonValue | undefined, { customer, manner }: CustomerVoice): readonly string[] {
  const names: Readonly<Record<string, string>> = customer.words.method;
  const known = (Array.isArray(methods) ? (methods as readonly JsonValue[]) : []).flatMap((method) =>
    typeof method === "string" && Object.hasOwn(names, method) ? (names[method] ?? []) : [],
  );
  return known.length === 0
    ? []
    : [new Intl.ListFormat(manner.locale, { type: "conjunction" }).format(known)];
}

function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}
