import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { postalCodeMatches } from "../../src/core/codes/postalCodeMatches";
import { dataFolder, whyNoData } from "./dataFolder";

const FILE = "postal_codes_by_country.json";
const whyNot = whyNoData();

/** Examples of the file, an older edition of our table's source, which the table rightly calls malformed. */
const disagreements: Readonly<Record<string, string>> = {
  "BY 20050": "one digit short of the six its own pattern asks for; the newer edition dropped it",
  "EC EC090112": "the country letters went with the change to six digits",
  "EC H0103C": "the form before the change to six digits",
  "EC P0133A": "the form before the change to six digits",
  "EC P0133B": "the form before the change to six digits",
  "EC P0133V": "the form before the change to six digits",
  "EE 1001": "one digit short of the five its own pattern asks for; the newer edition dropped it",
  "GB RH6 OHP": "a letter O in the place of a zero; the newer edition dropped it",
  "KR 110-110": "the form before the change to five digits in 2015",
  "KR 699-800": "the form before the change to five digits in 2015",
  "SO 09010": "Somalia writes the two letters of the region before the digits: JH 09010",
  "SO 11010": "Somalia writes the two letters of the region before the digits: AD 11010",
};

describe.skipIf(whyNot !== undefined)(
  `postal codes of all countries${whyNot === undefined ? "" : ` (${whyNot})`}`,
  () => {
    let examples: readonly { readonly country: string; readonly postalCode: string }[] = [];

    beforeAll(() => {
      const text = readFileSync(join(dataFolder, FILE), "utf8");
      const countries = JSON.parse(text) as Record<string, { readonly zipex: readonly string[] }>;
      examples = Object.entries(countries).flatMap(([country, { zipex }]) =>
        zipex.map((postalCode) => ({ country, postalCode })),
      );
    });

    it("accepts every published example but those that are known to be wrong or out of date", () => {
      const refused = examples
        .filter(({ country, postalCode }) => postalCodeMatches(country, postalCode) !== true)
        .map(({ country, postalCode }) => `${country} ${postalCode}`);

      const agreed = examples.length - refused.length;
      const listed = refused.map((each) => `  ${each}: ${disagreements[each] ?? "NOT EXPLAINED"}`);
      console.info([`${agreed} of ${examples.length} examples agree; the others:`, ...listed].join("\n"));

      expect(examples.length).toBe(431);
      expect(refused.sort()).toEqual(Object.keys(disagreements).sort());
    });

    it("answers alike for an example in lower case, with white space around it, and in full width", () => {
      const disagreeing = examples.flatMap(({ country, postalCode }) => {
        const plain = postalCodeMatches(country, postalCode);
        const variants = [postalCode.toLowerCase(), ` ${postalCode}\t`, fullWidth(postalCode)];
        return variants.filter((variant) => postalCodeMatches(country, variant) !== plain);
      });
      expect(disagreeing).toEqual([]);
    });
  },
);

/** As typed with a Chinese or Japanese input method. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
