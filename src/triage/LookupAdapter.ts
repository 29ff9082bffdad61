import type { JsonValue } from "../core/json";
import type { Observed } from "../core/lookups/Lookup";
import type { AdapterContext } from "./AdapterContext";
import type { MaybePromise } from "./MaybePromise";

/**
 * Answers one kind of question about the world outside the order; given to `createTriage({ lookups })` under the
 * lookup's name.
 *
 * Answers match the keys in length and order. Each is a value with `observedAt` (ISO 8601 with offset) or an `Error`;
 * an `Error`, and a call that throws, make the facts that need the key unknown and nothing else.
 *
 * @example
 * ```ts
 * const crm: LookupAdapter<string, CustomerRecord> = {
 *   name: "crm",
 *   lookup: (customerIds, { signal }) => fetchRecords(customerIds, signal),
 * };
 * createTriage({ ruleset, lookups: { customer: crm } });
 * ```
 */
export interface LookupAdapter<K extends JsonValue = JsonValue, V extends Observed = Observed> {
  /** Named in errors and events. */
  readonly name: string;
  lookup(keys: readonly K[], context: AdapterContext): MaybePromise<readonly (V | Error)[]>;
  /**
   * What is wrong with an answer that has a valid `observedAt`, in words, or `undefined` when it can be used. Facts
   * may then rely on its shape. Must not quote personal values.
   */
  problem?(answer: Observed): string | undefined;
}
