import type { StockKey, StockLevel } from "../core/lookups/stockLookup";
import type { AdapterContext } from "./AdapterContext";
import type { MaybePromise } from "./MaybePromise";

/**
 * Tells what there is of each SKU; given to `createTriage({ stock })`.
 *
 * One answer a key, in the order of the keys: the level at all nodes, or an `Error` where it cannot be told. A SKU that
 * is sold out is a level with zero, a SKU that nobody knows is better an `Error`.
 *
 * @example
 * ```ts
 * const erp: StockLookup = {
 *   name: "erp",
 *   async lookup(keys, { signal }) {
 *     const rows = await erpClient.stock(keys.map(({ sku }) => sku), { signal });
 *     return keys.map(({ sku }) => rows.get(sku) ?? new Error("unknown SKU"));
 *   },
 * };
 * ```
 */
export interface StockLookup {
  /** Named in errors and events. */
  readonly name: string;
  lookup(keys: readonly StockKey[], context: AdapterContext): MaybePromise<readonly (StockLevel | Error)[]>;
}
