import type { CarrierState } from "../codes/carrierStates";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";
import { isCancelled, knownUntil, nextParcelChange, parcelState } from "./parcel";

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

/** Nobody will deliver these any more. */
const OVER: ReadonlySet<CarrierState> = /* @__PURE__ */ new Set<CarrierState>([
  "delivered",
  "returned",
  "destroyed",
  "lost",
  "cancelled",
]);

/** Parcels of the order that the carrier shall still deliver. */
export const carrierUndeliveredCount = /* @__PURE__ */ defineFact({
  name: "carrier.undeliveredCount",
  scope: "carrier",
  type: "number",
  description: {
    en: "Parcels of the order that the carrier shall still deliver, neither delivered, returned, lost nor called off.",
    zh: "本订单中该承运商尚待送达的包裹数（未签收、退回、丢失或取消）。",
  },
  derive: (context) => {
    const until = knownUntil(context);
    return context.item.shipments.filter((shipment) => !OVER.has(parcelState(shipment, until))).length;
  },
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** Parcels of the order that the carrier shall have and has not. */
export const carrierWaitingCount = /* @__PURE__ */ defineFact({
  name: "carrier.waitingCount",
  scope: "carrier",
  type: "number",
  description: {
    en: "Parcels of the order meant for the carrier that it does not have yet, those called off left out.",
    zh: "本订单中待交该承运商的包裹数，已取消的不计。",
  },
  derive: (context) => {
    const until = knownUntil(context);
    return context.item.shipments.filter(
      (shipment) => !until.isHandedOver(shipment) && !isCancelled(shipment, until),
    ).length;
  },
  changesAt: (context) => nextParcelChange(context.order, knownUntil(context)),
});

/** Facts about one carrier of the order. */
export const carrierFacts: readonly FactDefinition[] = [
  carrierName,
  carrierShipmentCount,
  carrierUndeliveredCount,
  carrierWaitingCount,
];
