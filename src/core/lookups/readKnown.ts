import { type SettingsInForce, settingOf } from "../facts/settingOf";
import type { JsonValue } from "../json";
import { type UnknownValue, unknown } from "../rules/unknown";
import { parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import type { DefinedLookup } from "./defineLookup";
import type { KnownLookups, LookupFailure, Observed } from "./Lookup";

/** What is needed to read an answer: the answers, the instant, and the settings that say how old one may be. */
export interface KnownAt extends SettingsInForce {
  readonly known: KnownLookups;
  readonly now: number;
}

/** The answer, or an unknown value, with the instant at which it becomes stale. */
export interface KnownAnswer<V> {
  readonly answer: V | UnknownValue;
  /** Epoch milliseconds; ∞ when age alone changes nothing. */
  readonly expiresAt: number;
}

const FAILED = /* @__PURE__ */ unknown("failed");
const STALE = /* @__PURE__ */ unknown("stale");

/** Reads one answer: pending, failed and stale ones are unknown values with their reason. */
export function readKnown<K extends JsonValue, V extends Observed>(
  at: KnownAt,
  lookup: DefinedLookup<K, V>,
  key: K,
): KnownAnswer<V> {
  const id = lookup.id(key);
  const answers = Object.hasOwn(at.known, lookup.name) ? at.known[lookup.name] : undefined;
  const answer = answers !== undefined && Object.hasOwn(answers, id) ? answers[id] : undefined;
  const never = Number.POSITIVE_INFINITY;
  if (answer === undefined) return { answer: unknown("pending", [lookup.ask(key)]), expiresAt: never };
  if (isFailure(answer)) {
    return { answer: answer.failed === "failed" ? FAILED : unknown(answer.failed), expiresAt: never };
  }
  const maximumAgeHours = ageLimit(at, lookup.maxAgeSetting);
  if (maximumAgeHours === undefined) return { answer: answer as V, expiresAt: never };
  const expiresAt =
    parseInstant((answer as V).observedAt) + Math.round(maximumAgeHours * millisecondsPer.hours);
  return at.now >= expiresAt ? { answer: STALE, expiresAt: never } : { answer: answer as V, expiresAt };
}

function ageLimit(at: KnownAt, setting: string | undefined): number | undefined {
  const value = setting === undefined ? undefined : settingOf(at, setting);
  return typeof value === "number" ? value : undefined;
}

function isFailure(answer: object): answer is LookupFailure {
  return Object.hasOwn(answer, "failed");
}
