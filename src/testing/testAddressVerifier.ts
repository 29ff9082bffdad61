import type { AddressVerdict } from "../core/lookups/addressLookup";
import type { Address } from "../core/order/Address";
import type { AddressVerifier } from "../triage/AddressVerifier";
import { isError } from "../triage/isError";
import type { MaybePromise } from "../triage/MaybePromise";
import type { ContractIt } from "./ContractIt";
import { type Asked, testLookup } from "./testLookup";

/** An address with the verdict it must get, `error` where there is none. */
export interface ExpectedVerdict {
  readonly address: Address;
  readonly action: AddressVerdict["action"] | "error";
}

/** The verifier to test, and what it knows. */
export interface AddressVerifierContract {
  /** Makes the verifier; called for each test. */
  readonly create: () => MaybePromise<AddressVerifier>;
  /** Addresses and their verdicts: two or more, with different actions. Without recipient and phone. */
  readonly verdicts: readonly ExpectedVerdict[];
  /**
   * Addresses in the largest call that is tried.
   *
   * @defaultValue 200
   */
  readonly many?: number;
  /** Makes one whose other end accepts calls and never answers, where there is another end. */
  readonly stalled?: () => MaybePromise<AddressVerifier>;
  /**
   * Milliseconds within which a call must end after its signal has aborted.
   *
   * @defaultValue 1,000
   */
  readonly abortMs?: number;
}

/**
 * Tests that an address verifier keeps what is promised of one: verdicts match the addresses in length and order, have
 * the documented shape, and an address with nothing in it is never accepted. Each test throws an error that says what was
 * promised, what came and how to mend it.
 *
 * @param it the test function of your runner; none is imported
 * @throws Error at once when `verdicts` cannot tell answers apart
 * @example
 * ```ts
 * const berlin = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
 * testAddressVerifier(it, {
 *   create: () => offlineAddress(),
 *   verdicts: [{ address: berlin, action: "accept" }, { address: { ...berlin, postalCode: "1011" }, action: "fix" }],
 * });
 * ```
 */
export function testAddressVerifier(it: ContractIt, contract: AddressVerifierContract): void {
  const { create, stalled, verdicts, many = 200, abortMs = 1_000 } = contract;
  if (new Set(verdicts.map(({ action }) => action)).size < 2) {
    throw new Error("testAddressVerifier: give verdicts two addresses or more, with different actions");
  }
  testLookup<Address>(it, {
    lookup: "address",
    create: async () => asked(await create()),
    stalled: stalled && (async () => asked(await stalled())),
    keys: verdicts.map(({ address, action }) => ({
      key: address,
      wrong: (answer) => {
        const found = actionOf(answer);
        return found === action ? undefined : `says ${found} where it must say ${action}`;
      },
    })),
    unknown: {
      key: { lines: [] },
      wrong: (answer) =>
        actionOf(answer) === "accept" ? "accepts an address with nothing in it" : undefined,
    },
    secrets: ({ lines, postalCode = "" }) => [...lines, postalCode],
    many,
    abortMs,
  });
}

function asked(adapter: AddressVerifier): Asked<Address> {
  return { name: adapter.name, ask: (addresses, context) => adapter.verify(addresses, context) };
}

function actionOf(answer: unknown): unknown {
  return isError(answer)
    ? "error"
    : ((answer as Partial<AddressVerdict> | null | undefined)?.action ?? "nothing");
}
