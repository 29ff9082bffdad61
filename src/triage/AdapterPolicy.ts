/**
 * How patient the shell is with one adapter. Whatever is left out has the default that is told; `false` switches a part
 * off.
 */
export interface AdapterPolicy {
  /**
   * Milliseconds after which a call is given up; its signal aborts then.
   *
   * @defaultValue 10,000
   */
  readonly timeoutMs?: number | false;
  /**
   * After so many failed calls in a row (sends whose error is about the message alone, `retryable: false` or a `SendError`
   * that is `not_sendable`, do not count) (they threw or timed out) the adapter is left alone for a while: calls fail at
   * once, then one is let through as a probe. Of a rejected batch that is split, the halves do not
   * count, nor do errors with `retryable: false` that are about a key.
   *
   * @defaultValue `{ failures: 5, restMs: 30_000 }`
   */
  readonly breaker?: { readonly failures: number; readonly restMs: number } | false;
  /**
   * Calls to the adapter at a time, and how many more may wait for their turn before further ones fail.
   *
   * @defaultValue `{ calls: 8, waiting: 1_000 }`
   */
  readonly bulkhead?: { readonly calls: number; readonly waiting: number } | false;
}

/** How a lookup adapter is asked, besides how patient the shell is with it. */
export interface LookupPolicy extends AdapterPolicy {
  /**
   * How often a call that threw or timed out is made again, each time after a longer, random pause. An error whose
   * `retryable` is `false` is not tried again; one with `retryAfterMs` not before that, and not at all where that is longer
   * than `longestMs`.
   *
   * @defaultValue `{ times: 2, firstMs: 100, longestMs: 5_000 }`
   */
  readonly retry?: { readonly times: number; readonly firstMs: number; readonly longestMs: number } | false;
  /**
   * Keys in one call, at most.
   *
   * @defaultValue 100
   */
  readonly batchSize?: number;
  /**
   * Milliseconds for which a key may wait for company while other orders are on their way to a question. Where nobody
   * else is on the way, nobody waits.
   *
   * @defaultValue 5
   */
  readonly waitMs?: number;
  /**
   * Answers kept for orders that come later: how many keys at most (the one unused for longest goes first), and how old
   * an answer may be since it came, by the clock of the triage. Failures are not kept. Orders in flight together share
   * answers also without it.
   *
   * @defaultValue false
   */
  readonly cache?: { readonly keys: number; readonly freshMs: number } | false;
}

/** How patient the shell is with each adapter. */
export interface Resilience {
  /** By lookup name: `stock`, `address`, and the names in `lookups`; `*` is for those that are not named. */
  readonly lookups?: Readonly<Record<string, LookupPolicy>>;
  /**
   * By the name of the notifier; `*` is for those that are not named. A message is never sent twice by the shell: one that
   * timed out is in doubt, one that found the circuit open or the queue full is due.
   */
  readonly notifiers?: Readonly<Record<string, AdapterPolicy>>;
  /** Of the ledger, each call: nothing is sent without a claim, and what was sent and not settled is in doubt. */
  readonly ledger?: Pick<AdapterPolicy, "timeoutMs">;
}
