import { addressFormatOf } from "./addressFormats";

const longestPostalCode = 40;

const matchers = /* @__PURE__ */ new Map<string, RegExp>();

/**
 * Whether a postal code has the form its country uses; `undefined` when the country has no postal codes or is not
 * known. It says nothing about whether the code exists.
 *
 * Before comparing, full-width characters become ordinary ones, letters upper case, every kind of dash `-`, every run
 * of white space one space, and white space at both ends goes. A space that belongs to the country's form may be left
 * out (`SW1A1AA`, `15124`); a space elsewhere (`123 45` in Germany) and a missing hyphen where the form has one
 * (`00950` in Poland) make the code malformed. Blank text is malformed.
 *
 * @param country ISO 3166-1 alpha-2 code, in upper case.
 * @example
 * ```ts
 * postalCodeMatches("GB", "sw1a 1aa"); // true
 * postalCodeMatches("CN", "12345"); // false: six digits
 * postalCodeMatches("HK", "999077"); // undefined: Hong Kong has none
 * ```
 */
export function postalCodeMatches(country: string, postalCode: string): boolean | undefined {
  const matcher = matcherOf(country);
  if (matcher === undefined) return undefined;
  if (postalCode.length > longestPostalCode) return false;
  // Nearly every code is written as its country writes it, and what matches so matches in its normal form too.
  return matcher.test(postalCode) || matcher.test(normalised(postalCode));
}

function matcherOf(country: string): RegExp | undefined {
  const known = matchers.get(country);
  if (known !== undefined) return known;
  const pattern = addressFormatOf(country)?.postalCodePattern;
  if (pattern === undefined) return undefined;
  const matcher = new RegExp(`^(?:${pattern})$`);
  matchers.set(country, matcher);
  return matcher;
}

function normalised(postalCode: string): string {
  return postalCode
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
