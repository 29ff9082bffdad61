import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** The carrier. */
export const carrierName = /* @__PURE__ */ defineFact({
  name: "carrier.name",
  scope: "carrier",
  type: "text",
  description: { en: "The carrier.", zh: "承运商。" },
  derive: ({ item }) => item.carrier,
});

/** Shipments of the order that the carrier has. */
export const carrierShipmentCount = /* @__PURE__ */ defineFact({
  name: "carrier.shipmentCount",
  scope: "carrier",
  type: "number",
  description: { en: "Shipments of the order that the carrier has.", zh: "该承运商承运的本订单包裹数。" },
  derive: ({ item }) => item.shipments.length,
});

/** Facts about one carrier of the order. */
export const carrierFacts: readonly FactDefinition[] = [carrierName, carrierShipmentCount];
