import type { Case } from "./Case";

/** What was done about a case, and why it happened. */
export interface CaseOutcome {
  readonly resolution?: string;
  readonly rootCause?: string;
}

/**
 * The case with what was found out about it, before or after it is resolved; what is not given stays. A case whose root
 * cause is known when it is resolved asks for no review.
 *
 * It resolves nothing: a case is resolved when its exception is gone.
 *
 * @example
 * ```ts
 * recordOutcome(aCase, { resolution: "sent a new parcel", rootCause: "label torn off" });
 * ```
 */
export function recordOutcome(aCase: Case, { resolution, rootCause }: CaseOutcome): Case {
  return {
    ...aCase,
    ...(resolution === undefined ? {} : { resolution }),
    ...(rootCause === undefined ? {} : { rootCause }),
  };
}
