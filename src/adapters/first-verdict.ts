import { requireOptions } from "../core/errors/requireOptions";
import { isRecord } from "../core/isRecord";
import type { AddressVerdict } from "../core/lookups/addressLookup";
import type { Address } from "../core/order/Address";
import { isInstant } from "../core/time/isInstant";
import type { AdapterContext } from "../triage/AdapterContext";
import type { AddressVerifier } from "../triage/AddressVerifier";
import { addressVerdictProblem } from "../triage/answers/addressVerdictProblem";
import { checkName } from "../triage/checkOptions";
import { isError } from "../triage/isError";
import { onAbort } from "../triage/onAbort";
import { refuseOptions } from "../triage/refuseOptions";
import { reasonOf } from "../triage/unanswered";
import { untilAborted } from "../triage/untilAborted";

export type { AddressProblem, AddressVerdict } from "../core/lookups/addressLookup";
export type { Address } from "../core/order/Address";
export type { AdapterContext } from "../triage/AdapterContext";
export type { AddressVerifier } from "../triage/AddressVerifier";

/** How long each verifier is waited for, and who hears of one that fails. */
export interface FirstVerdictOptions {
  /**
   * Milliseconds after which a verifier is given up and the next one asked. All of them must fit into the `timeoutMs` of
   * the lookup `address`.
   *
   * @defaultValue 4,000
   */
  readonly timeoutMs?: number;
  /**
   * Told of each verifier that throws, hangs, answers what is no verdict, or an `Error` that tells no reason: as the next
   * one answers, nobody else hears of it. Must not throw.
   */
  readonly onFailure?: (failure: VerifierFailure) => void;
}

/** A verifier that did not do its part. */
export interface VerifierFailure {
  /** The verifier's name. */
  readonly verifier: string;
  /** How many addresses went to the next one for it. */
  readonly addresses: number;
  /** The first of its errors. */
  readonly error: Error;
}

const DEFAULT_TIMEOUT_MS = 4_000;

/**
 * An address verifier made of several: each address goes to the first, and on to the next where that answers an
 * `Error`, throws, does not answer in time, or answers what is no verdict. The first verdict counts, also one that says `fix`.
 *
 * An address that nobody has a verdict on gets the last `Error` that tells a reason (see `unanswered`), else the last
 * one. When every verifier throws it throws the last error, for the shell to try again; an abort stops at once.
 *
 * @throws OrderTriageError `invalid_options` without verifiers, or for what is none.
 * @example
 * ```ts
 * const address = firstVerdict([googleAddress({ apiKey }), offlineAddress()]);
 * createTriage({ ruleset, address });
 * ```
 */
export function firstVerdict(
  verifiers: readonly AddressVerifier[],
  options: FirstVerdictOptions = {},
): AddressVerifier {
  requireOptions(options, ["timeoutMs", "onFailure"], "firstVerdict");
  const { timeoutMs = DEFAULT_TIMEOUT_MS, onFailure } = options;
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31))
    refuseOptions("/timeoutMs", "must be milliseconds, more than 0");
  if (!Array.isArray(verifiers) || verifiers.length === 0) {
    refuseOptions("", "firstVerdict takes a list of address verifiers, the best one first");
  }
  for (const [index, verifier] of verifiers.entries()) {
    if (typeof verifier?.verify !== "function") {
      refuseOptions(`/${index}`, "an address verifier has the method verify");
    }
    checkName(verifier, `/${index}`);
  }
  // What is added to the list later is not checked.
  const inOrder = [...verifiers];
  return {
    name: "first-verdict",
    async verify(addresses, context) {
      const answers = new Array<AddressVerdict | Error | undefined>(addresses.length).fill(undefined);
      let open = [...addresses.keys()];
      let thrown = 0;
      let lastThrown: unknown;
      for (const verifier of inOrder) {
        if (open.length === 0) break;
        const given = await ask(
          verifier,
          open.map((index) => addresses[index] as Address),
          { context, timeoutMs },
        );
        report(given, verifier, onFailure);
        if (given.hasThrown) {
          thrown += 1;
          lastThrown = given.error;
        }
        for (const [position, index] of open.entries()) {
          answers[index] = given.hasThrown
            ? worthier(answers[index], given.error)
            : worthier(answers[index], given.answers[position] as AddressVerdict | Error);
        }
        open = open.filter((index) => isError(answers[index]));
      }
      if (thrown === inOrder.length) throw lastThrown;
      return answers as readonly (AddressVerdict | Error)[];
    },
  };
}

type Given =
  | { readonly hasThrown: false; readonly answers: readonly (AddressVerdict | Error)[] }
  | { readonly hasThrown: true; readonly asked: number; readonly error: Error };

async function ask(
  verifier: AddressVerifier,
  addresses: readonly Address[],
  { context, timeoutMs }: { readonly context: AdapterContext; readonly timeoutMs: number },
): Promise<Given> {
  context.signal.throwIfAborted();
  const who = JSON.stringify(verifier.name);
  const patience = new AbortController();
  const forget = onAbort(context.signal, () => patience.abort(context.signal.reason));
  const timer = setTimeout(
    () => patience.abort(new Error(`${who} did not answer within ${timeoutMs} ms`)),
    timeoutMs,
  );
  let given: unknown;
  try {
    const inner = { ...context, signal: patience.signal };
    given = await untilAborted(patience.signal, () => verifier.verify(addresses, inner));
  } catch (error) {
    if (context.signal.aborted) throw error;
    const thrown = isError(error) ? error : new Error(`${who} threw what is no error`);
    return { hasThrown: true, asked: addresses.length, error: thrown };
  } finally {
    clearTimeout(timer);
    forget();
  }
  if (!Array.isArray(given) || given.length !== addresses.length) {
    const error = new Error(`${who} did not give one answer an address`);
    return { hasThrown: false, answers: addresses.map(() => error) };
  }
  return { hasThrown: false, answers: Array.from(given, (answer: unknown) => checked(answer, who)) };
}

/** An `Error` with a reason, such as `not_covered`, is an answer like others. */
function report(given: Given, { name }: AddressVerifier, onFailure: FirstVerdictOptions["onFailure"]): void {
  const errors = given.hasThrown
    ? [given.error]
    : given.answers.filter((answer): answer is Error => isError(answer) && reasonOf(answer) === undefined);
  const [error] = errors;
  if (error !== undefined)
    onFailure?.({ verifier: name, addresses: given.hasThrown ? given.asked : errors.length, error });
}

function checked(answer: unknown, who: string): AddressVerdict | Error {
  if (isError(answer)) return answer;
  if (!isRecord(answer)) return new Error(`${who} answered what is no verdict`);
  const problem = isInstant(answer.observedAt)
    ? addressVerdictProblem(answer)
    : "observedAt must be ISO 8601 with offset";
  return problem === undefined
    ? (answer as unknown as AddressVerdict)
    : new Error(`${who} answered what is no verdict: ${problem}`);
}

/** A verdict, else the last Error that tells a reason, else the last. */
function worthier(
  before: AddressVerdict | Error | undefined,
  now: AddressVerdict | Error,
): AddressVerdict | Error {
  if (before === undefined || !isError(now)) return now;
  return reasonOf(now) === undefined && reasonOf(before) !== undefined ? before : now;
}
