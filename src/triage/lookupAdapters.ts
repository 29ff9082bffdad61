import type { StockKey } from "../core/lookups/stockLookup";
import type { Address } from "../core/order/Address";
import { answerShapes } from "./answers/answerShapes";
import { checkName } from "./checkOptions";
import type { LookupAdapter } from "./LookupAdapter";
import { refuseOptions } from "./refuseOptions";
import type { TriageOptions } from "./TriageOptions";

/**
 * Every lookup adapter by lookup name.
 *
 * @throws OrderTriageError `invalid_options` for what is no adapter, or for two adapters of one lookup.
 */
export function lookupAdapters({
  stock,
  address,
  lookups = {},
}: Pick<TriageOptions, "stock" | "address" | "lookups">): ReadonlyMap<string, LookupAdapter> {
  const adapters = new Map<string, LookupAdapter>();
  if (stock !== undefined) {
    if (typeof stock?.lookup !== "function") refuseOptions("/stock", "a stock lookup has the method lookup");
    checkName(stock, "/stock");
    adapters.set("stock", {
      name: stock.name,
      // The core asks for stock with stock keys only.
      lookup: (keys, context) => stock.lookup(keys as readonly StockKey[], context),
    });
  }
  if (address !== undefined) {
    if (typeof address?.verify !== "function") {
      refuseOptions("/address", "an address verifier has the method verify");
    }
    checkName(address, "/address");
    adapters.set("address", {
      name: address.name,
      // The key of an address lookup is the address itself.
      lookup: (keys, context) => address.verify(keys as unknown as readonly Address[], context),
    });
  }
  for (const [lookup, adapter] of Object.entries(lookups)) {
    const path = `/lookups/${lookup}`;
    if (typeof adapter?.lookup !== "function") refuseOptions(path, "a lookup adapter has the method lookup");
    checkName(adapter, path);
    if (adapters.has(lookup))
      refuseOptions(path, `an adapter is given as "${lookup}" too; keep one of the two`);
    adapters.set(lookup, adapter);
  }
  for (const [lookup, problem] of answerShapes) {
    const adapter = adapters.get(lookup);
    if (adapter !== undefined) {
      const { name } = adapter;
      adapters.set(lookup, { name, lookup: (keys, context) => adapter.lookup(keys, context), problem });
    }
  }
  return adapters;
}
