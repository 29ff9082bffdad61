import { isRecord } from "../core/isRecord";
import type { AddressVerdict } from "../core/lookups/addressLookup";
import type { Address } from "../core/order/Address";
import { isInstant } from "../core/time/isInstant";
import type { AdapterContext } from "../triage/AdapterContext";
import type { AddressVerifier } from "../triage/AddressVerifier";
import { addressVerdictProblem } from "../triage/answers/addressVerdictProblem";
import { checkName } from "../triage/checkOptions";
import { isError } from "../triage/isError";
import { refuseOptions } from "../triage/refuseOptions";
import { reasonOf } from "../triage/unanswered";

export type { AddressProblem, AddressVerdict } from "../core/lookups/addressLookup";
export type { Address } from "../core/order/Address";
export type { AdapterContext } from "../triage/AdapterContext";
export type { AddressVerifier } from "../triage/AddressVerifier";

/**
 * An address verifier made of several: each address goes to the first, and on to the next where that answers an
 * `Error`, throws, or answers what is no verdict. The first verdict counts, also one that says `fix`.
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
export function firstVerdict(verifiers: readonly AddressVerifier[]): AddressVerifier {
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
          context,
        );
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
  | { readonly hasThrown: true; readonly error: Error };

async function ask(
  verifier: AddressVerifier,
  addresses: readonly Address[],
  context: AdapterContext,
): Promise<Given> {
  context.signal.throwIfAborted();
  const who = JSON.stringify(verifier.name);
  let given: unknown;
  try {
    given = await verifier.verify(addresses, context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { hasThrown: true, error: isError(error) ? error : new Error(`${who} threw what is no error`) };
  }
  if (!Array.isArray(given) || given.length !== addresses.length) {
    const error = new Error(`${who} did not give one answer an address`);
    return { hasThrown: false, answers: addresses.map(() => error) };
  }
  return { hasThrown: false, answers: Array.from(given, (answer: unknown) => checked(answer, who)) };
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
