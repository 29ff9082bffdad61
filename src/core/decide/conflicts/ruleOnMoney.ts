import type { Action } from "../Action";
import type { PlanContext } from "../PlanStage";
import { keepOne, type Rulings } from "./Rulings";

/**
 * One way of giving money back: of several refunds the largest is kept. They can overlap (an order that was paid twice
 * is also overpaid), so amounts are never added.
 */
export function ruleOnRefunds(refunds: readonly Action[], context: PlanContext, rulings: Rulings): void {
  keepOne(refunds, isLarger(context), "one_refund", rulings);
}

/** One offer an incident, which its `incidentKey` names, else one for the order: the largest is kept. */
export function ruleOnOffers(offers: readonly Action[], context: PlanContext, rulings: Rulings): void {
  const byIncident = new Map<string | undefined, Action[]>();
  for (const offer of offers) {
    const { incidentKey } = offer.params;
    const incident = typeof incidentKey === "string" ? incidentKey : undefined;
    const known = byIncident.get(incident);
    if (known === undefined) byIncident.set(incident, [offer]);
    else known.push(offer);
  }
  for (const same of byIncident.values()) keepOne(same, isLarger(context), "one_compensation", rulings);
}

/**
 * Amounts in the order's currency first, since others cannot be compared with them; then the larger one; of equal ones
 * the earlier.
 */
function isLarger({ moment }: PlanContext): (kept: Action, other: Action) => boolean {
  const { currency } = moment.order;
  const isForeign = ({ params }: Action) => (params.currency === currency ? 0 : 1);
  return (kept, other) => {
    const difference = isForeign(kept) - isForeign(other);
    if (difference !== 0) return difference > 0;
    // A foreign amount is compared with those of its own currency only.
    return kept.params.currency === other.params.currency && amountOf(other) > amountOf(kept);
  };
}

function amountOf({ params }: Action): number {
  return typeof params.amountMinor === "number" ? params.amountMinor : -1;
}
