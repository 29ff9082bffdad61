import { serviceAreaKey, serviceAreaLookup } from "../lookups/serviceAreaLookup";
import { isUnknown } from "../rules/unknown";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Carriers the shop works with that deliver to the address, best first. */
export const addressServingCarriers = /* @__PURE__ */ defineFact({
  name: "address.servingCarriers",
  scope: "order",
  type: "list",
  description: {
    en: "Carriers the shop works with that deliver to the address, best first.",
    zh: "可送达该地址的合作承运商，优先者在前。",
  },
  needs: ({ shipTo }) => [serviceAreaLookup.ask(serviceAreaKey(shipTo))],
  derive: ({ order, lookup }) => {
    const area = lookup(serviceAreaLookup, serviceAreaKey(order.shipTo));
    return isUnknown(area) ? area : area.carriers;
  },
});

/** The other carriers that deliver to the address, best first. */
export const carrierAlternatives = /* @__PURE__ */ defineFact({
  name: "carrier.alternatives",
  scope: "carrier",
  type: "list",
  description: {
    en: "The other carriers that deliver to the address, best first.",
    zh: "可送达该地址的其他承运商，优先者在前。",
  },
  needs: ({ shipTo }) => [serviceAreaLookup.ask(serviceAreaKey(shipTo))],
  derive: ({ order, item, lookup }) => {
    const area = lookup(serviceAreaLookup, serviceAreaKey(order.shipTo));
    return isUnknown(area) ? area : area.carriers.filter((carrier) => carrier !== item.carrier);
  },
});

/** Facts about who delivers to the address. */
export const serviceAreaFacts: readonly FactDefinition[] = [addressServingCarriers, carrierAlternatives];
