import { type HandOrder, type HandShipment, HOUR } from "./Found";

/** Where a parcel stands. */
export interface Parcel {
  readonly shipment: HandShipment;
  readonly state: string;
  readonly code: string | undefined;
  readonly isHandedOver: boolean;
  readonly failedAttempts: number;
  readonly lastAt: number | undefined;
  readonly shippedAt: number | undefined;
}

/** The codes of the one tracking service this shop uses. */
const STATES: Readonly<Record<string, string>> = {
  pre_transit: "label_created",
  label_created: "label_created",
  received_at_origin_facility: "picked_up",
  in_transit: "in_transit",
  departed_facility: "in_transit",
  arrived_at_facility: "in_transit",
  out_for_delivery: "out_for_delivery",
  available_for_pickup: "available_for_pickup",
  delivered: "delivered",
  delivery_exception: "delivery_failed",
  held: "held",
  return_to_sender: "returning",
  damaged: "damaged",
  cancelled: "cancelled",
};

/** All parcels of an order. */
export function readParcels(order: HandOrder): readonly Parcel[] {
  const { shipments } = order;
  return shipments === undefined || shipments.length === 0 ? NONE : shipments.map(readParcel);
}

const NONE: readonly Parcel[] = [];

function readParcel(shipment: HandShipment): Parcel {
  const shippedAt = shipment.shippedAt === undefined ? undefined : Date.parse(shipment.shippedAt);
  let lastAt = shippedAt;
  let state = "no_record";
  let code: string | undefined;
  let decidedAt = Number.NEGATIVE_INFINITY;
  let rank = -1;
  let isHandedOver = shippedAt !== undefined;
  const attempts: number[] = [];
  for (const event of shipment.events ?? []) {
    const at = Date.parse(event.at);
    const its = STATES[event.code] ?? "unknown";
    if (lastAt === undefined || at > lastAt) lastAt = at;
    if (its !== "unknown" && its !== "label_created" && its !== "cancelled") isHandedOver = true;
    if (its === "delivery_failed" && !attempts.includes(at)) attempts.push(at);
    // A final state stays, a code that nobody understands decides only when there is no other.
    const itsRank = its === "delivered" || its === "cancelled" ? 2 : its === "unknown" ? 0 : 1;
    if (itsRank > rank || (itsRank === rank && at >= decidedAt)) {
      rank = itsRank;
      decidedAt = at;
      state = its;
      code = `${event.provider}:${event.code}`;
    }
  }
  if (state === "cancelled") isHandedOver = false;
  return { shipment, state, code, isHandedOver, failedAttempts: attempts.length, lastAt, shippedAt };
}

/** After how much silence a parcel counts as stalled. */
export function stalledAfterHours(carrier: string): number {
  return carrier === "dhl" ? 48 : carrier === "sf-express" ? 36 : 72;
}

/** Units of a line that no parcel carries; of parcels only those that `counts` lets in. */
export function unshipped(
  line: HandOrder["lines"][number],
  parcels: readonly Parcel[],
  counts: (parcel: Parcel) => boolean,
): number {
  const open = Math.max(0, line.quantity - (line.cancelledQuantity ?? 0));
  let shipped = line.shippedQuantity ?? 0;
  let listed = 0;
  for (const parcel of parcels) {
    if (!counts(parcel)) continue;
    const { lines } = parcel.shipment;
    if (lines === undefined || lines.length === 0) shipped = Math.max(shipped, open);
    else for (const part of lines) if (part.lineId === line.id) listed += part.quantity;
  }
  return Math.max(0, open - Math.max(shipped, listed));
}

/** Hours between two instants. */
export function hoursBetween(from: number, to: number): number {
  return (to - from) / HOUR;
}
