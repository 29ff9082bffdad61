import type { JsonValue } from "../json";

/** A question to the world outside the order, e.g. "the stock of SKU A-1". */
export interface LookupKey<K extends JsonValue = JsonValue> {
  /** Name of the lookup: `stock`, `address`, or one the host defined. */
  readonly lookup: string;
  /** Canonical text of the key; equal ids are the same question. */
  readonly id: string;
  /** What the adapter is given. */
  readonly key: K;
}

/** Every answer carries the instant at which it was true. */
export interface Observed {
  /** ISO 8601 with offset. */
  readonly observedAt: string;
}

/** A question that was asked and not answered: the facts that need it are unknown, with this reason. */
export interface LookupFailure {
  /** `failed`, `timed_out`, `unavailable`, `not_configured`, or the adapter's own word. */
  readonly failed: string;
}

/** Answers by lookup name and key id: plain JSON. A key that is not there is pending. */
export type KnownLookups = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Names one kind of question and how its keys are told apart. */
export interface Lookup<K extends JsonValue, V extends Observed> {
  readonly name: string;
  /** Canonical text of a key; must be equal exactly for equal questions. */
  readonly id: (key: K) => string;
  /** Setting (a number of hours) after which an answer is stale; absent: never. */
  readonly maxAgeSetting?: string;
  /** Type carrier only; never set. */
  readonly answer?: V;
}
