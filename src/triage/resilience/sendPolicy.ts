import {
  BrokenCircuitError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  TimeoutStrategy,
  timeout,
} from "cockatiel";
import type { AdapterPolicy } from "../AdapterPolicy";
import { isError } from "../isError";
import { onAbort } from "../onAbort";
import { untilAborted } from "../untilAborted";
import { withDefaults } from "./withDefaults";

/** How a send ended, as far as the sender knows. */
export type SendOutcome =
  | { readonly kind: "accepted"; readonly answer: unknown }
  /** Nothing was sent. */
  | { readonly kind: "failed"; readonly cause: unknown }
  /** Nobody waited any longer, so that it may have been sent; what the notifier says in the end is in `late`. */
  | { readonly kind: "timed_out" | "aborted"; readonly late: Promise<unknown> };

/** How patient the shell is with one notifier, over all dispatches. Never sends twice by itself. */
export interface SendPolicy {
  /**
   * Does the work when it is its turn. Where too many wait already it is done at once, but given a refusal, and must not
   * send; so it is when the signal aborts while it waits.
   *
   * @param work must not throw
   */
  takeTurn<T>(work: (refusal?: Error) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Sends once, or not at all while the circuit is open. Never throws. */
  send(call: (signal: AbortSignal) => unknown, signal: AbortSignal): Promise<SendOutcome>;
}

/** Turns are taken before anything is claimed: a lease that runs out in a queue would let another sender in. */
export function sendPolicy(policy: AdapterPolicy = {}): SendPolicy {
  const { timeoutMs, breaker, bulkhead: limits } = withDefaults(policy);
  const slots = limits === false ? undefined : bulkhead(limits.calls, limits.waiting);
  const circuit =
    breaker === false
      ? undefined
      : circuitBreaker(handleWhenResult(isBad), {
          halfOpenAfter: breaker.restMs,
          breaker: new ConsecutiveBreaker(breaker.failures),
        });
  const timer =
    timeoutMs === false
      ? undefined
      : timeout(timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });

  const once = async (call: (signal: AbortSignal) => unknown, signal: AbortSignal): Promise<SendOutcome> => {
    let late: Promise<unknown> = Promise.resolve(new Error("not called"));
    const cutOff = (): SendOutcome => ({ kind: signal.aborted ? "aborted" : "timed_out", late });
    const run = (inner: AbortSignal): Promise<SendOutcome> => {
      late = new Promise((done) => done(call(inner)));
      return late.then(
        (answer) => (isError(answer) ? { kind: "failed", cause: answer } : { kind: "accepted", answer }),
        // An error because of our own signal tells nothing of whether the message went out.
        (cause) => (inner.aborted ? cutOff() : { kind: "failed", cause }),
      );
    };
    try {
      return await (timer === undefined
        ? untilAborted(signal, () => run(signal))
        : timer.execute((inner) => run(inner.signal), signal));
    } catch {
      return cutOff();
    }
  };

  return {
    takeTurn: (work, signal) =>
      slots === undefined
        ? work()
        : new Promise((resolve) => {
            let isBegun = false;
            const begin = (refusal?: Error) => {
              isBegun = true;
              forget();
              const result = work(refusal);
              resolve(result);
              return result;
            };
            const forget = onAbort(signal, () => void begin());
            slots
              .execute(async () => (isBegun ? undefined : begin()))
              .catch((refusal: Error) => (isBegun ? undefined : begin(refusal)));
          }),
    async send(call, signal) {
      if (circuit === undefined) return once(call, signal);
      // While the probe is on its way others would wait for it with their leases running.
      if (circuit.state === CircuitState.HalfOpen) return { kind: "failed", cause: new BrokenCircuitError() };
      try {
        return await circuit.execute(() => once(call, signal));
      } catch (cause) {
        return { kind: "failed", cause };
      }
    },
  };
}

function isBad(outcome: unknown): boolean {
  const ended = outcome as SendOutcome;
  if (ended.kind === "failed") return !isAboutMessage(ended.cause);
  // Of one that was aborted nobody knows: as a probe it has not shown that the notifier is back.
  return ended.kind !== "accepted";
}

/**
 * Whether a failure tells of the message and not of the notifier: one that nobody can ever send, or that lacks something,
 * such as a recipient. A few of these must not stop all the others.
 */
function isAboutMessage(cause: unknown): boolean {
  try {
    const { retryable, reason } = (cause ?? {}) as Readonly<Record<string, unknown>>;
    return retryable === false || reason === "not_sendable";
  } catch {
    return false;
  }
}
