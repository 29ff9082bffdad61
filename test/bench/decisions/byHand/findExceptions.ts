import { missingFields, readContact } from "./addresses";
import { checkCustomer } from "./checkCustomer";
import { checkOrder } from "./checkOrder";
import { checkParcel } from "./checkParcel";
import { checkPayments } from "./checkPayments";
import { type Found, type HandOrder, HOUR } from "./Found";
import type { HandFacts } from "./HandFacts";
import { CAPTURE, NOTHING, type Notes, openNotes } from "./openNotes";
import { hoursBetween, type Parcel, readParcels, unshipped } from "./Parcels";
import { readPayments } from "./payments";

/** Everything that is wrong with an order, and when to look again. */
export interface Findings {
  readonly found: Found[];
  readonly facts: HandFacts;
  /** Epoch milliseconds; ∞ for never. */
  readonly reviewAt: number;
}

/** Reads the order once, then goes through what can be wrong with it. */
export function findExceptions(order: HandOrder, now: number): Findings {
  const { status } = order;
  const isOpen = status !== "cancelled" && status !== "completed";
  const parcels = readParcels(order);
  const hasLeft =
    (status === "shipped" || status === "delivered" || status === "completed") && !parcels.some(isCancelled);
  const isHandedOver = hasLeft || parcels.some((parcel) => parcel.isHandedOver);
  const facts: HandFacts = {
    order,
    now,
    contact: readContact(order),
    paid: readPayments(order),
    isHandedOver,
    isDelivered: status === "delivered" || status === "completed" || areDelivered(order, parcels, hasLeft),
    missing: isOpen && !isHandedOver ? missingFields(order.shipTo) : NOTHING,
    shipBy: hasLeft ? undefined : earliestShipBy(order, parcels),
  };
  const notes = openNotes(now);
  if (isOpen) {
    checkOrder(facts, notes);
    for (const parcel of parcels) checkParcel(parcel, notes);
  }
  checkPayments(order, facts.paid, isOpen, notes);
  checkPromise(facts, notes);
  checkCustomer(order, notes);
  return { found: notes.found, facts, reviewAt: notes.reviewAt };
}

function checkPromise({ order, paid, shipBy, isDelivered }: HandFacts, notes: Notes): void {
  const { status } = order;
  const isWaiting = status === "placed" || status === "processing";
  if (isWaiting && paid.isApproved && shipBy !== undefined && notes.isAfter(shipBy.at)) {
    const evidence = { shipBy: shipBy.text, hours: hoursBetween(shipBy.at, notes.now) };
    const code = "shipment.not_dispatched";
    if (notes.isAfter(shipBy.at + 24 * HOUR)) {
      notes.raise("not-dispatched-for-long", code, "critical", CAPTURE, evidence);
    } else {
      notes.raise("not-dispatched", code, "error", NOTHING, evidence);
    }
  }
  const deliverBy = order.promise?.deliverBy;
  const isUnderWay = status === "processing" || status === "shipped";
  if (isUnderWay && !isDelivered && deliverBy !== undefined && notes.isAfter(Date.parse(deliverBy))) {
    notes.raise("delivery-late", "shipment.delayed", "warning", NOTHING, { deliverBy });
  }
}

function isCancelled({ state }: Parcel): boolean {
  return state === "cancelled";
}

function areDelivered({ lines }: HandOrder, parcels: readonly Parcel[], hasLeft: boolean): boolean {
  const standing = parcels.filter((parcel) => !isCancelled(parcel));
  if (standing.length === 0 || standing.some(({ state }) => state !== "delivered")) return false;
  return hasLeft || lines.every((line) => unshipped(line, standing, () => true) === 0);
}

function earliestShipBy({ lines, promise }: HandOrder, parcels: readonly Parcel[]): HandFacts["shipBy"] {
  let earliest: HandFacts["shipBy"];
  for (const line of lines) {
    const text = line.shipBy ?? promise?.shipBy;
    if (text === undefined || text === earliest?.text) continue;
    if (unshipped(line, parcels, (parcel) => parcel.isHandedOver) === 0) continue;
    const at = Date.parse(text);
    if (earliest === undefined || at < earliest.at) earliest = { text, at };
  }
  return earliest;
}
