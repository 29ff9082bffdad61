import fc from "fast-check";
import { describe, it } from "vitest";
import { requiredFieldGroups } from "../../../src/core/codes/addressData";
import { type AddressField, addressFormatOf } from "../../../src/core/codes/addressFormats";
import { missingAddressFields } from "../../../src/core/codes/missingAddressFields";
import { postalCodeMatches } from "../../../src/core/codes/postalCodeMatches";
import type { Address } from "../../../src/core/order/Address";

const countries = Object.values(requiredFieldGroups).flatMap((group) => group.split(" "));
const country = fc.constantFrom(...countries);
const postalCountry = fc.constantFrom(
  ...countries.filter((each) => addressFormatOf(each)?.postalCodePattern !== undefined),
);
const blank = fc.constantFrom("", " ", "\t\n", "\u3000", "\u200B", "\u00A0 \uFEFF");
const filled = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => `x${text}`);

/** Texts a postal pattern accepts, and by a random change some that it does not. */
const postalCase = postalCountry.chain((each) =>
  fc.record({
    country: fc.constant(each),
    text: fc.oneof(
      fc.stringMatching(new RegExp(`^(?:${addressFormatOf(each)?.postalCodePattern})$`)),
      fc.string({ maxLength: 12 }),
    ),
  }),
);

const whole: Required<Omit<Address, "country">> = {
  recipient: "Li Wei",
  lines: ["No. 1"],
  district: "Pudong",
  locality: "Shanghai",
  region: "Shanghai",
  postalCode: "200120",
  phone: "+86 139 0000 0000",
};

describe("addressFormatOf", () => {
  it("has a format for each country of the table, and for no other text", () => {
    fc.assert(
      fc.property(fc.oneof(country, fc.string(), fc.constantFrom("ZZ", "de", "constructor")), (text) => {
        return (addressFormatOf(text) !== undefined) === countries.includes(text);
      }),
    );
  });
});

describe("postalCodeMatches", () => {
  it("accepts what the country's pattern accepts, and never throws", () => {
    fc.assert(
      fc.property(postalCase, ({ country: code, text }) => {
        const pattern = new RegExp(`^(?:${addressFormatOf(code)?.postalCodePattern})$`);
        return !pattern.test(text) || postalCodeMatches(code, text) === true;
      }),
      { numRuns: 500 },
    );
  });

  it("judges alike whatever the letter case, the width and the white space at the ends", () => {
    const widened = (text: string) =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(postalCase, blank, ({ country: code, text }, around) => {
        fc.pre(/^[ -~]*$/.test(text) && !around.includes("\u200B"));
        const verdict = postalCodeMatches(code, text);
        return (
          postalCodeMatches(code, text.toLowerCase()) === verdict &&
          postalCodeMatches(code, around + text + around) === verdict &&
          postalCodeMatches(code, widened(text)) === verdict
        );
      }),
      { numRuns: 500 },
    );
  });

  it("says nothing exactly where there is no pattern", () => {
    fc.assert(
      fc.property(fc.oneof(country, fc.string()), fc.string(), (code, text) => {
        const hasPattern = addressFormatOf(code)?.postalCodePattern !== undefined;
        return (postalCodeMatches(code, text) === undefined) === !hasPattern;
      }),
    );
  });
});

describe("missingAddressFields", () => {
  it("finds nothing in a whole address, and exactly the required fields in a blank one", () => {
    fc.assert(
      fc.property(country, blank, (code, nothing) => {
        const empty = { ...whole, country: code, lines: [nothing], locality: nothing };
        const missing = missingAddressFields({ ...empty, region: nothing, postalCode: nothing });
        return (
          missingAddressFields({ ...whole, country: code }).length === 0 &&
          JSON.stringify(missing) === JSON.stringify(addressFormatOf(code)?.required)
        );
      }),
    );
  });

  it("names a required field if and only if it is blank", () => {
    const fields: readonly (AddressField & keyof typeof whole)[] = ["locality", "region", "postalCode"];
    fc.assert(
      fc.property(country, fc.constantFrom(...fields), blank, filled, (code, field, nothing, text) => {
        const isRequired = addressFormatOf(code)?.required.includes(field) === true;
        const without = missingAddressFields({ ...whole, country: code, [field]: nothing });
        const withIt = missingAddressFields({ ...whole, country: code, [field]: text });
        return without.includes(field) === isRequired && !withIt.includes(field);
      }),
    );
  });

  it("asks for the country first", () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), (code) => {
        fc.pre(code === undefined || !countries.includes(code));
        const missing = missingAddressFields({ lines: [], ...(code === undefined ? {} : { country: code }) });
        return missing.length === 1 && missing[0] === "country";
      }),
    );
  });
});
