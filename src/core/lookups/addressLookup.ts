import type { JsonObject } from "../json";
import type { Address } from "../order/Address";
import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** The address to be verified, as JSON: recipient and phone left out, they do not change the verdict. */
export interface AddressKey extends JsonObject {
  readonly lines: readonly string[];
}

/** What is wrong with one part of an address. */
export interface AddressProblem {
  /** Field of the address, e.g. `postalCode`. */
  readonly field: string;
  readonly kind: "missing" | "malformed" | "unknown" | "mismatch";
}

/**
 * A verifier's neutral verdict. `accept`: use it; `confirm`: something was inferred or replaced, ask the customer;
 * `add_subpremise`: a flat or unit number is missing; `fix`: it cannot be delivered to as it stands.
 */
export interface AddressVerdict extends Observed {
  readonly action: "accept" | "confirm" | "add_subpremise" | "fix";
  /** How far the verifier could look: `format` knows only shapes, `premise` knows the building. */
  readonly depth: "format" | "locality" | "street" | "premise";
  readonly problems: readonly AddressProblem[];
  /** The verifier's proposal; never applied silently. */
  readonly suggestion?: Address;
}

/** Asks whether an address can be delivered to; stale after the setting `address.maxAgeHours`. */
export const addressLookup = /* @__PURE__ */ defineLookup<AddressKey, AddressVerdict>({
  name: "address",
  id: (key) =>
    JSON.stringify([key.country, key.region, key.locality, key.district, key.postalCode, ...key.lines]),
  maxAgeSetting: "address.maxAgeHours",
});

/** The key under which an address is verified. */
export function addressKey(address: Address): AddressKey {
  const { lines, district, locality, region, postalCode, country } = address;
  return {
    lines,
    ...(district === undefined ? {} : { district }),
    ...(locality === undefined ? {} : { locality }),
    ...(region === undefined ? {} : { region }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(country === undefined ? {} : { country }),
  };
}
