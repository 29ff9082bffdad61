import { DelegateBackoff, handleWhen, type IRetryBackoffContext, type RetryPolicy, retry } from "cockatiel";
import { SendError } from "./SendError";

/** How often a send is tried again, and how long it waits. */
export interface SendRetry {
  /** Tries after the first. */
  readonly times: number;
  /** Milliseconds up to which the first pause may last; each further one up to twice as long. */
  readonly firstMs: number;
  /** Milliseconds up to which any pause may last. */
  readonly longestMs: number;
}

/**
 * Tries again what may work later, after a random pause (full jitter: between nothing and a bound that doubles), and
 * not before the receiver's `Retry-After`. Who wants to be left alone for longer than `longestMs` is: the send fails at
 * once, and the message stays due.
 *
 * @param random from 0 to below 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retrying({ times, firstMs, longestMs }: SendRetry, random: () => number): RetryPolicy {
  const policy = handleWhen(
    (error) => error instanceof SendError && error.retryable && (error.retryAfterMs ?? 0) <= longestMs,
  );
  const pause = ({ attempt, result }: IRetryBackoffContext<unknown>): number => {
    const failure = "error" in result ? result.error : undefined;
    const asked = failure instanceof SendError ? (failure.retryAfterMs ?? 0) : 0;
    return Math.max(asked, random() * Math.min(longestMs, firstMs * 2 ** (attempt - 1)));
  };
  return retry(policy, { maxAttempts: times, backoff: new DelegateBackoff(pause) });
}
