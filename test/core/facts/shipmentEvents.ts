import fc from "fast-check";
import { carrierStates } from "../../../src/core/codes/carrierStates";
import type { Shipment, ShipmentEvent } from "../../../src/core/order/Shipment";
import { hoursAgo } from "./hoursAgo";

/** Believed events in states of ours, no two at the same time. */
export const eventsArbitrary: fc.Arbitrary<readonly ShipmentEvent[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(...carrierStates)), {
    maxLength: 8,
    selector: ([hours]) => hours,
  })
  .map((events) => events.map(([hours, code]) => event(code, hours)));

/** An event in a state of ours, some hours before now. */
export function event(code: string, hours: number): ShipmentEvent {
  return { at: hoursAgo(hours), provider: "canonical", code };
}

/** A shipment that carries the whole order. */
export function aShipment(events: readonly ShipmentEvent[], change: Partial<Shipment> = {}) {
  return { id: "S1", carrier: "dhl", lines: [], ...change, events: [...events] };
}
