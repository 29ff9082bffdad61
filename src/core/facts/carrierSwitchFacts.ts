import { type CarrierCandidate, type CarrierOption, rankCarriers } from "../carrier/rankCarriers";
import { type CarrierStatus, carrierLookup } from "../lookups/carrierLookup";
import type { LookupKey } from "../lookups/Lookup";
import {
  type CarrierService,
  type ServiceArea,
  serviceAreaKey,
  serviceAreaLookup,
} from "../lookups/serviceAreaLookup";
import { type Transit, transitKey, transitLookup } from "../lookups/transitLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown, type UnknownValue, unknown } from "../rules/unknown";
import { formatInstant, parseInstant } from "../time/instants";
import { localDayOf } from "../time/localDay";
import { millisecondsPer } from "../time/units";
import { defineFact } from "./defineFact";
import { disruptionsThere, isDisruptedAt, nextTurn } from "./disruptions";
import type { FactContext, FactDefinition } from "./Fact";
import { isCancelled, isDelivered, knownUntil, nextParcelChange } from "./parcel";
import { timeZoneOf } from "./timeZoneOf";

const needs = (order: OrderSnapshot) => [
  serviceAreaLookup.ask(serviceAreaKey(order.shipTo)),
  transitLookup.ask(transitKey(order)),
];

const changesAt = (context: FactContext<"carrier">) =>
  Math.min(candidatesTurn(context), nextParcelChange(context.order, knownUntil(context)));

/** The other carriers that work where the order goes, ranked; absent when there is none. */
export const carrierCandidates = /* @__PURE__ */ defineFact({
  name: "carrier.candidates",
  scope: "carrier",
  type: "object",
  description: {
    en: "The other carriers that deliver to the address and are not disrupted there, best first, each with `carrier`, `service`, `score`, `etaAt`, `costMinor` and `reason`; absent when there is none.",
    zh: "可送达该地址且未中断的其他承运商，按评分排序，含评分、预计送达与费用；没有时缺失。",
  },
  needs,
  derive: candidatesOf,
  changesAt: candidatesTurn,
});

/** The new date of what the carrier has or shall have; absent where the promise stands or nobody knows. */
export const carrierNewDeliverBy = /* @__PURE__ */ defineFact({
  name: "carrier.newDeliverBy",
  scope: "carrier",
  type: "text",
  description: {
    en: "The latest instant, in UTC, at which the carrier's parcels are expected: those that wait with the best of `carrier.candidates`, those under way by the carrier's word. Absent where that is on the promised day or before, or nobody knows.",
    zh: "该承运商包裹的预计最晚送达时间（UTC）：待发者按最佳替代承运商，在途者按承运商承诺；不晚于承诺日或未知时缺失。",
  },
  needs,
  derive: newDeliverBy,
  changesAt,
});

/** The promise to the customer cannot be kept any more, by what is known of the carrier and of who could replace it. */
export const carrierIsPromiseMissed = /* @__PURE__ */ defineFact({
  name: "carrier.isPromiseMissed",
  scope: "carrier",
  type: "boolean",
  description: {
    en: "The carrier's parcels are expected on a later day than promised: `carrier.newDeliverBy` is there.",
    zh: "该承运商的包裹预计晚于承诺日，即 carrier.newDeliverBy 存在。",
  },
  needs,
  derive: (context) => {
    const date = newDeliverBy(context);
    return isUnknown(date) ? date : date !== undefined;
  },
  changesAt,
});

/** Facts about who could take over from a carrier, and when. */
export const carrierSwitchFacts: readonly FactDefinition[] = [
  carrierCandidates,
  carrierNewDeliverBy,
  carrierIsPromiseMissed,
];

/** What the answers say of who could take over. */
interface Answers {
  readonly area: ServiceArea;
  readonly transit: Transit | undefined;
  /** By carrier; one that nobody answers for is known for nothing. */
  readonly statuses: ReadonlyMap<string, CarrierStatus | undefined>;
}

/** The answers, each lookup that is still to be asked being asked in one round. */
function answersOf({ order, item, lookup }: FactContext<"carrier">): Answers | UnknownValue {
  const area = lookup(serviceAreaLookup, serviceAreaKey(order.shipTo));
  if (isUnknown(area)) return area;
  const pending: LookupKey[] = [];
  const known = <T>(answer: T | UnknownValue): T | undefined => {
    if (!isUnknown(answer)) return answer;
    pending.push(...answer.keys);
    return undefined;
  };
  const transit = known(lookup(transitLookup, transitKey(order)));
  const others = area.carriers.filter((carrier) => carrier !== item.carrier);
  const statuses = new Map(
    others.map((carrier) => [carrier, known(lookup(carrierLookup, carrier))] as const),
  );
  return pending.length > 0 ? unknown("pending", pending) : { area, transit, statuses };
}

function candidatesOf(
  context: FactContext<"carrier">,
): readonly CarrierCandidate[] | UnknownValue | undefined {
  const { order, now, setting } = context;
  const answers = answersOf(context);
  if (isUnknown(answers)) return answers;
  const { area, transit, statuses } = answers;
  const working = [...statuses].filter(
    ([, status]) =>
      status === undefined ||
      !disruptionsThere(status, order.shipTo).some((each) => isDisruptedAt(each, now)),
  );
  const options = working.flatMap(([carrier, status]): readonly CarrierOption[] => {
    const services = area.services?.filter((each) => each.carrier === carrier) ?? [];
    return (services.length === 0 ? [{ carrier }] : services).map((each) => option(each, transit, status));
  });
  if (options.length === 0) return undefined;
  const { deliverBy } = order.promise;
  return rankCarriers(options, {
    ...(deliverBy === undefined ? {} : { deliverBy: parseInstant(deliverBy) }),
    weights: {
      reliability: setting("carrier.reliabilityWeight") as number,
      punctuality: setting("carrier.punctualityWeight") as number,
      cost: setting("carrier.costWeight") as number,
    },
  });
}

/** Hours count from when they were told: the answer's own instant, so that the date does not run with the clock. */
function option(
  { carrier, service, transitHours, costMinor }: CarrierService,
  transit: Transit | undefined,
  status: CarrierStatus | undefined,
): CarrierOption {
  const hours = transit && transit.processHours + (transitHours ?? transit.transitHours);
  return {
    carrier,
    ...(service === undefined ? {} : { service }),
    ...(status?.recent === undefined ? {} : { recent: status.recent }),
    ...(transit === undefined || hours === undefined
      ? {}
      : { etaAt: parseInstant(transit.observedAt) + Math.round(hours * millisecondsPer.hours) }),
    ...(costMinor === undefined ? {} : { costMinor }),
  };
}

/** The first instant after now at which another carrier's disruption begins or ends; ∞ if none does. */
function candidatesTurn(context: FactContext<"carrier">): number {
  const answers = answersOf(context);
  if (isUnknown(answers)) return Number.POSITIVE_INFINITY;
  const { order, now } = context;
  return Math.min(
    ...[...answers.statuses.values()].map((status) =>
      status === undefined ? Number.POSITIVE_INFINITY : nextTurn(disruptionsThere(status, order.shipTo), now),
    ),
  );
}

function newDeliverBy(context: FactContext<"carrier">): string | UnknownValue | undefined {
  const { order, item } = context;
  const until = knownUntil(context);
  let latest = Number.NEGATIVE_INFINITY;
  let isWaiting = false;
  for (const shipment of item.shipments) {
    if (isCancelled(shipment, until) || isDelivered(shipment, until)) continue;
    if (!until.isHandedOver(shipment)) isWaiting = true;
    else if (shipment.promisedAt !== undefined) latest = Math.max(latest, parseInstant(shipment.promisedAt));
  }
  const candidates = isWaiting ? candidatesOf(context) : undefined;
  if (isUnknown(candidates)) return candidates;
  const etaAt = candidates?.[0]?.etaAt;
  if (etaAt !== undefined) latest = Math.max(latest, parseInstant(etaAt));
  if (latest === Number.NEGATIVE_INFINITY) return undefined;
  const { deliverBy } = order.promise;
  const zone = timeZoneOf(context);
  const isKept =
    deliverBy !== undefined && localDayOf(latest, zone) <= localDayOf(parseInstant(deliverBy), zone);
  return isKept ? undefined : formatInstant(latest);
}
