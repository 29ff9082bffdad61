import type { CallFailure } from "../resilience/guardAdapter";
import { reasonOf } from "../unanswered";
import { type AnswersOf, type Asked, errorOf, type KeyAnswer } from "./readAnswers";

/** What becomes of keys whose call failed as a whole: each fails, for one reason. */
export function readFailure({ reason, cause }: CallFailure, of: AnswersOf): Asked {
  const { lookup, adapter, keys } = of;
  const message = `adapter ${JSON.stringify(adapter.name)} ${HAPPENED[reason](lookup)}`;
  const told = ownReason(cause) ?? reason;
  const answer: KeyAnswer = { ok: false, answer: { failed: told } };
  const error = errorOf("adapter_failed", message, of, cause);
  return { answers: Array(keys).fill(answer), failures: [{ keys, reason: told, error }] };
}

const HAPPENED: Readonly<Record<CallFailure["reason"], (lookup: string) => string>> = {
  failed: (lookup) => `threw when asked for ${lookup}; its error is the cause`,
  timed_out: (lookup) =>
    `did not answer in time when asked for ${lookup}; make it quicker, or raise its timeoutMs in resilience`,
  unavailable: (lookup) =>
    `was not asked for ${lookup}: it failed too often in a row, or too many calls wait; see breaker and bulkhead in resilience`,
  aborted: (lookup) => `was not waited for when asked for ${lookup}, as nobody wanted the answer any more`,
};

/** The adapter's own word, where it threw what `unanswered` made. */
function ownReason(cause: unknown): string | undefined {
  try {
    return typeof cause === "object" && cause !== null ? reasonOf(cause) : undefined;
  } catch {
    return undefined;
  }
}
