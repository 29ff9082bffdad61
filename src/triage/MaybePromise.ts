/** A value now or later: adapters that have the answer at hand need not be asynchronous. */
export type MaybePromise<T> = T | Promise<T>;
