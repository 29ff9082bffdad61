import type { Instant } from "../order/Instant";
import { parseInstant } from "../time/instants";

/** What a decision about a shortage runs against. */
export interface DeadlineTerms {
  /** Until then, what is there can still leave as promised. */
  readonly shipBy?: Instant | undefined;
  /** From then on the line can be filled, and there is nothing left to decide. */
  readonly expectedAt?: Instant | undefined;
}

/**
 * Until when the shortage must be decided: the first of ship-by and expected arrival that is still to come; `undefined`
 * when neither is.
 *
 * @throws OrderTriageError with code `invalid_instant` for an instant that is none.
 * @example
 * ```ts
 * const terms = { shipBy: "2026-03-04T18:00:00Z", expectedAt: "2026-03-09T10:00:00Z" };
 * shortageDeadline("2026-03-02T12:00:00Z", terms); // "2026-03-04T18:00:00Z"
 * shortageDeadline("2026-03-05T12:00:00Z", terms); // "2026-03-09T10:00:00Z"
 * shortageDeadline("2026-03-10T12:00:00Z", terms); // undefined
 * ```
 */
export function shortageDeadline(now: Instant, { shipBy, expectedAt }: DeadlineTerms): Instant | undefined {
  const after = parseInstant(now);
  const toCome = [shipBy, expectedAt]
    .flatMap((instant) => (instant === undefined ? [] : [{ instant, at: parseInstant(instant) }]))
    .filter(({ at }) => at > after)
    .sort((a, b) => a.at - b.at);
  return toCome[0]?.instant;
}
