import { ExponentialBackoff, halfJitterGenerator } from "cockatiel";
import type { LookupKey } from "../../core/lookups/Lookup";
import type { LookupPolicy } from "../AdapterPolicy";
import { isThenable } from "../isThenable";
import type { LookupAdapter } from "../LookupAdapter";
import type { MaybePromise } from "../MaybePromise";
import { pause } from "../pause";
import { failureTraits } from "../resilience/failureTraits";
import type { AdapterGuard, CallFailure, CallOutcome } from "../resilience/guardAdapter";
import { type Asked, readAnswers } from "./readAnswers";
import { readFailure } from "./readFailure";

/** Keys to ask an adapter for in one call, if it can be had in one. */
export interface Batch {
  readonly lookup: string;
  readonly adapter: LookupAdapter;
  readonly keys: readonly LookupKey[];
  /** Whose orders ask. */
  readonly tenant?: string | undefined;
  /** The orders that asked for the keys of a part. */
  orderIds(part: Part): readonly string[];
  /** A controller for the next call or pause; aborted already where nobody waits any more. */
  open(): AbortController;
  /** Told of each call that is made. */
  called(part: Part): void;
}

/** Keys of a batch: from, and up to but not including. */
export type Part = readonly [from: number, to: number];

/** How the calls of an adapter are made. */
export interface Asking {
  readonly guard: AdapterGuard;
  readonly retry: Exclude<LookupPolicy["retry"], undefined>;
}

/**
 * Asks for a batch, again after a pause where that can help, and then for its halves, each once, down to the keys that
 * the adapter fails on. Never throws or rejects; answers at once where the adapter does.
 */
export function askBatch(batch: Batch, asking: Asking): MaybePromise<Asked> {
  const whole: Part = [0, batch.keys.length];
  const first = call(batch, whole, asking.guard);
  if (!isThenable(first)) return read(batch, whole, first);
  return askOn(batch, whole, first as Promise<CallOutcome<unknown>>, asking);
}

async function askOn(
  batch: Batch,
  whole: Part,
  first: Promise<CallOutcome<unknown>>,
  { guard, retry }: Asking,
): Promise<Asked> {
  let outcome = await first;
  if (retry !== false && canHelp(outcome)) {
    const { times, firstMs, longestMs } = retry;
    const waits = { initialDelay: firstMs, maxDelay: longestMs, generator: halfJitterGenerator };
    let backoff = new ExponentialBackoff(waits).next();
    for (let again = 0; again < times && canHelp(outcome); again += 1) {
      const { retryAfterMs: askedForMs } = failureTraits(outcome.cause);
      // Whoever asks to be left alone for long is: the next evaluation asks again.
      if (askedForMs > longestMs) break;
      const { signal } = batch.open();
      await pause(Math.max(backoff.duration, askedForMs), signal);
      backoff = backoff.next(undefined);
      outcome = await call(batch, whole, guard);
    }
  }
  return isSplittable(outcome, whole) ? askHalves(batch, whole, outcome, guard) : read(batch, whole, outcome);
}

/** Calls for parts none of which succeeds: more than enough for fifteen bad keys, wherever they are. */
const HOPELESS_CALLS = 30;

/**
 * Asks for the halves of what was rejected, each once, down to single keys: all parts of a size before smaller ones, so
 * that a sound key is soon asked for without a bad one. Where none of the first calls succeeds the adapter is broken, and
 * the rest fails without being asked for.
 */
async function askHalves(
  batch: Batch,
  whole: Part,
  rejected: CallFailure,
  guard: AdapterGuard,
): Promise<Asked> {
  const results: { readonly from: number; readonly asked: Asked }[] = [];
  let parts: readonly { readonly part: Part; readonly rejected: CallFailure }[] = [{ part: whole, rejected }];
  let calls = 0;
  let hasSucceeded = false;
  while (parts.length > 0) {
    const smaller: { readonly part: Part; readonly rejected: CallFailure }[] = [];
    for (const { part, rejected: before } of parts) {
      for (const half of halvesOf(part)) {
        const isHopeless: boolean = !hasSucceeded && calls >= HOPELESS_CALLS;
        // The whole has counted already: a few bad keys must open no circuit before others.
        const outcome: CallOutcome<unknown> = isHopeless ? before : await call(batch, half, guard, false);
        calls += 1;
        hasSucceeded ||= outcome.ok;
        if (!isHopeless && isSplittable(outcome, half)) smaller.push({ part: half, rejected: outcome });
        else results.push({ from: half[0], asked: read(batch, half, outcome) });
      }
    }
    parts = smaller;
  }
  const inOrder = results.sort((a, b) => a.from - b.from).map(({ asked }) => asked);
  return {
    answers: inOrder.flatMap(({ answers }) => answers),
    failures: inOrder.flatMap(({ failures }) => failures),
  };
}

function halvesOf([from, to]: Part): readonly Part[] {
  const middle = (from + to) >>> 1;
  return [
    [from, middle],
    [middle, to],
  ];
}

function call(
  batch: Batch,
  part: Part,
  guard: AdapterGuard,
  counts = true,
): MaybePromise<CallOutcome<unknown>> {
  const { adapter, keys } = batch;
  const make = (signal: AbortSignal): MaybePromise<unknown> => {
    batch.called(part);
    const asked = keys.slice(...part).map(({ key }) => key);
    const { tenant } = batch;
    const whose = tenant === undefined ? {} : { tenant };
    return adapter.lookup(asked, { signal, orderIds: batch.orderIds(part), ...whose });
  };
  return guard.call(make, batch.open(), counts);
}

function read(batch: Batch, part: Part, outcome: CallOutcome<unknown>): Asked {
  const { lookup, adapter } = batch;
  const [from] = part;
  const orderIds = (place?: number) =>
    batch.orderIds(place === undefined ? part : [from + place, from + place + 1]);
  const of = { lookup, adapter, keys: part[1] - from, orderIds };
  return outcome.ok ? readAnswers(outcome.value, of) : readFailure(outcome, of);
}

function canHelp(outcome: CallOutcome<unknown>): outcome is CallFailure {
  if (outcome.ok) return false;
  return (
    outcome.reason === "timed_out" || (outcome.reason === "failed" && !failureTraits(outcome.cause).isFinal)
  );
}

function isSplittable(outcome: CallOutcome<unknown>, [from, to]: Part): outcome is CallFailure {
  if (outcome.ok || outcome.reason !== "failed" || to - from < 2) return false;
  // Who asks for a pause would be asked at once again, and it is the adapter, not one of the keys.
  const { retryAfterMs, concernsAll } = failureTraits(outcome.cause);
  return retryAfterMs === 0 && !concernsAll;
}
