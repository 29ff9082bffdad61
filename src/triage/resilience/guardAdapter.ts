import {
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  TimeoutStrategy,
  timeout,
} from "cockatiel";
import type { AdapterPolicy } from "../AdapterPolicy";
import { isThenable } from "../isThenable";
import type { MaybePromise } from "../MaybePromise";
import { untilAborted } from "../untilAborted";
import { failureTraits } from "./failureTraits";
import { withDefaults } from "./withDefaults";

/**
 * Why a call has no result. `failed`: it threw; `timed_out`: it took too long; `unavailable`: it was not made, as the
 * circuit is open or too many calls wait; `aborted`: nobody wants it any more.
 */
export interface CallFailure {
  readonly ok: false;
  readonly reason: "failed" | "timed_out" | "unavailable" | "aborted";
  /** What it threw. */
  readonly cause?: unknown;
}

/** What became of a call. */
export type CallOutcome<T> = { readonly ok: true; readonly value: T } | CallFailure;

/** Makes the calls of one adapter, as its policy has it. */
export interface AdapterGuard {
  /**
   * Makes a call; never throws or rejects. Where the call is made and answers at once, the outcome comes at once, and no
   * timer is started.
   *
   * @param controller of the signal that the call is given; aborted by the guard when time is up, and by the caller to
   * give the call up
   * @param counts whether the call, if it fails, brings the circuit breaker nearer to opening
   */
  call<T>(
    make: (signal: AbortSignal) => MaybePromise<T>,
    controller: AbortController,
    counts?: boolean,
  ): MaybePromise<CallOutcome<T>>;
}

/** What a call throws through the policies: a failure, and whether it counts. */
interface Thrown extends CallFailure {
  readonly counts: boolean;
}

type Run<T> = () => Promise<T>;

/**
 * Bulkhead around circuit breaker around timeout, by cockatiel.
 *
 * A call that does not heed its signal is left alone after the timeout: what it answers later reaches nobody.
 */
export function guardAdapter(policy: AdapterPolicy = {}): AdapterGuard {
  const { timeoutMs, breaker, bulkhead: limits } = withDefaults(policy);
  const row = new ConsecutiveBreaker(breaker === false ? Number.POSITIVE_INFINITY : breaker.failures);
  const circuit =
    breaker === false
      ? undefined
      : circuitBreaker(
          // The policies let through whatever is thrown, and it is one of ours.
          handleWhen((thrown) => (thrown as unknown as Thrown).counts),
          { halfOpenAfter: breaker.restMs, breaker: row },
        );
  const slots = limits === false ? undefined : bulkhead(limits.calls, limits.waiting);
  const patience =
    timeoutMs === false
      ? undefined
      : timeout(timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });

  const inTime = async <T>(run: Run<T>, controller: AbortController, counts: boolean): Promise<T> => {
    const { signal } = controller;
    let isOver = false;
    const settled = async (): Promise<T> => {
      try {
        return await run();
      } catch (cause) {
        isOver = true;
        // An error that nobody can mend by waiting is about what was asked, unless it says that it is not.
        const { isFinal, concernsAll } = failureTraits(cause);
        throw failure("failed", counts && (!isFinal || concernsAll), cause);
      }
    };
    try {
      return await (patience === undefined
        ? untilAborted(signal, settled)
        : patience.execute(settled, signal));
    } catch (thrown) {
      if (signal.aborted) throw failure("aborted", false);
      if (isOver) throw thrown;
      controller.abort(new DOMException(`no answer within ${String(timeoutMs)} ms`, "TimeoutError"));
      throw failure("timed_out", counts);
    }
  };

  const guarded = async <T>(
    run: Run<T>,
    controller: AbortController,
    counts: boolean,
  ): Promise<CallOutcome<T>> => {
    const { signal } = controller;
    const timed = (): Promise<T> => inTime(run, controller, counts);
    const closed = circuit === undefined ? timed : () => circuit.execute(timed, signal);
    try {
      return { ok: true, value: await (slots === undefined ? closed() : slots.execute(closed, signal)) };
    } catch (thrown) {
      return outcomeOf(thrown);
    }
  };

  return {
    call(make, controller, counts = true) {
      const { signal } = controller;
      if (signal.aborted) return { ok: false, reason: "aborted" };
      const isFree = slots === undefined || slots.executionSlots > 0;
      if (!isFree || (circuit !== undefined && circuit.state !== CircuitState.Closed)) {
        return guarded(async () => make(signal), controller, counts);
      }
      let promised: ReturnType<typeof make>;
      try {
        promised = make(signal);
        if (!isThenable(promised)) {
          row.success();
          return { ok: true, value: promised };
        }
      } catch (cause) {
        return guarded(() => Promise.reject(cause), controller, counts);
      }
      const answer = Promise.resolve(promised);
      // Handled also where an adapter that evaluates orders itself has taken the slot meanwhile.
      answer.catch(() => {});
      return guarded(() => answer, controller, counts);
    },
  };
}

function failure(reason: CallFailure["reason"], counts: boolean, cause?: unknown): Thrown {
  return { ok: false, reason, counts, ...(cause === undefined ? {} : { cause }) };
}

function outcomeOf(thrown: unknown): CallFailure {
  if (isBrokenCircuitError(thrown) || isBulkheadRejectedError(thrown)) {
    return { ok: false, reason: "unavailable" };
  }
  if (thrown instanceof Error) return { ok: false, reason: "aborted" };
  const { reason, ...rest } = thrown as Thrown;
  return "cause" in rest ? { ok: false, reason, cause: rest.cause } : { ok: false, reason };
}
