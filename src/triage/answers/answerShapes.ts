import { disruptionKinds } from "../../core/lookups/carrierLookup";
import { itemStatuses } from "../../core/lookups/itemLookup";
import type { Observed } from "../../core/lookups/Lookup";
import { riskRecommendations } from "../../core/lookups/riskLookup";
import { ORDER_STATUSES } from "../../core/order/OrderStatus";
import { isTimeZone } from "../../core/time/zoneOffset";
import { addressVerdictProblem } from "./addressVerdictProblem";
import {
  amount,
  count,
  flag,
  instant,
  integer,
  listOf,
  oneOf,
  optional,
  problemOf,
  shapeOf,
  text,
} from "./answerShape";
import { stockLevelProblem } from "./stockLevelProblem";

/**
 * What the answers of the lookups that ship must look like, whoever answers them, by lookup name: what is wrong in
 * words, or `undefined`. Facts rely on it.
 */
export const answerShapes: ReadonlyMap<string, (answer: Observed) => string | undefined> = new Map([
  ["stock", stockLevelProblem],
  ["address", addressVerdictProblem],
  ["phone", problemOf({ isValid: flag })],
  [
    "customer",
    problemOf({ blocked: optional(shapeOf({ until: optional(instant) })), verifiedPhone: optional(text) }),
  ],
  ["recentOrders", problemOf({ orders: listOf(recentOrder()) })],
  [
    "item",
    problemOf({
      status: oneOf(itemStatuses),
      countries: optional(listOf(text)),
      substitutes: optional(listOf(shapeOf({ sku: text, priceDeltaMinor: integer }))),
    }),
  ],
  ["serviceArea", problemOf({ carriers: listOf(text), services: optional(listOf(carrierService())) })],
  [
    "carrier",
    problemOf({
      disruptions: listOf(disruption()),
      recent: optional(shapeOf({ shipments: amount, exceptions: amount, onTime: optional(amount) })),
    }),
  ],
  ["risk", problemOf({ recommendation: oneOf(riskRecommendations) })],
  [
    "transit",
    problemOf({
      processHours: amount,
      transitHours: amount,
      closedDays: optional(listOf(text)),
      timeZone: optional({
        word: "an IANA time zone",
        fits: (value) => text.fits(value) && isTimeZone(value as string),
      }),
    }),
  ],
  ["supplier", problemOf({ offers: listOf(supplierOffer()) })],
]);

function recentOrder() {
  const address = shapeOf({ lines: listOf(text) });
  return shapeOf({
    id: text,
    placedAt: instant,
    status: oneOf(ORDER_STATUSES),
    lines: listOf(shapeOf({ sku: text, quantity: { word: "a number", fits: Number.isFinite } })),
    totalMinor: optional(amount),
    currency: optional(text),
    shipTo: optional(address),
  });
}

function supplierOffer() {
  const pack = { word: "an integer from 1", fits: (value: unknown) => count.fits(value) && value !== 0 };
  return shapeOf({
    supplierId: text,
    unitPriceMinor: count,
    currency: text,
    leadTimeDays: amount,
    freightMinor: optional(count),
    minimumQuantity: optional(count),
    packSize: optional(pack),
    availableQuantity: optional(count),
    deliveries: optional(count),
    deliveredOnTime: optional(count),
  });
}

function carrierService() {
  return shapeOf({
    carrier: text,
    service: optional(text),
    transitHours: optional(amount),
    costMinor: optional(amount),
  });
}

function disruption() {
  return shapeOf({
    kind: oneOf(disruptionKinds),
    from: optional(instant),
    until: optional(instant),
    countries: optional(listOf(text)),
    regions: optional(listOf(text)),
  });
}
