import type { Address } from "../order/Address";
import { type AddressField, addressFormatOf } from "./addressFormats";

/**
 * The fields of an address that its country requires and that are missing or blank; `["country"]` when the country is
 * missing or not known, as nothing else can be told then.
 *
 * Blank is what holds nothing but white space or invisible characters. `lines` is missing when every line is blank.
 *
 * @example
 * ```ts
 * missingAddressFields({ lines: ["Hauptstr. 1"], locality: " ", country: "DE" }); // ["locality", "postalCode"]
 * missingAddressFields({ lines: ["Hauptstr. 1"] }); // ["country"]
 * ```
 */
export function missingAddressFields(address: Address): readonly AddressField[] {
  const format = address.country === undefined ? undefined : addressFormatOf(address.country);
  if (format === undefined) return ["country"];
  return format.required.filter((field) => {
    const value = address[field];
    return typeof value === "string" ? isBlank(value) : (value ?? []).every(isBlank);
  });
}

function isBlank(text: string): boolean {
  return !/[^\s\u200B-\u200D\u2060]/.test(text);
}
