import type { UnknownReason } from "../classify/Unknown";
import type { LookupKey } from "../lookups/Lookup";

const BRAND = Symbol.for("order-triage.unknown");

/** The value of a fact that is not known: neither true nor false, neither present nor absent. */
export interface UnknownValue {
  readonly reason: UnknownReason;
  /** Lookups that would tell, when nobody has asked them yet. */
  readonly keys: readonly LookupKey[];
}

const NO_KEYS: readonly LookupKey[] = [];

/**
 * A fact value, without prototype, that says "I do not know", with the reason; conditions on it are unknown instead of false.
 *
 * @example
 * ```ts
 * rules.evaluate({ stockOnHand: unknown("failed") });
 * ```
 */
export function unknown(reason: UnknownReason, keys: readonly LookupKey[] = NO_KEYS): UnknownValue {
  return Object.freeze(Object.assign(Object.create(null), { [BRAND]: true, reason, keys })) as UnknownValue;
}

/** True for a value made by {@link unknown}, also by another copy of this library. */
export function isUnknown(value: unknown): value is UnknownValue {
  return typeof value === "object" && value !== null && isBranded(value);
}

/** Nearly every object has a prototype, which costs less to see than that it has no brand. */
function isBranded(value: object): boolean {
  return Object.getPrototypeOf(value) === null && (value as Record<symbol, unknown>)[BRAND] === true;
}
