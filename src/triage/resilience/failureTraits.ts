/** What an adapter's error says of itself, by properties that any error may have. */
export interface FailureTraits {
  /** Trying the same again is no use. */
  readonly isFinal: boolean;
  /** No single key is to blame, such as for a refused login. */
  readonly concernsAll: boolean;
  /** How long the adapter asks to be left alone, as HTTP's `Retry-After` has it; 0 where it does not. */
  readonly retryAfterMs: number;
}

const NONE: FailureTraits = { isFinal: false, concernsAll: false, retryAfterMs: 0 };

/** Reads `retryable: false`, `concernsAll: true` and `retryAfterMs`; of what cannot be read, none. */
export function failureTraits(cause: unknown): FailureTraits {
  try {
    const { retryable, concernsAll, retryAfterMs } = (cause ?? {}) as Readonly<Record<string, unknown>>;
    return {
      isFinal: retryable === false,
      concernsAll: concernsAll === true,
      retryAfterMs: typeof retryAfterMs === "number" && retryAfterMs > 0 ? retryAfterMs : 0,
    };
  } catch {
    return NONE;
  }
}
