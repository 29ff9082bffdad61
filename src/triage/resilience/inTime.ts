import { TimeoutStrategy, timeout } from "cockatiel";
import { isThenable } from "../isThenable";
import type { MaybePromise } from "../MaybePromise";

/** Told apart from whatever the work may give. */
export const OUT_OF_TIME: unique symbol = Symbol("out of time");

/**
 * What the work gives, or that it was out of time. The work is not stopped: what it gives in the end goes to `late`,
 * and what it throws then to nobody. Work that is done at once starts no timer.
 */
export async function inTime<T>(
  ms: number | false,
  work: () => MaybePromise<T>,
  late: (value: T) => unknown = () => undefined,
): Promise<T | typeof OUT_OF_TIME> {
  const given = work();
  if (ms === false || !isThenable(given)) return given;
  const result = Promise.resolve(given);
  let isOver = false;
  const policy = timeout(ms, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
  policy.onTimeout(() => {
    isOver = true;
  });
  try {
    return await policy.execute(() => result);
  } catch (error) {
    if (!isOver) throw error;
    result.then(late).catch(() => undefined);
    return OUT_OF_TIME;
  }
}
