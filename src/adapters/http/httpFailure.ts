/** A request that brought nothing: what happened, and whether another try can help. */
export interface HttpFailure extends Error {
  /** Absent where there was no answer at all. */
  readonly status?: number;
  /** `false`: the same request will fail again. */
  readonly retryable: boolean;
  /** The login was refused, or there is no such service: none of what was asked for is to blame. */
  readonly concernsAll?: true;
  /** Milliseconds for which the server asks to be left alone. */
  readonly retryAfterMs?: number;
}

/**
 * An error of an HTTP adapter. Made from words of ours and a status alone: URLs, headers and bodies hold keys, tokens
 * and people's data, and so does the text of the platform's own errors, which is why there is no `cause`.
 */
export function httpFailure(
  adapter: string,
  what: string,
  details: {
    readonly status?: number | undefined;
    readonly retryable: boolean;
    readonly retryAfterMs?: number | undefined;
  },
): HttpFailure {
  const { status, retryable, retryAfterMs } = details;
  return Object.assign(new Error(`${adapter}: ${what}`), {
    ...(status === undefined ? {} : { status }),
    retryable,
    ...(status !== undefined && OF_ALL.has(status) ? { concernsAll: true as const } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

const OF_ALL = /* @__PURE__ */ new Set([401, 403, 404, 405, 407, 410]);

/** Too many requests, or a request that took too long: the only 4xx that another try can mend. */
const PASSING = /* @__PURE__ */ new Set([408, 429]);

/** False for a status that says the request itself is wrong. */
export function isRetryableStatus(status: number): boolean {
  return PASSING.has(status) || status >= 500;
}
