import { itemsOf } from "../../src/core/facts/scopes";
import type { LookupKey, OrderSnapshot } from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";

/** The questions that any fact of a ruleset could need for an order, by lookup and id: what to fetch who fetches all first. */
export function everyKey({ program }: CompiledRuleset, order: OrderSnapshot): ReadonlyMap<string, LookupKey> {
  const keys = new Map<string, LookupKey>();
  for (const { scope, source } of program.slots) {
    if (source.kind !== "fact" || scope === "unknown" || scope === "exception") continue;
    const items = scope === "order" ? [order] : itemsOf(order, scope).map(({ item }) => item);
    for (const key of items.flatMap((item) => source.fact.needs?.(order, item as never) ?? [])) {
      keys.set(JSON.stringify([key.lookup, key.id]), key);
    }
  }
  return keys;
}
