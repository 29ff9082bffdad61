import { pause } from "../../triage/pause";
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
 * once, and the message stays due. An abort ends a pause, and no timer is left.
 *
 * @param random from 0 to below 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export async function retrying(
  send: () => Promise<void>,
  { times, firstMs, longestMs }: SendRetry,
  { random, signal }: { readonly random: () => number; readonly signal: AbortSignal },
): Promise<void> {
  // What one try leaves open stays so, whatever the next one comes to.
  let isInDoubt = false;
  for (let again = 0; ; again += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      isInDoubt ||= error.isInDoubt;
      const { retryAfterMs = 0 } = error;
      if (error.retryable && again < times && retryAfterMs <= longestMs && !signal.aborted) {
        await pause(Math.max(retryAfterMs, random() * Math.min(longestMs, firstMs * 2 ** again)), signal);
        if (!signal.aborted) continue;
      }
      throw isInDoubt ? inDoubt(error) : error;
    }
  }
}

/** The same failure, of which an earlier try may have been accepted. */
function inDoubt(error: SendError): SendError {
  if (error.isInDoubt) return error;
  return new SendError(`${error.message}; an earlier try may have been accepted`, {
    ...error,
    isInDoubt: true,
  });
}
