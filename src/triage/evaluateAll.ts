import type { Arrivals } from "./desk/createDesk";
import { onAbort } from "./onAbort";
import { openIterator } from "./openIterator";

/** How a batch is worked off. */
export interface EvaluateAllSettings<R> {
  /** Decides one order; must not reject. */
  readonly evaluateOne: (order: unknown, position: number, signal: AbortSignal) => Promise<R>;
  /** Orders taken from the source and not yet handed out, at most. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  /** Told when a further order is about to be taken, so that those before it can ask together with it. */
  readonly arrivals?: Arrivals;
}

interface Slot<R> {
  result?: { readonly value: R };
}

/**
 * One result an order, in the order of the source, with at most `concurrency` orders in memory.
 *
 * The source is read only while a result is waited for. Where it throws, the results of the orders before it come out
 * first. Ending early aborts what is in flight and closes the source; that is waited for, unless the source itself is
 * being waited for (a live stream could keep it up for ever) or the signal aborted.
 *
 * @throws whatever the source throws; the signal's reason, when it aborts.
 */
export async function* evaluateAll<R>(
  orders: Iterable<unknown> | AsyncIterable<unknown>,
  { evaluateOne, concurrency, signal, arrivals }: EvaluateAllSettings<R>,
): AsyncGenerator<R, void, void> {
  const source = openIterator(orders);
  const window: Slot<R>[] = [];
  const inFlight = new AbortController();
  let position = 0;
  let pulling = false;
  let exhausted = false;
  let failure: { readonly error: unknown } | undefined;
  // Nothing happens between a look at the state and the wait for its change, so no change is missed.
  let changed = (): void => {};

  const forget =
    signal === undefined
      ? undefined
      : onAbort(signal, () => {
          inFlight.abort(signal.reason);
          changed();
        });

  const start = (order: unknown): void => {
    const slot: Slot<R> = {};
    window.push(slot);
    const settle = (value: R): void => {
      slot.result = { value };
      changed();
    };
    void evaluateOne(order, position, inFlight.signal).then(settle);
    position += 1;
  };
  const received = (next: IteratorResult<unknown>): void => {
    pulling = false;
    if (next.done === true) exhausted = true;
    else start(next.value);
    changed();
  };
  const failed = (error: unknown): void => {
    pulling = false;
    exhausted = true;
    failure = { error };
    changed();
  };
  const pull = (): void => {
    pulling = true;
    arrivals?.expect();
    try {
      const next = source.next();
      if (source.synchronous) received(next as IteratorResult<unknown>);
      else Promise.resolve(next).then(received).catch(failed);
    } catch (error) {
      failed(error);
    }
  };

  try {
    for (;;) {
      signal?.throwIfAborted();
      while (!exhausted && !pulling && window.length < concurrency) pull();
      const head = window[0];
      if (head?.result !== undefined) {
        window.shift();
        // The place that is free now is filled as soon as the consumer comes back.
        if (exhausted) arrivals?.rest();
        else if (!pulling) arrivals?.expect();
        yield head.result.value;
      } else if (head === undefined && exhausted) {
        if (failure !== undefined) throw failure.error;
        return;
      } else {
        if (!pulling) arrivals?.rest();
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
    }
  } finally {
    forget?.();
    if (!exhausted || window.length > 0) inFlight.abort();
    // After the abort, so that nobody is asked for orders that are given up.
    arrivals?.rest();
    if (!exhausted) {
      const closed = source.close();
      if (pulling || signal?.aborted) closed.catch(() => {});
      else await closed;
    }
  }
}
