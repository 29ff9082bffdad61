/**
 * The three truth values of a condition (Kleene): `all` is false as soon as one part is false, `any` true as soon
 * as one is true; otherwise one unknown part makes the whole unknown; `not` unknown is unknown.
 *
 * Small integers, because the interpreter compares verdicts more often than anything else.
 */
export type Verdict = 0 | 1 | 2;

/** The condition does not hold. */
export const FALSE = 0;
/** The condition holds. */
export const TRUE = 1;
/** It cannot be said: a value is not known. */
export const UNKNOWN = 2;

/** The verdict in words, for traces and messages. */
export type VerdictName = "false" | "true" | "unknown";

const names: readonly VerdictName[] = ["false", "true", "unknown"];

/** `"false"`, `"true"` or `"unknown"`. */
export function verdictName(verdict: Verdict): VerdictName {
  return names[verdict] as VerdictName;
}
