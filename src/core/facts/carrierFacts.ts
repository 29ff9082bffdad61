import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Facts about one carrier of the order. */
export const carrierFacts: readonly FactDefinition[] = [
  defineFact({
    name: "carrier.name",
    scope: "carrier",
    type: "text",
    description: { en: "The carrier.", zh: "承运商。" },
    derive: ({ item }) => item.carrier,
  }),
  defineFact({
    name: "carrier.shipmentCount",
    scope: "carrier",
    type: "number",
    description: { en: "Shipments of the order that the carrier has.", zh: "该承运商承运的本订单包裹数。" },
    derive: ({ item }) => item.shipments.length,
  }),
];
