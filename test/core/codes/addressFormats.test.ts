import { describe, expect, it } from "vitest";
import { postalPatternGroups, requiredFieldGroups } from "../../../src/core/codes/addressData";
import { addressFormatOf } from "../../../src/core/codes/addressFormats";
import { missingAddressFields } from "../../../src/core/codes/missingAddressFields";
import { postalCodeMatches } from "../../../src/core/codes/postalCodeMatches";

const listed = (groups: Readonly<Record<string, string>>) =>
  Object.values(groups).flatMap((group) => group.split(" "));

describe("the address tables", () => {
  it("have each of 252 countries once, and patterns only for those", () => {
    const countries = listed(requiredFieldGroups);
    const withPattern = listed(postalPatternGroups);
    expect(countries).toHaveLength(252);
    expect(new Set(countries).size).toBe(252);
    expect(withPattern).toHaveLength(181);
    expect(new Set(withPattern).size).toBe(181);
    expect(withPattern.filter((country) => !countries.includes(country))).toEqual([]);
  });
});

describe("addressFormatOf", () => {
  it("tells what a country requires", () => {
    expect(addressFormatOf("CN")).toEqual({
      required: ["lines", "locality", "region", "postalCode"],
      postalCodePattern: "\\d{6}",
    });
    expect(addressFormatOf("HK")).toEqual({ required: ["lines", "region"] });
    expect(addressFormatOf("SG")?.required).toEqual(["lines", "postalCode"]);
  });
});

describe("postalCodeMatches", () => {
  it.each([
    ["CN", "100096"],
    ["US", "95014"],
    ["US", "22162-1010"],
    ["BR", "40301-110"],
    ["BR", "40301110"],
    ["JP", "154-0023"],
    ["GB", "SW1A 1AA"],
    ["GB", "GIR 0AA"],
    ["GB", "BFPO 61"],
    ["CA", "H3Z 2Y7"],
    ["NL", "1234 AB"],
    ["BY", "223016"],
    ["EE", "69501"],
    ["AC", "ASCN 1ZZ"],
    ["PE", "LIMA 23"],
  ])("accepts in %s %s", (country, postalCode) => {
    expect(postalCodeMatches(country, postalCode)).toBe(true);
  });

  it.each([
    ["CN", "10009"],
    ["CN", "1000961"],
    ["US", "9501"],
    ["US", "95014-10"],
    ["GB", "RH6 OHP"],
    ["CA", "D3Z 2Y7"],
    ["PL", "00950"],
    ["DE", "123 45"],
    ["DE", "D-12345"],
    ["DE", "12345\n12345"],
    ["DE", ""],
    ["BY", "20050"],
    ["EE", "1001"],
  ])("refuses in %s %j", (country, postalCode) => {
    expect(postalCodeMatches(country, postalCode)).toBe(false);
  });

  it("lets the space of the country's form be left out, doubled or written full-width", () => {
    for (const written of ["sw1a1aa", "SW1A  1AA", "ＳＷ１Ａ　１ＡＡ", " SW1A\u00A01AA "]) {
      expect(postalCodeMatches("GB", written), written).toBe(true);
    }
    expect(postalCodeMatches("AC", "ascn1zz")).toBe(true);
    expect(postalCodeMatches("GB", "S W1A1AA")).toBe(false);
  });

  it("takes any dash for the hyphen of the form", () => {
    for (const written of ["154–0023", "154−0023", "１５４－００２３"]) {
      expect(postalCodeMatches("JP", written), written).toBe(true);
    }
  });

  it("says nothing of countries without postal codes and of unknown countries", () => {
    expect(postalCodeMatches("HK", "999077")).toBeUndefined();
    expect(postalCodeMatches("ZZ", "1")).toBeUndefined();
  });

  it("refuses a text that is far too long without working on it", () => {
    expect(postalCodeMatches("DE", "1".repeat(1_000_000))).toBe(false);
  });
});

describe("missingAddressFields", () => {
  it("names the fields as the snapshot does, in its order", () => {
    expect(missingAddressFields({ lines: [], country: "US" })).toEqual([
      "lines",
      "locality",
      "region",
      "postalCode",
    ]);
    expect(missingAddressFields({ lines: ["", "Hauptstr. 1"], locality: "Bonn", country: "DE" })).toEqual([
      "postalCode",
    ]);
  });

  it("falls back to street and locality, as the data do", () => {
    expect(missingAddressFields({ lines: [" "], country: "BG" })).toEqual(["lines", "locality"]);
  });

  it("does not know a country in lower case, which the snapshot does not allow", () => {
    expect(missingAddressFields({ lines: ["1"], country: "de" })).toEqual(["country"]);
  });
});
