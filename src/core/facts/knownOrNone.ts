import { isUnknown, type UnknownValue } from "../rules/unknown";

/**
 * The answer of a system that a shop need not have: nothing where nobody answers, unknown only until somebody was asked.
 * What depends on it is then decided without; that a system is silent is said by the facts which rest on it alone.
 */
export function knownOrNone<T>(answer: T | UnknownValue): T | UnknownValue | undefined {
  return isUnknown(answer) && answer.reason !== "pending" ? undefined : answer;
}
