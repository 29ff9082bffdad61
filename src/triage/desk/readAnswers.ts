import { AdapterError } from "../../core/errors/AdapterError";
import type { LookupFailure, Observed } from "../../core/lookups/Lookup";
import { isInstant } from "../../core/time/isInstant";
import { isError } from "../isError";
import type { LookupAdapter } from "../LookupAdapter";
import { reasonOf } from "../unanswered";

/** Why some keys have no answer. */
export interface AskFailure {
  /** How many keys this concerns. */
  readonly keys: number;
  /** What the facts are told, e.g. `failed`, `timed_out`. */
  readonly reason: string;
  readonly error: AdapterError;
}

/** What became of one key. */
export type KeyAnswer =
  | { readonly ok: true; readonly answer: Observed }
  | { readonly ok: false; readonly answer: LookupFailure };

/** One answer a key, in the order of the keys, and the failures among them. */
export interface Asked {
  readonly answers: readonly KeyAnswer[];
  readonly failures: readonly AskFailure[];
}

/** Whose answers they are. */
export interface AnswersOf {
  readonly lookup: string;
  readonly adapter: LookupAdapter;
  /** How many keys were asked for. */
  readonly keys: number;
  /** The orders that asked for the key of that place, or for any. */
  readonly orderIds: (place?: number) => readonly string[];
}

const FAILED: KeyAnswer = { ok: false, answer: { failed: "failed" } };

/** Checks what an adapter gave: each answer is a value that the facts can use, or `{ failed }`. Never throws. */
export function readAnswers(given: unknown, of: AnswersOf): Asked {
  const { lookup, adapter, keys } = of;
  const name = JSON.stringify(adapter.name);
  const length = lengthOf(given);
  if (length !== keys) {
    const what = length === undefined ? "no list" : `${length} answers`;
    const message = `adapter ${name} gave ${what} to ${keys} ${lookup} keys; give one answer a key, in order, each a value or an Error`;
    const error = errorOf("adapter_answer", message, of);
    return { answers: Array(keys).fill(FAILED), failures: [{ keys, reason: "failed", error }] };
  }
  const answers: KeyAnswer[] = [];
  const failures: AskFailure[] = [];
  for (let index = 0; index < keys; index += 1) {
    const checked = checkAnswer(given as readonly unknown[], index, adapter);
    if (checked.ok) {
      answers.push(checked);
      continue;
    }
    const { code, why, reason = "failed", cause } = checked;
    answers.push({ ok: false, answer: { failed: reason } });
    const message = `adapter ${name} has no usable ${lookup} answer for key ${index + 1} of ${keys}: ${why}`;
    const error = errorOf(code, message, { ...of, orderIds: () => of.orderIds(index) }, cause);
    failures.push({ keys: 1, reason, error });
  }
  return { answers, failures };
}

/** An error at the adapter's door, with what it threw as its cause. */
export function errorOf(
  code: AdapterError["code"],
  message: string,
  { lookup, adapter, orderIds }: AnswersOf,
  cause?: unknown,
): AdapterError {
  return new AdapterError(code as "adapter_failed" | "adapter_answer", message, {
    adapter: adapter.name,
    operation: "lookup",
    orderIds: orderIds(),
    lookup,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** `undefined` for what is no list, and for a proxy of one that cannot be read. */
function lengthOf(given: unknown): number | undefined {
  try {
    return Array.isArray(given) ? given.length : undefined;
  } catch {
    return undefined;
  }
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
