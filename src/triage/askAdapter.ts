import { AdapterError } from "../core/errors/AdapterError";
import type { LookupFailure, LookupKey, Observed } from "../core/lookups/Lookup";
import { isInstant } from "../core/time/isInstant";
import type { AdapterContext } from "./AdapterContext";
import { isError } from "./isError";
import type { LookupAdapter } from "./LookupAdapter";
import { reasonOf } from "./unanswered";

/** Why some keys have no answer. */
export interface AskFailure {
  /** How many keys this concerns. */
  readonly keys: number;
  readonly error: AdapterError;
}

/** One answer a key, in the order of the keys, and the failures among them. */
export interface Asked {
  readonly answers: readonly (Observed | LookupFailure)[];
  readonly failures: readonly AskFailure[];
}

const FAILED: LookupFailure = { failed: "failed" };

/** Asks one adapter and checks what comes back: a value that the facts can use, or `{ failed }`. Never throws. */
export async function askAdapter(
  lookup: string,
  adapter: LookupAdapter,
  keys: readonly LookupKey[],
  context: AdapterContext,
): Promise<Asked> {
  const place = { adapter: adapter.name, operation: "lookup", orderIds: context.orderIds, lookup } as const;
  const name = JSON.stringify(adapter.name);
  const allFailed = (error: AdapterError): Asked => ({
    answers: keys.map(() => FAILED),
    failures: [{ keys: keys.length, error }],
  });
  let given: unknown;
  try {
    given = await adapter.lookup(
      keys.map(({ key }) => key),
      context,
    );
  } catch (cause) {
    const message = `adapter ${name} threw when asked for ${lookup}; its error is the cause`;
    return allFailed(new AdapterError("adapter_failed", message, { ...place, cause }));
  }
  if (!Array.isArray(given) || given.length !== keys.length) {
    const what = Array.isArray(given) ? `${given.length} answers` : "no list";
    const message = `adapter ${name} gave ${what} to ${keys.length} ${lookup} keys; give one answer a key, in order, each a value or an Error`;
    return allFailed(new AdapterError("adapter_answer", message, place));
  }
  const answers: (Observed | LookupFailure)[] = [];
  const failures: AskFailure[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const checked = checkAnswer(given, index, adapter);
    if (checked.ok) {
      answers.push(checked.answer);
      continue;
    }
    answers.push(checked.reason === undefined ? FAILED : { failed: checked.reason });
    const message = `adapter ${name} has no usable ${lookup} answer for key ${index + 1} of ${keys.length}: ${checked.why}`;
    const cause = checked.cause === undefined ? {} : { cause: checked.cause };
    failures.push({ keys: 1, error: new AdapterError(checked.code, message, { ...place, ...cause }) });
  }
  return { answers, failures };
}

type Checked =
  | { readonly ok: true; readonly answer: Observed }
  | {
      readonly ok: false;
      readonly code: "adapter_failed" | "adapter_answer";
      readonly why: string;
      /** The adapter's own word for why there is no answer. */
      readonly reason?: string;
      readonly cause?: unknown;
    };

/** Reads the answer inside the `try`, as a getter or a proxy of the host may throw. */
function checkAnswer(given: readonly unknown[], index: number, adapter: LookupAdapter): Checked {
  try {
    const answer = given[index];
    if (isError(answer)) {
      const reason = reasonOf(answer as Error);
      return {
        ok: false,
        code: "adapter_failed",
        why: "it answered an Error, which is the cause",
        cause: answer,
        ...(reason === undefined ? {} : { reason }),
      };
    }
    const why = whatIsWrong(answer) ?? adapter.problem?.(answer as Observed);
    return why === undefined
      ? { ok: true, answer: answer as Observed }
      : { ok: false, code: "adapter_answer", why };
  } catch (cause) {
    return { ok: false, code: "adapter_answer", why: "reading it threw, see the cause", cause };
  }
}

function whatIsWrong(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    return "it must be an object with observedAt, or an Error";
  }
  if (!isInstant((answer as Partial<Observed>).observedAt)) {
    return "observedAt must say when it was true, ISO 8601 with offset or Z";
  }
  // The core takes an answer with this field for a failure.
  if (Object.hasOwn(answer, "failed")) return 'the field "failed" is not for values; answer an Error instead';
  return undefined;
}
