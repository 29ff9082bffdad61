import { type StockLevel, stockLookup } from "../lookups/stockLookup";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue } from "../rules/unknown";
import { formatInstant } from "../time/instants";
import { arrivalsFor, availableForLine, coveredAt, wantedBy } from "./availability";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { knownUntil, nextParcelChange } from "./parcel";

const needs = (_order: OrderSnapshot, { sku }: OrderLine) => [stockLookup.ask({ sku })];

const changesAt = (context: FactContext<"line">) => nextParcelChange(context.order, knownUntil(context));

/** When what is inbound makes good the line's shortage, too late for its ship-by; absent where it is not short. */
export const lineCoveredAt = /* @__PURE__ */ defineFact({
  name: "line.coveredAt",
  scope: "line",
  type: "text",
  description: {
    en: "Instant, in UTC, at which what arrives after ship-by makes good the line's shortage; absent when the line is not short, or never covered.",
    zh: "晚于最晚发货时间的到货补足该行缺口的时间（UTC）；不缺货或无法补足时缺失。",
  },
  needs,
  derive: (context) => {
    const at = lateCover(context);
    return typeof at === "number" ? formatInstant(at) : at;
  },
  changesAt,
});

/** The line is short, and what is inbound covers it, but only after its ship-by; false without a ship-by. */
export const lineIsCoveredLate = /* @__PURE__ */ defineFact({
  name: "line.isCoveredLate",
  scope: "line",
  type: "boolean",
  description: {
    en: "The line is short, and what is inbound covers it, but only after its ship-by; false where none is promised.",
    zh: "该行缺货，在途可补足但晚于最晚发货时间；无承诺时为否。",
  },
  needs,
  derive: (context) => {
    const at = lateCover(context);
    if (isUnknown(at)) return at;
    return at !== undefined && (context.item.shipBy ?? context.order.promise.shipBy) !== undefined;
  },
  changesAt,
});

/** Units inbound at the nodes that may fill the line, whenever they arrive. */
export const lineInboundQuantity = /* @__PURE__ */ defineFact({
  name: "line.inboundQuantity",
  scope: "line",
  type: "number",
  description: {
    en: "Units inbound at the nodes that may fill the line, whenever they arrive.",
    zh: "可供该行的各仓在途数量，不论到货时间。",
  },
  needs,
  derive: ({ item, lookup }) => {
    const level = lookup(stockLookup, { sku: item.sku });
    if (isUnknown(level)) return level;
    return arrivalsFor(level, item).reduce((sum, { quantity }) => sum + quantity, 0);
  },
});

/** Facts about stock that is on its way. */
export const inboundFacts: readonly FactDefinition[] = [
  lineCoveredAt,
  lineIsCoveredLate,
  lineInboundQuantity,
];

/** Epoch milliseconds. Nobody is asked about a line that wants nothing. */
export function lateCover(context: FactContext<"line">): number | UnknownValue | undefined {
  const { order, item, lookup } = context;
  const wanted = wantedBy(context, [item]);
  if (wanted === 0) return undefined;
  const available = availableForLine(context);
  if (isUnknown(available)) return available;
  const short = wanted - available;
  if (short <= 0) return undefined;
  return coveredAt(lookup(stockLookup, { sku: item.sku }) as StockLevel, order, item, short);
}
