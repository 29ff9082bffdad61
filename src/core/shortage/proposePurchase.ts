import type { SupplierOffer } from "../lookups/supplierLookup";
import type { Instant } from "../order/Instant";
import { type PurchaseNeed, type RankedSupplier, rankSuppliers, type SupplierScores } from "./rankSuppliers";

/** What is to be bought, and of how many. */
export interface PurchaseTerms extends PurchaseNeed {
  /**
   * Over how many suppliers the order may be split, at most.
   *
   * @defaultValue as many as it takes
   */
  readonly maximumOrders?: number;
}

/** An order to one supplier, with the numbers that explain it. */
export interface SupplierOrder {
  readonly supplierId: string;
  /** The supplier's rank among all, for the whole need; 1 is the best. */
  readonly rank: number;
  readonly quantity: number;
  readonly expectedAt: Instant;
  readonly isInTime: boolean;
  readonly reason: PurchaseReason;
}

/** Why so much of this supplier. */
export interface PurchaseReason {
  /** Units that were still needed when it was chosen. */
  readonly neededQuantity: number;
  /** Units beyond that, for whole packs and the minimum. */
  readonly excessQuantity: number;
  readonly unitPriceMinor: number;
  /** Goods and freight for the quantity. */
  readonly landedMinor: number;
  readonly currency: string;
  readonly leadTimeDays: number;
  readonly score: number;
  readonly scores: SupplierScores;
}

/** What to order of whom. */
export interface PurchaseProposal {
  readonly neededQuantity: number;
  readonly orders: readonly SupplierOrder[];
  /** Units of the need that nobody can deliver, or no more suppliers may be asked for. */
  readonly uncoveredQuantity: number;
}

/**
 * What to order of whom for a need: of the best supplier that delivers all of it in time. Where none can, the order is
 * split: first what can be there in time, then the rest of the best of the others.
 *
 * Every quantity is in whole packs, at least the minimum and no more than the supplier has. Deterministic: the same
 * offers in another sequence give the same proposal, as long as their ids differ.
 *
 * @throws OrderTriageError with code `invalid_argument` naming the parameter, or `invalid_instant`.
 * @example
 * ```ts
 * const offers = [
 *   { supplierId: "near", unitPriceMinor: 3000, currency: "CNY", leadTimeDays: 2, availableQuantity: 10 },
 *   { supplierId: "far", unitPriceMinor: 2000, currency: "CNY", leadTimeDays: 12, packSize: 24 },
 * ];
 * const need = { quantity: 30, orderedAt: "2026-03-02T12:00:00Z" };
 * proposePurchase(offers, need).orders.map(({ quantity }) => quantity); // [48]
 * const urgent = { ...need, neededBy: "2026-03-05T00:00:00Z" };
 * proposePurchase(offers, urgent).orders.map(({ quantity }) => quantity); // [10, 24]
 * ```
 */
export function proposePurchase(offers: readonly SupplierOffer[], need: PurchaseTerms): PurchaseProposal {
  const rankOf = new Map(rankSuppliers(offers, need).map(({ supplierId, rank }) => [supplierId, rank]));
  const orders: SupplierOrder[] = [];
  let pool = offers;
  const { maximumOrders = Number.POSITIVE_INFINITY } = need;
  let left = need.quantity;
  while (left > 0 && orders.length < maximumOrders) {
    const ranked = rankSuppliers(pool, { ...need, quantity: left });
    const best = choose(ranked, left);
    if (best === undefined) break;
    orders.push(orderOf(best, left, rankOf.get(best.supplierId) ?? best.rank));
    pool = pool.filter(({ supplierId }) => supplierId !== best.supplierId);
    left -= best.quantity;
  }
  return { neededQuantity: need.quantity, orders, uncoveredQuantity: Math.max(0, left) };
}

/** In time and all of it before in time, before all of it, before anything. */
function choose(ranked: readonly RankedSupplier[], needed: number): RankedSupplier | undefined {
  const inTime = ranked.filter(({ isInTime }) => isInTime);
  const first = inTime.length > 0 ? inTime : ranked;
  return first.find(({ quantity }) => quantity >= needed) ?? first[0];
}

function orderOf(supplier: RankedSupplier, needed: number, rank: number): SupplierOrder {
  const { supplierId, quantity, expectedAt, isInTime } = supplier;
  const { unitPriceMinor, landedMinor, currency, leadTimeDays, score, scores } = supplier;
  return {
    supplierId,
    rank,
    quantity,
    expectedAt,
    isInTime,
    reason: {
      neededQuantity: needed,
      excessQuantity: Math.max(0, quantity - needed),
      unitPriceMinor,
      landedMinor,
      currency,
      leadTimeDays,
      score,
      scores,
    },
  };
}
