import { compareText } from "../compareText";
import { wilsonLowerBound } from "../facts/wilsonLowerBound";
import type { SupplierOffer } from "../lookups/supplierLookup";
import type { Instant } from "../order/Instant";
import { requireNumber } from "../stock/requireNumber";
import { formatInstant, LAST_INSTANT, parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import { orderableQuantity } from "./orderableQuantity";

/** How much each criterion counts; any numbers from 0, of which only the proportions matter. */
export interface SupplierWeights {
  readonly leadTime: number;
  readonly price: number;
  readonly minimum: number;
  readonly reliability: number;
}

/** What is to be bought. */
export interface PurchaseNeed {
  /** Units needed. */
  readonly quantity: number;
  /** When the order would go out. */
  readonly orderedAt: Instant;
  /** When the goods must be there; absent: any time will do. */
  readonly neededBy?: Instant | undefined;
  /** @defaultValue lead time 0.3, price 0.4, minimum 0.1, reliability 0.2 */
  readonly weights?: SupplierWeights;
}

/** How good an offer is by each criterion, 0 to 1; of the first two, 1 is the best of these offers. */
export interface SupplierScores {
  /** Shortest lead time / this one. */
  readonly leadTime: number;
  /** Least landed cost of a unit / this one's; 0 counts for nothing where offers have several currencies. */
  readonly price: number;
  /** Units needed / units that would have to be ordered. */
  readonly minimum: number;
  /** What the share of deliveries in time is at least (95 % Wilson bound): few deliveries prove little. */
  readonly reliability: number;
}

/** An offer with its place among the others and the numbers that gave it. */
export interface RankedSupplier {
  readonly supplierId: string;
  /** 1 is the best. */
  readonly rank: number;
  /** Weighted mean of the scores, 0 to 1. */
  readonly score: number;
  readonly scores: SupplierScores;
  /** Units to order: what is needed, up to whole packs and the minimum, but no more than the supplier has. */
  readonly quantity: number;
  readonly unitPriceMinor: number;
  /** Goods and freight for that quantity. */
  readonly landedMinor: number;
  readonly currency: string;
  readonly leadTimeDays: number;
  /** `orderedAt` plus the lead time. */
  readonly expectedAt: Instant;
  /** It is there when it is needed. */
  readonly isInTime: boolean;
}

const DEFAULT_WEIGHTS: SupplierWeights = { leadTime: 0.3, price: 0.4, minimum: 0.1, reliability: 0.2 };

/**
 * The offers that can be used, best first, by lead time, landed cost, what must be bought beyond need, and reliability.
 * Equal scores: the cheaper, then the quicker, then by supplier id. Prices in several currencies are not compared.
 *
 * @throws OrderTriageError with code `invalid_argument` naming the parameter, or `invalid_instant`.
 * @example
 * ```ts
 * const cny = { currency: "CNY", deliveries: 50 };
 * const near = { ...cny, supplierId: "near", unitPriceMinor: 3000, leadTimeDays: 2, deliveredOnTime: 49 };
 * const far = { ...cny, supplierId: "far", unitPriceMinor: 2400, leadTimeDays: 12, packSize: 24, deliveredOnTime: 50 };
 * const ranked = rankSuppliers([far, near], { quantity: 30, orderedAt: "2026-03-02T12:00:00Z" });
 * ranked.map(({ supplierId }) => supplierId); // ["near", "far"]
 * ranked.map(({ quantity }) => quantity); // [30, 48]
 * ```
 */
export function rankSuppliers(
  offers: readonly SupplierOffer[],
  need: PurchaseNeed,
): readonly RankedSupplier[] {
  const wanted = requireNumber("quantity", need.quantity, "wholeUnits");
  const weights = need.weights ?? DEFAULT_WEIGHTS;
  const orderedAt = parseInstant(need.orderedAt);
  const neededBy = need.neededBy === undefined ? Number.POSITIVE_INFINITY : parseInstant(need.neededBy);
  const usable = offers.flatMap((offer) => {
    const quantity = orderableQuantity(offer, wanted);
    const landedMinor = quantity * offer.unitPriceMinor + (offer.freightMinor ?? 0);
    const arrivesAt = orderedAt + Math.round(offer.leadTimeDays * 24 * millisecondsPer.hours);
    if (quantity === 0 || !Number.isSafeInteger(landedMinor) || arrivesAt > LAST_INSTANT) return [];
    return [{ offer, quantity, landedMinor, arrivesAt, unitMinor: landedMinor / quantity }];
  });
  const shortest = Math.min(...usable.map(({ offer }) => offer.leadTimeDays));
  const cheapest = Math.min(...usable.map(({ unitMinor }) => unitMinor));
  const weigh = weighing(weights, new Set(usable.map(({ offer }) => offer.currency)).size <= 1);
  return usable
    .map(({ offer, quantity, landedMinor, arrivesAt, unitMinor }) => {
      const { deliveries = 0, deliveredOnTime = 0 } = offer;
      const scores: SupplierScores = {
        leadTime: share(shortest, offer.leadTimeDays),
        price: share(cheapest, unitMinor),
        minimum: Math.min(1, wanted / quantity),
        reliability: wilsonLowerBound(Math.min(deliveredOnTime, deliveries), deliveries),
      };
      return { offer, quantity, landedMinor, arrivesAt, unitMinor, scores, score: weigh(scores) };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.unitMinor - b.unitMinor ||
        a.arrivesAt - b.arrivesAt ||
        compareText(a.offer.supplierId, b.offer.supplierId),
    )
    .map(({ offer, quantity, landedMinor, arrivesAt, scores, score }, index) => ({
      supplierId: offer.supplierId,
      rank: index + 1,
      score: rounded(score),
      scores: {
        leadTime: rounded(scores.leadTime),
        price: rounded(scores.price),
        minimum: rounded(scores.minimum),
        reliability: rounded(scores.reliability),
      },
      quantity,
      unitPriceMinor: offer.unitPriceMinor,
      landedMinor,
      currency: offer.currency,
      leadTimeDays: offer.leadTimeDays,
      expectedAt: formatInstant(arrivesAt),
      isInTime: arrivesAt <= neededBy,
    }));
}

/** Nothing divided by nothing is as good as the best. */
function share(best: number, own: number): number {
  return own === 0 ? 1 : best / own;
}

function weighing(weights: SupplierWeights, comparesPrices: boolean): (scores: SupplierScores) => number {
  const leadTime = requireNumber("weights/leadTime", weights.leadTime, "fraction");
  const price = comparesPrices ? requireNumber("weights/price", weights.price, "fraction") : 0;
  const minimum = requireNumber("weights/minimum", weights.minimum, "fraction");
  const reliability = requireNumber("weights/reliability", weights.reliability, "fraction");
  const total = leadTime + price + minimum + reliability;
  return (scores) =>
    total === 0
      ? 0
      : (leadTime * scores.leadTime +
          price * scores.price +
          minimum * scores.minimum +
          reliability * scores.reliability) /
        total;
}

/** To four decimals, which is more than such numbers are worth, and reads well. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
