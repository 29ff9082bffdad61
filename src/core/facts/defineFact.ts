import type { FactDefinition } from "./Fact";
import type { Scope } from "./scopes";

/**
 * A fact for the catalog, checked by its types: `derive` sees the item of its scope.
 *
 * Must be pure: the same order, item, now, lookups and settings give the same value.
 *
 * @example
 * ```ts
 * const isGift = defineFact({
 *   name: "acme.isGift",
 *   scope: "order",
 *   type: "boolean",
 *   description: { en: "The order is a present.", zh: "订单为礼品。" },
 *   derive: ({ order }) => order.attributes?.gift === true,
 * });
 * compileRuleset(file, { facts: [isGift] });
 * ```
 */
export function defineFact<S extends Scope>(definition: FactDefinition<S>): FactDefinition {
  return definition as unknown as FactDefinition;
}
