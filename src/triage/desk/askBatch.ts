import { ExponentialBackoff, halfJitterGenerator } from "cockatiel";
import type { LookupKey } from "../../core/lookups/Lookup";
import type { LookupPolicy } from "../AdapterPolicy";
import { isThenable } from "../isThenable";
import type { LookupAdapter } from "../LookupAdapter";
import type { MaybePromise } from "../MaybePromise";
import type { AdapterGuard, CallFailure, CallOutcome } from "../resilience/guardAdapter";
import { pause } from "./pause";
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
      const askedForMs = retryAfterMsOf(outcome.cause);
      // Whoever asks to be left alone for long is: the next evaluation asks again.
      if (askedForMs > longestMs) break;
      const { signal } = batch.open();
      await pause(Math.max(backoff.duration, askedForMs), signal);
      backoff = backoff.next(undefined);
      outcome = await call(batch, whole, guard);
    }
  }
  if (!isSplittable(outcome, whole)) return read(batch, whole, outcome);
  // The failures told of the batch. From here on only a key that fails alone tells of the adapter.
  guard.pardon();
  return askHalves(batch, whole, guard);
}

/** One half after the other, so that a broken adapter is noticed before all of it is asked. */
async function askHalves(batch: Batch, [from, to]: Part, guard: AdapterGuard): Promise<Asked> {
  const middle = (from + to) >>> 1;
  const left = await askOnce(batch, [from, middle], guard);
  const right = await askOnce(batch, [middle, to], guard);
  return {
    answers: [...left.answers, ...right.answers],
    failures: [...left.failures, ...right.failures],
  };
}

async function askOnce(batch: Batch, part: Part, guard: AdapterGuard): Promise<Asked> {
  const outcome = await call(batch, part, guard, part[1] - part[0] === 1);
  return isSplittable(outcome, part) ? askHalves(batch, part, guard) : read(batch, part, outcome);
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
  return outcome.reason === "timed_out" || (outcome.reason === "failed" && !isFinal(outcome.cause));
}

function isSplittable(outcome: CallOutcome<unknown>, [from, to]: Part): boolean {
  // Who asks for a pause would be asked at once again, and it is the adapter, not one of the keys.
  if (outcome.ok || outcome.reason !== "failed" || to - from < 2) return false;
  return retryAfterMsOf(outcome.cause) === 0 && !concernsAll(outcome.cause);
}

/** An error that says of itself that no key is to blame, such as a refused login. */
function concernsAll(cause: unknown): boolean {
  try {
    return (cause as { readonly concernsAll?: unknown } | null | undefined)?.concernsAll === true;
  } catch {
    return false;
  }
}

/** How long the adapter asks to be left alone, as HTTP's `Retry-After` has it; 0 where it does not. */
function retryAfterMsOf(cause: unknown): number {
  try {
    const ms = (cause as { readonly retryAfterMs?: unknown } | null | undefined)?.retryAfterMs;
    return typeof ms === "number" && ms > 0 ? ms : 0;
  } catch {
    return 0;
  }
}

/** An error that says of itself that trying again is no use. */
function isFinal(cause: unknown): boolean {
  try {
    return (cause as { readonly retryable?: unknown } | null | undefined)?.retryable === false;
  } catch {
    return false;
  }
}
