import type { JsonValue } from "../json";
import type { Lookup, LookupKey, Observed } from "./Lookup";

/** A lookup with the function that makes its keys. */
export interface DefinedLookup<K extends JsonValue, V extends Observed> extends Lookup<K, V> {
  /** The key to ask for. */
  readonly ask: (key: K) => LookupKey<K>;
}

/**
 * A new kind of question that facts can declare in `needs` and the host answers through `createTriage({ lookups })`.
 * The names of the lookups that ship are taken: `stock`, `address`, `phone`, `customer`, `recentOrders`, `item`,
 * `serviceArea`, `carrier`, `risk`, `transit`, `supplier`.
 *
 * @example
 * ```ts
 * interface CreditLimit { readonly observedAt: string; readonly limitMinor: number }
 * const creditLimit = defineLookup<string, CreditLimit>({ name: "creditLimit", id: (customerId) => customerId });
 * creditLimit.ask("C-7"); // { lookup: "creditLimit", id: "C-7", key: "C-7" }
 * ```
 */
export function defineLookup<K extends JsonValue, V extends Observed>(
  definition: Lookup<K, V>,
): DefinedLookup<K, V> {
  return {
    ...definition,
    ask: (key) => ({ lookup: definition.name, id: definition.id(key), key }),
  };
}
