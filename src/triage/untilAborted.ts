import { onAbort } from "./onAbort";

/**
 * The outcome of the work, or a rejection with the signal's reason as soon as it aborts: an adapter that does not heed
 * the signal cannot hold its caller up.
 */
export function untilAborted<T>(signal: AbortSignal, work: () => T | PromiseLike<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise<T>((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal.reason));
    const settled = new Promise<T>((done) => done(work()));
    settled.then(resolve, reject).finally(forget);
  });
}
