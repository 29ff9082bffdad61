import { type CountryCode, isSupportedCountry, parsePhoneNumberWithError } from "libphonenumber-js/max";
import { requireOptions } from "../core/errors/requireOptions";
import type { PhoneKey, PhoneVerdict } from "../core/lookups/phoneLookup";
import { stripPhoneExtension } from "../core/order/stripPhoneExtension";
import type { LookupAdapter } from "../triage/LookupAdapter";

export type { PhoneKey, PhoneVerdict } from "../core/lookups/phoneLookup";
export type { LookupAdapter } from "../triage/LookupAdapter";

/** Where the adapter takes the time from. */
export interface LibphonenumberOptions {
  /**
   * The time for `observedAt`, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

/**
 * Answers the lookup `phone` by libphonenumber-js and its full numbering plans (`/max`; the smaller ones take a Chinese
 * mobile number of ten digits for valid). Asks nobody: whether a number can exist, not whether somebody answers it.
 *
 * Needs the package `libphonenumber-js`, an optional peer dependency. A number without country code is read in the
 * country of the key; without either it is not valid. The extension of a virtual number is left out.
 *
 * @throws OrderTriageError `invalid_options` for an option that does not exist
 * @example
 * ```ts
 * createTriage({ ruleset, lookups: { phone: libphonenumber() } });
 * ```
 */
export function libphonenumber(options: LibphonenumberOptions = {}): LookupAdapter<PhoneKey, PhoneVerdict> {
  requireOptions(options, ["now"], "libphonenumber");
  const { now = () => new Date().toISOString() } = options;
  return {
    name: "libphonenumber",
    lookup(keys) {
      const observedAt = now();
      return keys.map((key) => ({ observedAt, isValid: isValid(key) }));
    },
  };
}

function isValid({ number, country }: PhoneKey): boolean {
  try {
    return parsePhoneNumberWithError(stripPhoneExtension(number), {
      ...(isKnown(country) ? { defaultCountry: country } : {}),
      // Else digits are picked out of any prose.
      extract: false,
    }).isValid();
  } catch {
    // It throws for what it cannot read at all.
    return false;
  }
}

function isKnown(country: string): country is CountryCode {
  return isSupportedCountry(country as CountryCode);
}
