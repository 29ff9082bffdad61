import { postalPatternGroups, requiredFieldGroups } from "./addressData";
import { codeTable } from "./codeTable";

/** A field of an address that can be required. */
export type AddressField =
  | "recipient"
  | "lines"
  | "district"
  | "locality"
  | "region"
  | "postalCode"
  | "country";

/** What an address must have in one country. */
export interface AddressFormat {
  /** The fields that must not be blank, in the order of the snapshot. */
  readonly required: readonly AddressField[];
  /** Source of a regular expression for the whole postal code in upper case; absent where there are none. */
  readonly postalCodePattern?: string;
}

const requiredFields: Readonly<Record<keyof typeof requiredFieldGroups, readonly AddressField[]>> = {
  A: ["lines"],
  AC: ["lines", "locality"],
  ACS: ["lines", "locality", "region"],
  ACSZ: ["lines", "locality", "region", "postalCode"],
  ACZ: ["lines", "locality", "postalCode"],
  AS: ["lines", "region"],
  ASZ: ["lines", "region", "postalCode"],
  AZ: ["lines", "postalCode"],
};

const requirements = /* @__PURE__ */ codeTable(requiredFieldGroups);

const postalPatterns = /* @__PURE__ */ codeTable(postalPatternGroups);

/**
 * What an address must have in a country, for 252 countries and territories; `undefined` for any other code.
 *
 * Derived from Google libaddressinput address data, CC-BY 4.0. Neither recipient nor district is required anywhere
 * in these data.
 *
 * @param country ISO 3166-1 alpha-2 code, in upper case; also `AC`, `TA` and `XK`.
 * @example
 * ```ts
 * addressFormatOf("DE"); // { required: ["lines", "locality", "postalCode"], postalCodePattern: "\\d{5}" }
 * addressFormatOf("HK"); // { required: ["lines", "region"] }
 * ```
 */
export function addressFormatOf(country: string): AddressFormat | undefined {
  const requirement = requirements.get(country);
  if (requirement === undefined) return undefined;
  const postalCodePattern = postalPatterns.get(country);
  return {
    required: requiredFields[requirement],
    ...(postalCodePattern === undefined ? {} : { postalCodePattern }),
  };
}
