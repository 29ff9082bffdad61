import { OrderTriageError } from "../errors/OrderTriageError";
import type { Instant } from "../order/Instant";
import type { Case } from "./Case";

/** Who takes a case up, and when. */
export interface Acknowledgement {
  readonly at: Instant;
  /** Personal. */
  readonly by?: string;
}

/**
 * The case as somebody took it up: its first response is given, an escalation to the next role is answered. A case under
 * a waiver stays waived; one that was acknowledged before keeps the first time and person, unless it was escalated since.
 *
 * @throws OrderTriageError `case_resolved` for a case that is over
 * @example
 * ```ts
 * cases.map((each) => (each.key === key ? acknowledgeCase(each, { at: now, by: "lin" }) : each));
 * ```
 */
export function acknowledgeCase(aCase: Case, { at, by }: Acknowledgement): Case {
  const { key, epoch, status } = aCase;
  if (status === "resolved") {
    const message = `the case ${JSON.stringify(key)} (epoch ${epoch}) is resolved, so nobody need take it up; recordOutcome says what was done`;
    throw new OrderTriageError("case_resolved", message);
  }
  if (aCase.acknowledgedAt !== undefined && status !== "escalated") return aCase;
  const { acknowledgedBy: _by, warnedOf, ...rest } = aCase;
  // The warning was about the response, which is given; the next one is about the resolution.
  const stays = warnedOf === "resolve_overdue" ? { warnedOf } : {};
  return {
    ...rest,
    ...stays,
    status: status === "waived" ? "waived" : "acknowledged",
    acknowledgedAt: at,
    ...(by === undefined ? {} : { acknowledgedBy: by }),
  };
}
