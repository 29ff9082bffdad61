import { AdapterError } from "../../core/errors/AdapterError";
import { isTypo, nearestName } from "../../core/errors/nearestName";
import type { LookupKey } from "../../core/lookups/Lookup";
import type { Resilience } from "../AdapterPolicy";
import type { Events } from "../createEvents";
import type { LookupAdapter } from "../LookupAdapter";
import type { LookupCounts } from "../LookupCounts";
import { createAskQueue } from "./createAskQueue";
import { openRound, type SettledKey } from "./openRound";
import type { Tally, Visit } from "./Visit";

/** An evaluation at the desk. */
export interface DeskVisit {
  /** Names the order and whose it is, once that is known. */
  name(orderId: string, tenant?: string): void;
  /**
   * Settles every key, in the order of the needs.
   *
   * @throws the signal's reason, when it aborts; nothing else
   */
  lookUp(needs: readonly LookupKey[], signal: AbortSignal | undefined): Promise<readonly SettledKey[]>;
  /** Waits for something else than answers: nobody waits for its questions meanwhile. */
  pause(): void;
  resume(): void;
  /** The evaluation is over. */
  leave(): void;
  counts(): LookupCounts;
}

/** Somebody who brings evaluations. */
export interface Arrivals {
  /** One is about to come: whoever has a question waits a moment for its company. */
  expect(): void;
  /** None is. */
  rest(): void;
}

/** Where the evaluations of a triage ask, so that they ask together. */
export interface Desk {
  /** An evaluation begins. */
  enter(): DeskVisit;
  arrivals(): Arrivals;
  /** Since the desk was made. */
  counts(): LookupCounts;
  /** Evaluations in flight, keys waited for and answers shared: nothing of it is left when nobody is there. */
  size(): number;
}

/** Whom a desk asks, and whom it tells. */
export interface DeskOptions {
  /** By lookup name. */
  readonly adapters: ReadonlyMap<string, LookupAdapter>;
  readonly resilience?: Resilience | undefined;
  readonly events: Events;
  /** The time by the clock of the triage; `NaN` where it cannot be told. */
  readonly nowMs: () => number;
}

/**
 * A desk at which all evaluations of a triage ask their questions.
 *
 * It knows how many are on their way, running their rules: when the last of them has come, what is queued goes out at
 * once, so that orders that are worked on together ask together, and one that is alone does not wait.
 */
export function createDesk({ adapters, resilience, events, nowMs }: DeskOptions): Desk {
  const totals = newTally();
  const inFlight = new Set<Visit>();
  const onTheWay = new Set<Visit>();
  const expected = new Set<Arrivals>();
  let begun = 0;

  const shared = {
    resilience,
    events,
    totals,
    nowMs,
    begun: () => begun,
    // Who brings orders has let them wait: it is not waited for again before its next one.
    onWaited: () => expected.clear(),
  };
  const queues = new Map(
    [...adapters].map(([lookup, adapter]) => [lookup, createAskQueue(lookup, adapter, shared)]),
  );

  /** Asks for what is queued, if nobody is on the way to ask for more. */
  const look = (): void => {
    const isAll = onTheWay.size === 0 && expected.size === 0;
    for (const queue of queues.values()) queue.flush(isAll);
  };
  const isGone = (visit: Visit): void => {
    if (onTheWay.delete(visit)) look();
  };

  const leave = (visit: Visit): void => {
    const { value: oldest } = inFlight.values().next();
    if (!inFlight.delete(visit)) return;
    if (visit === oldest) {
      const { value: next } = inFlight.values().next();
      for (const queue of queues.values()) queue.forget(next?.number ?? begun + 1);
    }
    isGone(visit);
  };

  return {
    enter() {
      begun += 1;
      const visit: Visit = { number: begun, orderId: "", tenant: undefined, tally: newTally() };
      inFlight.add(visit);
      onTheWay.add(visit);
      return {
        name(orderId, tenant) {
          visit.orderId = orderId;
          visit.tenant = tenant;
        },
        lookUp(needs, signal) {
          if (signal?.aborted) return Promise.reject(signal.reason);
          visit.tally.rounds += 1;
          totals.rounds += 1;
          const round = openRound(needs, { visit, queues, totals, signal });
          reportTypos(round.notConfigured, { adapters, events, orderId: visit.orderId });
          if (round.isSettled()) return round.settled;
          round.onEnd(() => onTheWay.add(visit));
          onTheWay.delete(visit);
          look();
          return round.settled;
        },
        pause: () => isGone(visit),
        resume: () => void onTheWay.add(visit),
        leave: () => leave(visit),
        counts: () => ({ ...visit.tally }),
      };
    },
    arrivals() {
      const arrivals: Arrivals = {
        expect: () => void expected.add(arrivals),
        rest() {
          if (expected.delete(arrivals)) look();
        },
      };
      return arrivals;
    },
    counts: () => ({ ...totals }),
    size: () => [...queues.values()].reduce((sum, queue) => sum + queue.size, inFlight.size + expected.size),
  };
}

function newTally(): Tally {
  return { rounds: 0, asked: 0, saved: 0, batches: 0 };
}

/** An adapter given under nearly the name of a lookup that has none is most likely meant for it. */
function reportTypos(
  notConfigured: ReadonlyMap<string, number>,
  { adapters, events, orderId }: Pick<DeskOptions, "adapters" | "events"> & { readonly orderId: string },
): void {
  for (const [lookup, keys] of notConfigured) {
    const near = nearestName(lookup, [...adapters.keys()]);
    const adapter = near === undefined ? undefined : adapters.get(near);
    if (near === undefined || adapter === undefined || !isTypo(near, lookup)) continue;
    const message = `no adapter is given for the lookup ${JSON.stringify(lookup)}; one is given for ${JSON.stringify(near)}: if it is meant, write lookups: { ${JSON.stringify(lookup)}: … }`;
    const of = { lookup, adapter: adapter.name, orderIds: [orderId] };
    const error = new AdapterError("adapter_failed", message, { ...of, operation: "lookup" });
    events.emit("lookup_failed", { ...of, keys, reason: "not_configured", error });
  }
}
