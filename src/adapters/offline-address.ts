import { missingAddressFields } from "../core/codes/missingAddressFields";
import { postalCodeMatches } from "../core/codes/postalCodeMatches";
import { requireOptions } from "../core/errors/requireOptions";
import type { AddressProblem, AddressVerdict } from "../core/lookups/addressLookup";
import type { Address } from "../core/order/Address";
import type { AddressVerifier } from "../triage/AddressVerifier";
import { divisionProblem } from "./address/divisionProblem";

export type { AddressProblem, AddressVerdict } from "../core/lookups/addressLookup";
export type { Address } from "../core/order/Address";
export type { AddressVerifier } from "../triage/AddressVerifier";

/** Where the verifier takes the time from. */
export interface OfflineAddressOptions {
  /**
   * The time for `observedAt`, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

/**
 * An address verifier that asks nobody: it knows which fields a country requires and what its postal codes look like,
 * and of Australia, Canada, China and the United States the states and provinces, and which postal codes are in them.
 *
 * **Its `accept` says only that nothing is visibly wrong.** It does not know whether the street, the building or even
 * the postal code exists; the verdict's depth is always `format`, and rules that release an order on a verified address
 * must ask for a deeper one. Its `fix` can be trusted: a required field is missing or the postal code has a form that
 * the country does not use. Its `confirm` is a doubt: a region that it does not know (`unknown`), or a postal code of
 * another region (`mismatch`).
 *
 * @throws OrderTriageError `invalid_options` for an option that does not exist
 * @example
 * ```ts
 * offlineAddress().verify([{ lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "1011", country: "DE" }], context);
 * // [{ action: "fix", depth: "format", problems: [{ field: "postalCode", kind: "malformed" }], … }]
 * ```
 */
export function offlineAddress(options: OfflineAddressOptions = {}): AddressVerifier {
  requireOptions(options, ["now"], "offlineAddress");
  const { now = () => new Date().toISOString() } = options;
  return {
    name: "offline-address",
    verify(addresses) {
      const observedAt = now();
      return addresses.map((address): AddressVerdict => {
        const problems = problemsOf(address);
        return { observedAt, action: actionFor(problems), depth: "format", problems };
      });
    },
  };
}

function problemsOf(address: Address): readonly AddressProblem[] {
  const missing = missingAddressFields(address);
  const problems = missing.map((field): AddressProblem => {
    const isUnknownCountry = field === "country" && address.country !== undefined;
    return { field, kind: isUnknownCountry ? "unknown" : "missing" };
  });
  const { country, postalCode } = address;
  if (country === undefined || postalCode === undefined || missing.includes("postalCode")) return problems;
  // A blank code that the country does not require is as good as none.
  if (postalCode.trim() !== "" && postalCodeMatches(country, postalCode) === false) {
    problems.push({ field: "postalCode", kind: "malformed" });
    return problems;
  }
  const doubt = divisionProblem(address);
  return doubt === undefined ? problems : [...problems, doubt];
}

/** Whatever is no mere doubt is to be mended. */
function actionFor(problems: readonly AddressProblem[]): AddressVerdict["action"] {
  if (problems.length === 0) return "accept";
  const isDoubt = ({ field, kind }: AddressProblem) =>
    kind === "mismatch" || (field === "region" && kind === "unknown");
  return problems.every(isDoubt) ? "confirm" : "fix";
}
