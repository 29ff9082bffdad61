import type { OrderException } from "../core/classify/OrderException";
import type { JsonObject, JsonValue } from "../core/json";
import { formatMinor } from "../core/order/money";
import { plainText } from "./plainText";
import { shortInstant } from "./relativeTime";

/** What the wording of evidence depends on besides the evidence. */
export interface EvidenceContext {
  /** Instant of the decision; instants of its year are shown without the year. */
  readonly now: string;
  /** Currency of `…Minor` amounts where the evidence does not name one. */
  readonly currency?: string | undefined;
}

const LIST_SHOWN = 5;
const HOURS = /hours$|Hours$/;
const LIMIT = /^(limit|maximum|tolerance)(?![a-z])|Limit(Hours|Minor)?$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * One line that says why an exception was raised: the code's title, the evidence, the place in the order.
 *
 * Evidence that only repeats the id of the exception's subject, which stands beside it, is left out.
 *
 * @param title the code's title; absent: the code itself
 *
 * @example
 * ```ts
 * why(exception, "No scan for too long", { now }); // "No scan for too long · 122.5 h (limit 72 h)"
 * ```
 */
export function why(exception: OrderException, title: string | undefined, context: EvidenceContext): string {
  const { code, evidence, field, subject } = exception;
  const news = Object.entries(evidence).filter(
    ([name, value]) => name !== subject.kind || value !== subject.id,
  );
  const parts = [title ?? code, evidenceText(Object.fromEntries(news), context), field && `at ${field}`];
  return parts.flatMap((part) => (part ? [plainText(part)] : [])).join(" · ");
}

/**
 * Evidence in words: names spelled out, numbers to two decimals, `…Minor` amounts as money, `…Hours` with their unit,
 * limits in parentheses behind the value they limit.
 *
 * @example
 * ```ts
 * evidenceText({ hours: 122.4961, limitHours: 72 }, { now }); // "122.5 h (limit 72 h)"
 * evidenceText({ dueMinor: 1230, currency: "EUR" }, { now }); // "due 12.30 EUR"
 * ```
 */
export function evidenceText(evidence: JsonObject, context: EvidenceContext): string {
  const own = Object.hasOwn(evidence, "currency") ? evidence.currency : undefined;
  const currency = typeof own === "string" ? own : context.currency;
  const showsMoney = Object.entries(evidence).some(([name, value]) => isAmount(name, value));
  let text = "";
  for (const [name, value] of Object.entries(evidence)) {
    if (name === "currency" && showsMoney) continue;
    const pair = pairText(name, value, { ...context, currency });
    if (text === "") text = pair;
    else text += LIMIT.test(name) ? ` (${pair})` : `, ${pair}`;
  }
  return plainText(text);
}

function pairText(name: string, value: JsonValue, { now, currency }: EvidenceContext): string {
  if (isAmount(name, value)) return `${words(name.slice(0, -"Minor".length))} ${moneyText(value, currency)}`;
  const shown = valueText(value, now);
  return typeof value === "number" && HOURS.test(name)
    ? `${words(name.replace(HOURS, ""))} ${shown} h`
    : `${words(name)} ${shown}`;
}

function moneyText(amountMinor: number, currency: string | undefined): string {
  return currency === undefined ? `${amountMinor} minor units` : formatMinor(amountMinor, currency);
}

function isAmount(name: string, value: JsonValue): value is number {
  return name.endsWith("Minor") && Number.isSafeInteger(value);
}

function valueText(value: JsonValue, now: string): string {
  if (typeof value === "number") return String(Math.round(value * 100) / 100);
  if (typeof value === "string") return INSTANT.test(value) ? shortInstant(value, now) : value;
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isList(value)) {
    if (value.length === 0) return "none";
    const shown = value.slice(0, LIST_SHOWN).map((item) => valueText(item, now));
    const rest = value.length - shown.length;
    return shown.join("/") + (rest > 0 ? ` and ${rest} more` : "");
  }
  const members = Object.entries(value).map(([name, member]) => `${words(name)} ${valueText(member, now)}`);
  return members.length === 0 ? "none" : members.join(" ");
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** `hoursSinceLastEvent` as `hours since last event`. */
function words(name: string): string {
  return name
    .replace(/_+/g, " ")
    .replace(/(?<=[a-z\d])[A-Z](?![A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}
