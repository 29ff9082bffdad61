import { encodeKeyPart, subjectKey } from "../classify/subjectKey";
import type { CompensationTier } from "../compensation/CompensationTier";
import { chooseTier, lateFromMs } from "../compensation/chooseTier";
import { type CompensationOffer, offerFor } from "../compensation/offerFor";
import { orderValueMinor, type Situation } from "../compensation/Situation";
import { tiersProblem } from "../compensation/tiersProblem";
import { OrderTriageError } from "../errors/OrderTriageError";
import type { JsonValue } from "../json";
import { parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import type { FactContext } from "./Fact";
import { latenessOf } from "./lateness";
import { knownUntil, nextParcelChange } from "./parcel";

/** What the tiers offer for an exception, less what was given for the same incident before. */
export interface OfferNow {
  readonly offer: CompensationOffer | undefined;
  /** First instant after now at which it becomes another; ∞ if never. */
  readonly changesAt: number;
}

/** The key of what an exception is about, over all orders: `tenant/order/subject`; one thing gone wrong is one incident. */
export function incidentKeyOf({ order, item }: Pick<FactContext<"exception">, "order" | "item">): string {
  const tenant = order.tenant === undefined ? "" : `${encodeKeyPart(order.tenant)}/`;
  return `${tenant}${encodeKeyPart(order.id)}/${subjectKey(item.subject)}`;
}

/** The offer for an exception, found once an evaluation. */
export function offerNow(context: FactContext<"exception">): OfferNow {
  return context.memo(`compensation of ${context.item.key}`, () => findOffer(context));
}

function findOffer(context: FactContext<"exception">): OfferNow {
  const { order, item, now } = context;
  const tiers = tiersOf(context);
  if (tiers.length === 0) return { offer: undefined, changesAt: Number.POSITIVE_INFINITY };
  const { customer, currency } = order;
  const lateness = latenessOf(context);
  const situation = (lateMs: number | undefined): Situation => ({
    code: item.code,
    valueMinor: orderValueMinor(order),
    shippingMinor: Math.max(0, order.totals.shippingMinor ?? 0),
    currency,
    ...(customer.tier === undefined ? {} : { customerTier: customer.tier }),
    ...(lateMs === undefined || lateMs <= 0 ? {} : { lateMs }),
  });
  const offerAt = (instant: number): CompensationOffer | undefined => {
    const ran = lateness?.isRunning ? instant - now : 0;
    const late = situation(lateness && lateness.lateMs + ran);
    const tier = chooseTier(tiers, late);
    return tier && lessGiven(offerFor(tier, late), givenAt(context, instant));
  };
  const offer = offerAt(now);
  const turns = [
    ...(lateness?.isRunning ? tierTurns(tiers, lateness.promised) : []),
    ...beliefTurns(context),
  ].filter((instant) => instant > now);
  const turn = turns.sort((a, b) => a - b).find((instant) => !isSame(offerAt(instant), offer));
  return {
    offer,
    changesAt: Math.min(turn ?? Number.POSITIVE_INFINITY, nextParcelChange(order, knownUntil(context))),
  };
}

/** The instants at which what is not delivered becomes late enough for a tier. */
function tierTurns(tiers: readonly CompensationTier[], promised: number): readonly number[] {
  return tiers.flatMap(({ lateFromHours }) =>
    lateFromHours === undefined ? [] : [promised + Math.max(1, lateFromMs(lateFromHours))],
  );
}

function tiersOf({ memo, setting }: FactContext<"exception">): readonly CompensationTier[] {
  return memo("compensation.tiers", () => {
    const tiers = setting("compensation.tiers") as JsonValue;
    // A ruleset's own were checked when it was compiled, a call's perhaps not.
    const problem = tiersProblem(tiers);
    if (problem === undefined) return tiers as unknown as readonly CompensationTier[];
    const message = `the setting "compensation.tiers" ${problem}`;
    throw new OrderTriageError("invalid_setting", message, { path: "/settings/compensation.tiers" });
  });
}

function skewMsOf({ setting }: FactContext<"exception">): number {
  return Math.round((setting("clock.skewSeconds") as number) * millisecondsPer.seconds);
}

/** What was given for the incident in the order's currency, as far as it is believed. */
function givenAt(context: FactContext<"exception">, instant: number): number {
  const { history, order } = context;
  const incident = incidentKeyOf(context);
  const horizon = instant + skewMsOf(context);
  let sum = 0;
  for (const { at, incidentKey, amountMinor, currency } of history?.compensations ?? []) {
    if (incidentKey !== incident || currency !== order.currency) continue;
    if (parseInstant(at) <= horizon) sum += amountMinor;
  }
  return sum;
}

/** The instants at which something that was given for the incident begins to be believed. */
function beliefTurns(context: FactContext<"exception">): readonly number[] {
  const incident = incidentKeyOf(context);
  return (context.history?.compensations ?? []).flatMap(({ at, incidentKey }) =>
    incidentKey === incident ? [parseInstant(at) - skewMsOf(context)] : [],
  );
}

function lessGiven(offer: CompensationOffer | undefined, given: number): CompensationOffer | undefined {
  if (offer === undefined || offer.amountMinor <= given) return undefined;
  return given === 0 ? offer : { ...offer, amountMinor: offer.amountMinor - given };
}

function isSame(a: CompensationOffer | undefined, b: CompensationOffer | undefined): boolean {
  return a?.tier === b?.tier && a?.amountMinor === b?.amountMinor;
}
