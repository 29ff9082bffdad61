import type { OrderSnapshot } from "../order/OrderSnapshot";
import { parseInstant } from "../time/instants";
import type { FactContext } from "./Fact";
import { deliveredAt, isCancelled, type KnownUntil, knownUntil } from "./parcel";

/** How late what an exception is about is, and whether it becomes later. */
export interface Lateness {
  /** The promise, epoch milliseconds. */
  readonly promised: number;
  /** Milliseconds since the promise, until the delivery or now; negative before. */
  readonly lateMs: number;
  /** It is not delivered, so that time makes it later. */
  readonly isRunning: boolean;
}

/**
 * The lateness of what an exception is about: of its parcel, else of the whole order; counted from the promise to the
 * (last) delivery, or to now where that is still to come. `undefined` where nothing was promised or nobody knows when it
 * was delivered.
 */
export function latenessOf(context: FactContext<"exception">): Lateness | undefined {
  const { order, item, now } = context;
  const { kind, id } = item.subject;
  const shipment = kind === "shipment" ? order.shipments.find((each) => each.id === id) : undefined;
  const text = shipment?.promisedAt ?? order.promise.deliverBy;
  if (text === undefined) return undefined;
  const promised = parseInstant(text);
  const until = knownUntil(context);
  const delivered = shipment === undefined ? orderDeliveredAt(order, until) : deliveredAt(shipment, until);
  if (delivered !== undefined) return { promised, lateMs: delivered - promised, isRunning: false };
  if (OVER.has(order.status)) return undefined;
  return { promised, lateMs: now - promised, isRunning: true };
}

/** Nothing of these is on its way any more, by the host's word. */
const OVER: ReadonlySet<string> = /* @__PURE__ */ new Set(["delivered", "completed", "cancelled"]);

/** The last delivery of an order all of whose parcels were delivered. */
function orderDeliveredAt(order: OrderSnapshot, until: KnownUntil): number | undefined {
  let last: number | undefined;
  for (const shipment of order.shipments) {
    if (isCancelled(shipment, until)) continue;
    const at = deliveredAt(shipment, until);
    if (at === undefined) return undefined;
    last = Math.max(last ?? at, at);
  }
  return last;
}
