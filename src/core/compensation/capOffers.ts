import type { Action } from "../decide/Action";
import type { Adjustment } from "../decide/Adjustment";
import type { PlanContext, PlanStage } from "../decide/PlanStage";
import type { JsonObject } from "../json";
import { type CapName, type Caps, capsFor } from "./capsFor";
import { type GivenEntry, givenBefore, turnsAfter } from "./givenBefore";

const OFFER = "compensation.offer";
const NOTHING: readonly Adjustment[] = [];

/**
 * The stage of the plan that caps goodwill: every `compensation.offer`, whichever rule file it comes from, is reduced to
 * what the caps of its order, its incident and its customer leave, or dropped where they leave nothing. What the history
 * says was given counts, and so does what the same plan offers before it. Where nobody knows what was given, or where
 * that is in a currency that cannot be counted together with the offer's, a person decides.
 *
 * What the law demands back (`refund.propose`) is neither counted nor capped.
 */
export function capOffers(actions: readonly Action[], { moment }: PlanContext): PlanStage {
  const never = Number.POSITIVE_INFINITY;
  if (!actions.some(({ type }) => type === OFFER)) return { actions, adjustments: NOTHING, changesAt: never };
  const given = givenBefore(moment);
  const caps = new Map<string, Caps>();
  const ledger: Ledger = {
    given,
    isKnown: moment.history !== undefined,
    orderId: moment.order.id,
    capsIn(currency) {
      const known = caps.get(currency) ?? capsFor(moment, currency);
      caps.set(currency, known);
      return known;
    },
  };
  const capped = capAt(actions, ledger, moment.now);
  const before = JSON.stringify(capped);
  const changesAt = turnsAfter(given, moment.now).find(
    (instant) => JSON.stringify(capAt(actions, ledger, instant)) !== before,
  );
  return { ...capped, changesAt: changesAt ?? never };
}

/** What offers are counted against. */
interface Ledger {
  readonly given: readonly GivenEntry[];
  readonly isKnown: boolean;
  readonly orderId: string;
  capsIn(currency: string): Caps;
}

/** One amount that counts, whoever it was given by. */
interface Counted {
  readonly amountMinor: number;
  readonly currency: string;
  readonly isOfOrder: boolean;
  readonly incidentKey: string | undefined;
  readonly isInPeriod: boolean;
}

function capAt(actions: readonly Action[], ledger: Ledger, now: number): Omit<PlanStage, "changesAt"> {
  const counted: Counted[] = ledger.given
    .filter(({ from }) => from <= now)
    .map(({ amountMinor, currency, orderId, incidentKey, until }) => ({
      amountMinor,
      currency,
      incidentKey,
      isOfOrder: orderId === ledger.orderId,
      isInPeriod: now < until,
    }));
  const kept: Action[] = [];
  const adjustments: Adjustment[] = [];
  for (const action of actions) {
    const capped = action.type === OFFER ? capOne(action, counted, ledger) : { action, adjustments: NOTHING };
    if (capped.action !== undefined) kept.push(capped.action);
    adjustments.push(...capped.adjustments);
  }
  return { actions: kept, adjustments };
}

interface CappedOffer {
  readonly action?: Action;
  readonly adjustments: readonly Adjustment[];
}

/** Caps one offer, and counts what is left of it. */
function capOne(action: Action, counted: Counted[], ledger: Ledger): CappedOffer {
  const { amountMinor, currency } = action.params;
  if (!isAmount(amountMinor) || typeof currency !== "string") {
    return { action: withoutUnfit(action), adjustments: NOTHING };
  }
  const incidentKey = incidentOf(action, ledger.orderId);
  const related = counted.filter((each) => isRelated(each, incidentKey));
  const room = roomFor(related, currency, incidentKey, ledger.capsIn(currency));
  const { key, id, type, exceptions } = action;
  const adjusted = { action: key, id, type, exceptions };
  const limit = { reason: "cap_reached", cap: room.cap, wantedMinor: amountMinor } as const;
  if (amountMinor > 0 && room.amountMinor <= 0) {
    return { adjustments: [{ ...adjusted, change: "dropped", ...limit }] };
  }
  // Nothing stays nothing where more was given than the caps allow.
  const left = Math.min(amountMinor, Math.max(0, room.amountMinor));
  counted.push({ amountMinor: left, currency, incidentKey, isOfOrder: true, isInPeriod: true });

  const isReduced = left < amountMinor;
  const isCountable = ledger.isKnown && related.every((each) => each.currency === currency);
  const isProposed = !isCountable && action.mode !== "propose";
  if (!isReduced && !isProposed) return { action, adjustments: NOTHING };
  const params: JsonObject = isReduced
    ? { ...action.params, amountMinor: left, cap: room.cap }
    : action.params;
  return {
    action: { ...action, params, mode: isProposed ? "propose" : action.mode },
    adjustments: [
      ...(isReduced ? [{ ...adjusted, change: "reduced", ...limit } as const] : []),
      ...(isProposed ? [{ ...adjusted, change: "proposed", reason: "history_unknown" } as const] : []),
    ],
  };
}

/** Whether an amount counts against any cap of an offer; everything given for this order is this customer's. */
function isRelated(each: Counted, incidentKey: string): boolean {
  return each.isOfOrder || each.isInPeriod || each.incidentKey === incidentKey;
}

/** How much the caps leave, and which of them leaves the least; of equals the first of order, incident, customer. */
function roomFor(related: readonly Counted[], currency: string, incidentKey: string, caps: Caps) {
  const own = related.filter((each) => each.currency === currency);
  const left = (cap: CapName, counts: (each: Counted) => boolean) => ({
    cap,
    amountMinor: caps[cap] - own.reduce((sum, each) => sum + (counts(each) ? each.amountMinor : 0), 0),
  });
  return [
    left("incident", (each) => each.incidentKey === incidentKey),
    left("customer", (each) => each.isInPeriod),
  ].reduce(
    (least, each) => (each.amountMinor < least.amountMinor ? each : least),
    left("order", (each) => each.isOfOrder),
  );
}

/** An offer that names no incident makes good what it answers. */
function incidentOf({ params, exceptions }: Action, orderId: string): string {
  const { incidentKey } = params;
  return typeof incidentKey === "string" ? incidentKey : `${orderId}/${exceptions[0] ?? ""}`;
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** What nobody can count, a person has to fill in. */
function withoutUnfit(action: Action): Action {
  const { amountMinor, currency, ...others } = action.params;
  const isFit = { amountMinor: isAmount(amountMinor), currency: typeof currency === "string" };
  const unfit = (["amountMinor", "currency"] as const).filter((name) => !isFit[name]);
  const missing = [...(action.missing ?? []), ...unfit.filter((name) => !action.missing?.includes(name))];
  const params: JsonObject = {
    ...others,
    ...(isAmount(amountMinor) ? { amountMinor } : {}),
    ...(typeof currency === "string" ? { currency } : {}),
  };
  return { ...action, mode: "propose", params, missing };
}
