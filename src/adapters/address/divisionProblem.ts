import type { AddressProblem } from "../../core/lookups/addressLookup";
import type { Address } from "../../core/order/Address";
import { borderCodes, divisionData } from "./divisionData";

/** A state or province: whether a postal code can lie in it, where that is known. */
type Division = RegExp | undefined;

const byCountry = /* @__PURE__ */ new Map<string, ReadonlyMap<string, readonly Division[]>>();

/**
 * What is wrong with the region of an address, or with its postal code there; `undefined` where nothing is, and in
 * countries whose divisions are not known here.
 *
 * Neither is sure enough for more than a question: regions have more names than a table, and codes cross borders.
 */
export function divisionProblem({
  country = "",
  region = "",
  postalCode = "",
}: Address): AddressProblem | undefined {
  const divisions = divisionsOf(country);
  const name = plain(country, region);
  if (divisions === undefined || name === "") return undefined;
  const found = divisions.get(name);
  if (found === undefined) return { field: "region", kind: "unknown" };
  const code = postalCode.normalize("NFKC").trim().toUpperCase();
  if (code === "" || isBorderCode(country, code)) return undefined;
  if (found.some((pattern) => pattern === undefined || pattern.test(code))) return undefined;
  return { field: "postalCode", kind: "mismatch" };
}

/** The divisions of a country by their plain names and codes; a name can stand for two. */
function divisionsOf(country: string): ReadonlyMap<string, readonly Division[]> | undefined {
  if (!Object.hasOwn(divisionData, country)) return undefined;
  const known = byCountry.get(country);
  if (known !== undefined) return known;
  const divisions = new Map<string, Division[]>();
  for (const line of divisionData[country] ?? []) {
    const [code = "", names = "", ...patterns] = line.split("|");
    const pattern = patterns.join("|");
    const division = pattern === "" ? undefined : new RegExp(`^(?:${pattern})`);
    for (const name of [code, ...names.split(",")]) {
      const key = plain(country, name);
      divisions.set(key, [...(divisions.get(key) ?? []), division]);
    }
  }
  byCountry.set(country, divisions);
  return divisions;
}

function isBorderCode(country: string, code: string): boolean {
  return Object.hasOwn(borderCodes, country) && new RegExp(`^(?:${borderCodes[country]})`).test(code);
}

const CHINESE_ENDING = /(?:自治区|特别行政区|省|市)$/;
const PINYIN_ENDING = /(?:autonomousregion|zizhiqu|province|municipality|sheng|shi|sar|city)$/;

/** A name without accents, signs, letter case, the country before its code, and the Chinese word for what it is. */
function plain(country: string, name: string): string {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
  if (country !== "CN") return withoutCountry(country, name, letters);
  return withoutCountry(country, name, letters.replace(CHINESE_ENDING, "").replace(PINYIN_ENDING, ""));
}

/** `US-CA` is `CA`. */
function withoutCountry(country: string, name: string, letters: string): string {
  const isIsoCode = name.trim().toUpperCase().startsWith(`${country}-`);
  return isIsoCode ? letters.slice(country.length) : letters;
}
