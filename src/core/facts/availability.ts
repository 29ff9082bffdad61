import { type StockLevel, stockLookup } from "../lookups/stockLookup";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Reservation } from "../order/Reservation";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { parseInstant } from "../time/instants";
import type { FactContext } from "./Fact";
import { unshippedQuantityAt } from "./outstanding";
import { knownUntil } from "./parcel";
import type { Scope } from "./scopes";

/** Units of some lines that are neither cancelled nor in a parcel that stands. */
export function wantedBy<S extends Scope>(context: FactContext<S>, lines: readonly OrderLine[]): number {
  const until = knownUntil(context);
  let wanted = 0;
  for (const line of lines) wanted += unshippedQuantityAt(context.order, line, until);
  return wanted;
}

/** Units of the stock that are left for a line after the earlier lines of the same SKU; never negative. */
export function availableForLine(context: FactContext<"line">): number | UnknownValue {
  const { order, item, lookup } = context;
  const level = lookup(stockLookup, { sku: item.sku });
  if (isUnknown(level)) return level;
  const rivals: OrderLine[] = [];
  for (const line of order.lines) {
    if (line === item) break;
    if (line.sku === item.sku && mayMeet(line.node, item.node)) rivals.push(line);
  }
  return Math.max(0, availableToPromise(level, order, item) - wantedBy(context, rivals));
}

/**
 * Units of another SKU that could go in a line's stead: what the order itself wants of it is taken off, and what the
 * earlier short lines of the same SKU may want of it too; never negative.
 */
export function availableInstead(context: FactContext<"line">, sku: string): number | UnknownValue {
  const { order, item, lookup } = context;
  const level = lookup(stockLookup, { sku });
  if (isUnknown(level)) return level;
  const claimed = shortBefore(context);
  if (isUnknown(claimed)) return claimed;
  const rivals = order.lines.filter((line) => line.sku === sku && mayMeet(line.node, item.node));
  const free = Math.floor(availableToPromise(level, order, { ...item, sku })) - wantedBy(context, rivals);
  return Math.max(0, free - claimed);
}

/** Units that the order's earlier lines of the same SKU lack. */
export function shortBefore(context: FactContext<"line">): number | UnknownValue {
  const { order, item } = context;
  let missing = 0;
  for (const line of order.lines) {
    if (line === item) break;
    if (line.sku !== item.sku) continue;
    const available = availableForLine({ ...context, item: line });
    if (isUnknown(available)) return available;
    missing += Math.max(0, wantedBy(context, [line]) - available);
  }
  return missing;
}

/** Who names no node takes from any. */
function mayMeet(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** ATP over the permitted nodes, the order's own reservation added back; inbound counts when it comes before ship-by. */
function availableToPromise(level: StockLevel, order: OrderSnapshot, line: OrderLine): number {
  const latest = shipByOf(order, line);
  let available = 0;
  for (const { node, onHand, reserved = 0, inbound = [] } of level.nodes) {
    if (line.node !== undefined && node !== "" && node !== line.node) continue;
    available += onHand - reserved;
    for (const { quantity, expectedAt } of inbound) {
      if (parseInstant(expectedAt) <= latest) available += quantity;
    }
  }
  return available + ownReservation(order, line, parseInstant(level.observedAt));
}

/** What the order itself held when the stock was counted: a reservation that had run out by then is not in it. */
function ownReservation(order: OrderSnapshot, line: OrderLine, observedAt: number): number {
  let held = 0;
  for (const reservation of order.reservations) {
    const isForLine = reservation.sku === line.sku && mayMeet(reservation.node, line.node);
    if (isForLine && expiryOf(reservation) > observedAt) held += reservation.quantity;
  }
  return held;
}

/** What the order held of a SKU at one node, or without naming one (`undefined`), when the stock was counted. */
export function heldBy(
  order: OrderSnapshot,
  sku: string,
  node: string | undefined,
  observedAt: number,
): number {
  let held = 0;
  for (const reservation of order.reservations) {
    if (reservation.sku !== sku || reservation.node !== node || expiryOf(reservation) <= observedAt) continue;
    held += reservation.quantity;
  }
  return held;
}

/** When what is inbound at the permitted nodes, in order of arrival, makes good a shortage; `undefined` if it never does. */
export function coveredAt(
  level: StockLevel,
  order: OrderSnapshot,
  line: OrderLine,
  short: number,
): number | undefined {
  const latest = shipByOf(order, line);
  const later = arrivalsFor(level, line)
    .filter(({ at }) => at > latest)
    .sort((a, b) => a.at - b.at);
  let missing = short;
  for (const { at, quantity } of later) {
    missing -= quantity;
    if (missing <= 0) return at;
  }
  return undefined;
}

/** What is inbound at the nodes that may fill a line. */
export function arrivalsFor(
  { nodes }: StockLevel,
  line: OrderLine,
): readonly { readonly at: number; readonly quantity: number }[] {
  return nodes
    .filter(({ node }) => line.node === undefined || node === "" || node === line.node)
    .flatMap(({ inbound = [] }) =>
      inbound.map(({ quantity, expectedAt }) => ({ quantity, at: parseInstant(expectedAt) })),
    );
}

/** When a line must leave; absent without a promise. */
export function shipByTextOf(order: OrderSnapshot, line: OrderLine): string | undefined {
  return line.shipBy ?? order.promise.shipBy;
}

/** When a line must leave, epoch milliseconds; −∞ without a promise, as nothing that comes is then in time. */
export function shipByOf(order: OrderSnapshot, line: OrderLine): number {
  const shipBy = shipByTextOf(order, line);
  return shipBy === undefined ? Number.NEGATIVE_INFINITY : parseInstant(shipBy);
}

/** True when a reservation for the line has run out and what is still held of its SKU is not enough. */
export function lacksReservation(context: FactContext<"line">): boolean {
  const { order, item, now } = context;
  let isOver = false;
  let held = 0;
  for (const reservation of order.reservations) {
    if (reservation.sku !== item.sku) continue;
    if (expiryOf(reservation) > now) held += reservation.quantity;
    else if (reservation.lineId === undefined || reservation.lineId === item.id) isOver = true;
  }
  if (!isOver || wantedBy(context, [item]) === 0) return false;
  const sameSku = order.lines.filter(({ sku }) => sku === item.sku);
  return held < wantedBy(context, sameSku);
}

/** The first instant after now at which a reservation of the order runs out, epoch milliseconds; ∞ if none does. */
export function nextExpiry({ order, now }: FactContext<"line">): number {
  let next = Number.POSITIVE_INFINITY;
  for (const reservation of order.reservations) {
    const expiry = expiryOf(reservation);
    if (expiry > now && expiry < next) next = expiry;
  }
  return next;
}

function expiryOf({ expiresAt }: Reservation): number {
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : parseInstant(expiresAt);
}

/** Units reserved beyond what is on hand and inbound, over all nodes; never negative. */
export function oversoldOf(level: StockLevel): number {
  let missing = 0;
  for (const { onHand, reserved = 0, inbound = [] } of level.nodes) {
    missing += reserved - onHand;
    for (const { quantity } of inbound) missing -= quantity;
  }
  return Math.max(0, missing);
}
