import { wilsonLowerBound } from "../facts/wilsonLowerBound";
import { formatInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";

/** What is known of a carrier that could take parcels over. */
export interface CarrierOption {
  /** Its name, as in shipments. */
  readonly carrier: string;
  /** Its service, where it has several. */
  readonly service?: string;
  /** Its parcels of late, those with an exception, and, where it is counted, those that came in time. */
  readonly recent?: { readonly shipments: number; readonly exceptions: number; readonly onTime?: number };
  /** When the parcel would arrive, epoch milliseconds. */
  readonly etaAt?: number;
  /** What it costs, minor units of one currency for all. */
  readonly costMinor?: number;
}

/** What carriers are compared by. */
export interface RankTerms {
  /** The promise to the customer, epoch milliseconds; without one every date keeps it. */
  readonly deliverBy?: number;
  /** How much each part counts; only their ratio matters. */
  readonly weights: { readonly reliability: number; readonly punctuality: number; readonly cost: number };
}

/** A carrier in its place in the ranking: plain JSON. */
export interface CarrierCandidate {
  readonly carrier: string;
  readonly service?: string;
  /** 0 to 1, four decimals; the higher the better. */
  readonly score: number;
  /** When the parcel would arrive, ISO 8601. */
  readonly etaAt?: string;
  readonly costMinor?: number;
  /** What its date means for the promise. */
  readonly reason: "keeps_promise" | "misses_promise" | "date_unknown";
}

/** So many hours late are as late as never. */
const TOO_LATE_HOURS = 168;

/**
 * Carriers from best to worst; of equal scores the one that stood first stays first. The score is the weighted mean of
 *
 * - reliability: the share of its recent parcels that came in time (without an exception, where that is not counted),
 *   at least: the lower end of the 95 % Wilson interval, so that 3 of 3 prove less than 95 of 100. 0 where nothing is
 *   counted.
 * - punctuality: 1 for a date that keeps the promise, falling evenly to 0 for one that is a week late. 0 without a date.
 * - cost: what the cheapest takes, as a share of what this one takes. 0 where it is not known.
 *
 * @example
 * ```ts
 * const weights = { reliability: 50, punctuality: 35, cost: 15 };
 * const recent = { shipments: 100, exceptions: 8 };
 * rankCarriers([{ carrier: "ups" }, { carrier: "dhl", recent }], { weights })[0]?.carrier; // "dhl"
 * ```
 */
export function rankCarriers(
  options: readonly CarrierOption[],
  terms: RankTerms,
): readonly CarrierCandidate[] {
  const costs = options.flatMap(({ costMinor }) => costMinor ?? []);
  const cheapest = Math.min(...costs);
  return options.map((option) => candidate(option, terms, cheapest)).sort((a, b) => b.score - a.score);
}

function candidate(
  option: CarrierOption,
  { deliverBy, weights }: RankTerms,
  cheapest: number,
): CarrierCandidate {
  const { carrier, service, etaAt, costMinor } = option;
  const lateMs = etaAt === undefined || deliverBy === undefined ? 0 : Math.max(0, etaAt - deliverBy);
  const tooLateMs = TOO_LATE_HOURS * millisecondsPer.hours;
  const punctuality = etaAt === undefined ? 0 : Math.max(0, 1 - lateMs / tooLateMs);
  const sum = weights.reliability + weights.punctuality + weights.cost;
  const score =
    weights.reliability * reliability(option.recent) +
    weights.punctuality * punctuality +
    weights.cost * cheapness(costMinor, cheapest);
  return {
    carrier,
    ...(service === undefined ? {} : { service }),
    score: sum > 0 ? Math.round((score / sum) * 10_000) / 10_000 : 0,
    ...(etaAt === undefined ? {} : { etaAt: formatInstant(etaAt) }),
    ...(costMinor === undefined ? {} : { costMinor }),
    reason: etaAt === undefined ? "date_unknown" : lateMs > 0 ? "misses_promise" : "keeps_promise",
  };
}

function reliability(recent: CarrierOption["recent"]): number {
  if (recent === undefined) return 0;
  const { shipments, exceptions, onTime = shipments - exceptions } = recent;
  return wilsonLowerBound(Math.min(onTime, shipments), shipments);
}

function cheapness(costMinor: number | undefined, cheapest: number): number {
  if (costMinor === undefined) return 0;
  return costMinor <= cheapest ? 1 : cheapest / costMinor;
}
