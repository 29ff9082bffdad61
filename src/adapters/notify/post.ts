import { TaskCancelledError, TimeoutStrategy, timeout } from "cockatiel";
import { onAbort } from "../../triage/onAbort";
import { failureCode, NEVER_CONNECTED } from "../http/failureCode";
import { SendError } from "./SendError";

/** One request, and for whom and how long it is tried. */
export interface Posting {
  /** Name of the notifier, for errors. */
  readonly adapter: string;
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/**
 * Posts once and gives what is read of the answer, whatever its status. Follows no redirect: what is signed for one
 * address must not go to another.
 *
 * @throws SendError without an answer: `timed_out`, `unreachable` or `aborted`
 */
export async function post<T>(
  { adapter, fetch, url, headers, body, timeoutMs }: Posting,
  signal: AbortSignal,
  read: (response: Response) => T | Promise<T>,
): Promise<T> {
  if (signal.aborted) throw aborted(adapter, false);
  const controller = new AbortController();
  const forget = onAbort(signal, () => controller.abort());
  try {
    return await timeout(timeoutMs, TimeoutStrategy.Aggressive).execute(
      async (context) =>
        read(await fetch(url, { method: "POST", redirect: "manual", headers, body, signal: context.signal })),
      controller.signal,
    );
  } catch (error) {
    if (signal.aborted) throw aborted(adapter, true);
    if (error instanceof TaskCancelledError) {
      throw new SendError(`${adapter}: no answer within ${timeoutMs} ms; it may have arrived`, {
        adapter,
        reason: "timed_out",
        retryable: true,
        isInDoubt: true,
      });
    }
    throw unreachable(adapter, failureCode(error));
  } finally {
    forget();
  }
}

/** What a send ends with whose signal aborted. */
export function aborted(adapter: string, isInDoubt: boolean): SendError {
  const message = `${adapter}: aborted${isInDoubt ? " during the request; it may have arrived" : " before it was sent"}`;
  return new SendError(message, { adapter, reason: "aborted", retryable: true, isInDoubt });
}

function unreachable(adapter: string, detail: string | undefined): SendError {
  const isInDoubt = detail === undefined || !NEVER_CONNECTED.includes(detail);
  const code = detail === undefined ? "" : ` (${detail})`;
  const message = isInDoubt
    ? `${adapter}: the connection failed${code}; it may have arrived nevertheless`
    : `${adapter}: no connection${code}; check the address and the network`;
  return new SendError(message, { adapter, reason: "unreachable", retryable: true, isInDoubt, detail });
}
