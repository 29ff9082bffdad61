import { type CarrierState, carrierStateOf } from "../codes/carrierStates";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Shipment, ShipmentEvent } from "../order/Shipment";
import { parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import type { FactContext } from "./Fact";

/**
 * What may be believed of parcels at an instant: an event that claims to be further ahead than clocks can differ is
 * not believed before its time.
 */
export interface KnownUntil {
  /** Epoch milliseconds; events up to it are believed. */
  readonly horizon: number;
  isHandedOver(shipment: Shipment): boolean;
  /** First instant after now at which more of a shipment is believed; ∞ if there is nothing to come. */
  nextChange(shipment: Shipment): number;
  /** Believed events by time; of equal times the later in the list is the later. */
  eventsOf(shipment: Shipment): readonly ReadEvent[];
  /** The event that says where the parcel stands. */
  decisiveEvent(shipment: Shipment): ReadEvent | undefined;
  /** Unshipped quantities found so far, so that lines need not be counted again for every other line. */
  readonly unshipped: Map<OrderLine, number>;
}

/** The horizon of one context: now plus the setting `clock.skewSeconds`. */
export function knownUntil(context: Pick<FactContext, "now" | "setting" | "memo">): KnownUntil {
  return context.memo("knownUntil", () => {
    const skewMs = Math.round((context.setting("clock.skewSeconds") as number) * millisecondsPer.seconds);
    const horizon = context.now + skewMs;
    const allEventsOf = perShipment(readEvents);
    const until: KnownUntil = {
      horizon,
      isHandedOver: perShipment((shipment) => isHandedOver(shipment, until)),
      nextChange: perShipment((shipment) => firstAfter(horizon, shipment, allEventsOf(shipment)) - skewMs),
      eventsOf: perShipment((shipment) => believed(allEventsOf(shipment), horizon)),
      decisiveEvent: perShipment((shipment) => decisiveEvent(until.eventsOf(shipment))),
      unshipped: new Map(),
    };
    return until;
  });
}

/** Many facts of many lines ask the same of a parcel. */
function perShipment<T>(read: (shipment: Shipment) => T): (shipment: Shipment) => T {
  let known: Map<Shipment, T> | undefined;
  return (shipment) => {
    known ??= new Map();
    const found = known.get(shipment);
    if (found !== undefined || known.has(shipment)) return found as T;
    const value = read(shipment);
    known.set(shipment, value);
    return value;
  };
}

/** A parcel that reached one of these stays there, whatever a scan with a later time says. */
const STICKY: ReadonlySet<CarrierState> = /* @__PURE__ */ new Set<CarrierState>([
  "delivered",
  "returned",
  "destroyed",
]);

const NOT_HANDED_OVER: ReadonlySet<CarrierState> = /* @__PURE__ */ new Set<CarrierState>([
  "unknown",
  "no_record",
  "label_created",
  "cancelled",
]);

/** An event with its instant and what it means. */
export interface ReadEvent {
  readonly event: ShipmentEvent;
  readonly at: number;
  readonly state: CarrierState;
}

function readEvents(shipment: Shipment): readonly ReadEvent[] {
  return shipment.events
    .map((event) => ({
      event,
      at: parseInstant(event.at),
      state: carrierStateOf(event.provider, event.code, event.subcode),
    }))
    .sort((a, b) => a.at - b.at);
}

function believed(events: readonly ReadEvent[], horizon: number): readonly ReadEvent[] {
  const last = events.at(-1);
  return last === undefined || last.at <= horizon ? events : events.filter(({ at }) => at <= horizon);
}

/** The first instant at which more becomes believed; events are in the order of time. */
function firstAfter(horizon: number, { shippedAt }: Shipment, events: readonly ReadEvent[]): number {
  const next = events.find(({ at }) => at > horizon)?.at ?? Number.POSITIVE_INFINITY;
  const shipped = shippedAt === undefined ? next : parseInstant(shippedAt);
  return shipped > horizon && shipped < next ? shipped : next;
}

/** A carrier that scans one of these has the parcel, whatever it said before. */
const ON_THE_WAY: ReadonlySet<CarrierState> = /* @__PURE__ */ new Set<CarrierState>([
  "picked_up",
  "in_transit",
  "customs",
  "out_for_delivery",
  "available_for_pickup",
  "delivery_failed",
  "returning",
]);

/**
 * Scans contradict each other: what ended the parcel's way outlasts any scan, and a cancellation, which is paper,
 * neither undoes that nor stands against a later scan on the way.
 */
function decisiveEvent(events: readonly ReadEvent[]): ReadEvent | undefined {
  let latest: ReadEvent | undefined;
  let cancelled: ReadEvent | undefined;
  let isOnTheWay = false;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index] as ReadEvent;
    if (event.state === "cancelled") {
      if (!isOnTheWay) cancelled ??= event;
      continue;
    }
    if (STICKY.has(event.state)) return event;
    isOnTheWay ||= ON_THE_WAY.has(event.state);
    if (latest === undefined || (latest.state === "unknown" && event.state !== "unknown")) latest = event;
  }
  return cancelled ?? latest;
}

/** Where a parcel stands; `no_record` without any believed event. */
export function parcelState(shipment: Shipment, until: KnownUntil): CarrierState {
  return until.decisiveEvent(shipment)?.state ?? "no_record";
}

/** The raw code that decided the state, for evidence. */
export function decisiveCode(shipment: Shipment, until: KnownUntil): string | undefined {
  const event = until.decisiveEvent(shipment)?.event;
  return event && `${event.provider}:${event.subcode ?? event.code}`;
}

/** True once the parcel has been handed to its recipient. */
export function isDelivered(shipment: Shipment, until: KnownUntil): boolean {
  return parcelState(shipment, until) === "delivered";
}

/** Instant of the first believed delivery, epoch milliseconds; repeated delivery scans do not move it. */
export function deliveredAt(shipment: Shipment, until: KnownUntil): number | undefined {
  return until.eventsOf(shipment).find(({ state }) => state === "delivered")?.at;
}

/** True for a parcel that was called off: it carries nothing, and its goods are still to be sent. */
export function isCancelled(shipment: Shipment, until: KnownUntil): boolean {
  return parcelState(shipment, until) === "cancelled";
}

/** First instant after now at which more of any of the order's parcels is believed; ∞ if there is nothing to come. */
export function nextParcelChange(order: Pick<OrderSnapshot, "shipments">, until: KnownUntil): number {
  let next = Number.POSITIVE_INFINITY;
  for (const shipment of order.shipments) next = Math.min(next, until.nextChange(shipment));
  return next;
}

function isHandedOver(shipment: Shipment, until: KnownUntil): boolean {
  if (isCancelled(shipment, until)) return false;
  if (shipment.shippedAt !== undefined && parseInstant(shipment.shippedAt) <= until.horizon) return true;
  return until.eventsOf(shipment).some(({ state }) => !NOT_HANDED_OVER.has(state));
}

/** Instant of the last believed event or the hand-over, epoch milliseconds. */
export function lastEventAt(shipment: Shipment, until: KnownUntil): number | undefined {
  const last = until.eventsOf(shipment).at(-1)?.at;
  if (shipment.shippedAt === undefined) return last;
  const shipped = parseInstant(shipment.shippedAt);
  return shipped <= until.horizon && (last === undefined || shipped > last) ? shipped : last;
}

/** Failed delivery attempts; scans of one instant are one attempt. */
export function failedAttempts(shipment: Shipment, until: KnownUntil): number {
  let attempts = 0;
  let lastAt: number | undefined;
  for (const { state, at } of until.eventsOf(shipment)) {
    if (state !== "delivery_failed" || at === lastAt) continue;
    attempts += 1;
    lastAt = at;
  }
  return attempts;
}
