import { OrderTriageError } from "../core/errors/OrderTriageError";

/** A source being read. */
export interface OpenIterator {
  /** True where `next` answers at once instead of promising to. */
  readonly synchronous: boolean;
  next(): IteratorResult<unknown> | Promise<IteratorResult<unknown>>;
  /** Tells the source that no more is wanted. */
  close(): Promise<void>;
}

/** Begins to read a list or a stream of either kind. */
export function openIterator(orders: Iterable<unknown> | AsyncIterable<unknown>): OpenIterator {
  if (Symbol.asyncIterator in orders) {
    const iterator = orders[Symbol.asyncIterator]();
    return {
      synchronous: false,
      next: () => iterator.next(),
      close: async () => {
        await iterator.return?.();
      },
    };
  }
  const iterator = orders[Symbol.iterator]();
  return {
    synchronous: true,
    next: () => iterator.next(),
    close: async () => {
      iterator.return?.();
    },
  };
}

/** @throws OrderTriageError `invalid_options` for what is no list or stream of orders; a text is none either. */
export function requireOrders(orders: unknown): asserts orders is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof orders === "object" && orders !== null) {
    if (Symbol.asyncIterator in orders || Symbol.iterator in orders) return;
  }
  throw new OrderTriageError(
    "invalid_options",
    "evaluateAll takes a list or a stream of orders (anything for `for await`); for a single order use evaluate",
  );
}
