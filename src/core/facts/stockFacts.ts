import { type StockLevel, stockLookup } from "../lookups/stockLookup";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Reservation } from "../order/Reservation";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { unshippedQuantityAt } from "./outstanding";
import { knownUntil, nextParcelChange } from "./parcel";
import type { Scope } from "./scopes";

const changesAt = <S extends Scope>(context: FactContext<S>) =>
  nextParcelChange(context.order, knownUntil(context));

const lineNeeds = (_order: OrderSnapshot, line: OrderLine) => [stockLookup.ask({ sku: line.sku })];

/** Facts about one line and the stock for it, and about one SKU over all its lines. */
export const stockFacts: readonly FactDefinition[] = [
  defineFact({
    name: "line.id",
    scope: "line",
    type: "text",
    description: { en: "Identifier of the line.", zh: "订单行号。" },
    derive: ({ item }) => item.id,
  }),
  defineFact({
    name: "line.sku",
    scope: "line",
    type: "text",
    description: { en: "Stock-keeping unit.", zh: "库存单位（SKU）。" },
    derive: ({ item }) => item.sku,
  }),
  defineFact({
    name: "line.pointer",
    scope: "line",
    type: "text",
    description: { en: "JSON Pointer to the line's quantity, for forms.", zh: "订单行数量的 JSON Pointer。" },
    derive: ({ order, item }) => `/lines/${order.lines.indexOf(item)}/quantity`,
  }),
  defineFact({
    name: "line.openQuantity",
    scope: "line",
    type: "number",
    description: {
      en: "Units of the line neither cancelled nor in a parcel that stands.",
      zh: "该行未取消且不在有效包裹中的数量。",
    },
    derive: (context) => wantedBy(context, [context.item]),
    changesAt,
  }),
  defineFact({
    name: "line.availableQuantity",
    scope: "line",
    type: "number",
    description: {
      en: "Units left for the line after the earlier lines of the same SKU: on hand less what others reserved, plus what arrives in time, over the permitted nodes.",
      zh: "扣除同 SKU 前序行后可供该行的数量：现有−他单预占+及时到货（限允许的仓）。",
    },
    needs: lineNeeds,
    derive: (context) => availableForLine(context),
    changesAt,
  }),
  defineFact({
    name: "line.shortQuantity",
    scope: "line",
    type: "number",
    description: { en: "Units of the line that stock cannot fill.", zh: "该行缺货数量。" },
    needs: lineNeeds,
    derive: (context) => {
      const wanted = wantedBy(context, [context.item]);
      if (wanted === 0) return 0;
      const available = availableForLine(context);
      return isUnknown(available) ? available : Math.max(0, wanted - available);
    },
    changesAt,
  }),
  defineFact({
    name: "line.hasExpiredReservation",
    scope: "line",
    type: "boolean",
    description: {
      en: "A reservation for the line has run out, and what is still held of the SKU does not cover the order.",
      zh: "该行的库存预占已失效，且剩余预占不足以满足订单。",
    },
    derive: (context) => lacksReservation(context),
    changesAt: (context) => Math.min(changesAt(context), nextExpiry(context)),
  }),
  defineFact({
    name: "sku.sku",
    scope: "sku",
    type: "text",
    description: { en: "Stock-keeping unit.", zh: "库存单位（SKU）。" },
    derive: ({ item }) => item.sku,
  }),
  defineFact({
    name: "sku.openQuantity",
    scope: "sku",
    type: "number",
    description: {
      en: "Units of the SKU the order still wants, over all its lines.",
      zh: "订单对该 SKU 的待发总量。",
    },
    derive: (context) => wantedBy(context, context.item.lines),
    changesAt,
  }),
  defineFact({
    name: "sku.oversoldQuantity",
    scope: "sku",
    type: "number",
    description: {
      en: "Units reserved for orders beyond what is on hand and inbound, over all nodes.",
      zh: "预占超出现有与在途之和的数量（全部仓）。",
    },
    needs: (_order, { sku }) => [stockLookup.ask({ sku })],
    derive: ({ item, lookup }) => {
      const level = lookup(stockLookup, { sku: item.sku });
      return isUnknown(level) ? level : oversold(level);
    },
  }),
];

function availableForLine(context: FactContext<"line">): number | UnknownValue {
  const { order, item, lookup } = context;
  const level = lookup(stockLookup, { sku: item.sku });
  if (isUnknown(level)) return level;
  const earlier = order.lines.slice(0, order.lines.indexOf(item));
  const rivals = earlier.filter(
    ({ sku, node }) =>
      sku === item.sku && (node === undefined || item.node === undefined || node === item.node),
  );
  return Math.max(0, availableToPromise(level, order, item) - wantedBy(context, rivals));
}

/** ATP over the permitted nodes, the order's own reservation added back; inbound counts when it comes before ship-by. */
function availableToPromise(level: StockLevel, order: OrderSnapshot, line: OrderLine): number {
  const shipBy = line.shipBy ?? order.promise.shipBy;
  const latest = shipBy === undefined ? Number.NEGATIVE_INFINITY : parseInstant(shipBy);
  let available = 0;
  for (const node of level.nodes) {
    if (line.node !== undefined && node.node !== "" && node.node !== line.node) continue;
    const inbound = (node.inbound ?? []).filter(({ expectedAt }) => parseInstant(expectedAt) <= latest);
    available += node.onHand - (node.reserved ?? 0) + total(inbound);
  }
  return available + ownReservation(order, line, parseInstant(level.observedAt));
}

/** What the order itself held when the stock was counted: a reservation that had run out by then is not in it. */
function ownReservation(order: OrderSnapshot, line: OrderLine, observedAt: number): number {
  return total(
    order.reservations.filter((reservation) => {
      const { sku, node } = reservation;
      const isPermitted = node === undefined || line.node === undefined || node === line.node;
      return sku === line.sku && isPermitted && expiryOf(reservation) > observedAt;
    }),
  );
}

function lacksReservation(context: FactContext<"line">): boolean {
  const { order, item, now } = context;
  const ofSku = order.reservations.filter(({ sku }) => sku === item.sku);
  const ofLine = ofSku.filter(({ lineId }) => lineId === undefined || lineId === item.id);
  if (!ofLine.some((reservation) => expiryOf(reservation) <= now)) return false;
  const held = total(ofSku.filter((reservation) => expiryOf(reservation) > now));
  const sameSku = order.lines.filter(({ sku }) => sku === item.sku);
  return wantedBy(context, [item]) > 0 && held < wantedBy(context, sameSku);
}

function nextExpiry({ order, now }: FactContext<"line">): number {
  return Math.min(...order.reservations.map(expiryOf).filter((expiry) => expiry > now));
}

function expiryOf({ expiresAt }: Reservation): number {
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : parseInstant(expiresAt);
}

function oversold(level: StockLevel): number {
  const supply = level.nodes.reduce((sum, node) => sum + node.onHand + total(node.inbound ?? []), 0);
  const reserved = level.nodes.reduce((sum, node) => sum + (node.reserved ?? 0), 0);
  return Math.max(0, reserved - supply);
}

function wantedBy<S extends Scope>(context: FactContext<S>, lines: readonly OrderLine[]): number {
  const until = knownUntil(context);
  return lines.reduce((sum, line) => sum + unshippedQuantityAt(context.order, line, until), 0);
}

function total(parts: readonly { readonly quantity: number }[]): number {
  return parts.reduce((sum, { quantity }) => sum + quantity, 0);
}
