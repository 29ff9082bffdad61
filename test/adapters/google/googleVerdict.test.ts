import { describe, expect, it } from "vitest";
import type { GoogleResult } from "../../../src/adapters/google/GoogleResult";
import { googleVerdict } from "../../../src/adapters/google/googleVerdict";
import type { Address } from "../../../src/core/order/Address";
import { addressVerdictProblem } from "../../../src/triage/answers/addressVerdictProblem";

const NOW = "2026-03-01T12:00:00Z";
const asked: Address = {
  lines: ["1600 Amphitheatre Parkway"],
  locality: "Mountain View",
  region: "CA",
  postalCode: "94043",
  country: "US",
};
const postalAddress = {
  regionCode: "US",
  postalCode: "94043",
  administrativeArea: "CA",
  locality: "Mountain View",
  addressLines: ["1600 Amphitheatre Parkway"],
};

interface Parts {
  readonly verdict?: GoogleResult["verdict"];
  readonly address?: GoogleResult["address"];
  readonly dpv?: string;
}

/** An answer in which all is well, but for what a test says. */
function judge({ verdict, address, dpv }: Parts) {
  const result: GoogleResult = {
    verdict: { validationGranularity: "PREMISE", ...verdict },
    address: { postalAddress, ...address },
    ...(dpv === undefined ? {} : { uspsData: { dpvConfirmation: dpv } }),
  };
  const judged = googleVerdict(result, asked, NOW);
  expect(addressVerdictProblem(judged)).toBeUndefined();
  return judged;
}
const component = (componentType: string, rest: object = {}) => ({
  addressComponents: [{ componentType, confirmationLevel: "CONFIRMED", ...rest }],
});
const inferred = { inferred: true };
const suspicious = { confirmationLevel: "UNCONFIRMED_AND_SUSPICIOUS" };

describe("googleVerdict", () => {
  it.each<[string, Parts, string, ...string[]]>([
    ["nothing is wrong", {}, "accept"],
    ["a part is missing", { address: { missingComponentTypes: ["street_number"] } }, "fix", "lines missing"],
    [
      "a part beside the flat is missing",
      { address: { missingComponentTypes: ["subpremise", "route"] } },
      "fix",
      "lines missing",
    ],
    ["the granularity is OTHER", { verdict: { validationGranularity: "OTHER" } }, "fix"],
    ["a part is suspicious", { address: component("postal_code", suspicious) }, "fix", "postalCode unknown"],
    ["a word stays unresolved", { address: { unresolvedTokens: ["xx"] } }, "fix", "lines unknown"],
    ["a street was inferred", { address: component("route", inferred) }, "confirm", "lines missing"],
    ["a town was inferred", { address: component("locality", inferred) }, "confirm", "locality missing"],
    ["a postal code was inferred", { address: component("postal_code", inferred) }, "accept"],
    ["a suffix was inferred", { address: component("postal_code_suffix", inferred) }, "accept"],
    ["a state was inferred", { address: component("administrative_area_level_1", inferred) }, "accept"],
    ["a county was inferred", { address: component("administrative_area_level_2", inferred) }, "accept"],
    ["a district was inferred", { address: component("administrative_area_level_3", inferred) }, "accept"],
    ["the country was inferred", { address: component("country", inferred) }, "accept"],
    [
      "a part was replaced",
      { verdict: { hasReplacedComponents: true }, address: component("locality", { replaced: true }) },
      "confirm",
      "locality mismatch",
    ],
    [
      "only the flat is missing, in the US",
      { address: { missingComponentTypes: ["subpremise"] } },
      "add_subpremise",
      "lines missing",
    ],
    [
      "only the flat is missing, elsewhere",
      {
        address: {
          missingComponentTypes: ["subpremise"],
          postalAddress: { ...postalAddress, regionCode: "DE" },
        },
      },
      "accept",
      "lines missing",
    ],
    [
      "a part is plausible",
      { address: component("route", { confirmationLevel: "UNCONFIRMED_BUT_PLAUSIBLE" }) },
      "accept",
    ],
    ["the postal service confirms it", { dpv: "Y" }, "accept"],
    ["the postal service does not know the flat", { dpv: "S" }, "confirm", "lines unknown"],
    ["the postal service misses a flat", { dpv: "D" }, "fix", "lines missing"],
    ["the postal service does not know it", { dpv: "N" }, "fix", "lines unknown"],
    ["the postal service has nothing", { dpv: "" }, "accept"],
    [
      "the postal service confirms what Google does not",
      { dpv: "Y", address: { unresolvedTokens: ["xx"] } },
      "fix",
      "lines unknown",
    ],
    [
      "a flat is missing and unknown",
      { dpv: "S", address: { missingComponentTypes: ["subpremise"] } },
      "add_subpremise",
      "lines missing",
      "lines unknown",
    ],
  ])("when %s", (_, parts, action, ...problems) => {
    const judged = judge(parts);
    expect([judged.action, ...judged.problems.map(({ field, kind }) => `${field} ${kind}`)]).toEqual([
      action,
      ...problems,
    ]);
  });

  it("says fix for a result without verdict or without address, and nothing of what it did not see", () => {
    const verdict = { validationGranularity: "PREMISE" };
    for (const result of [{}, { verdict }, { address: { postalAddress } }]) {
      expect(googleVerdict(result, asked, NOW)).toMatchObject({ action: "fix", problems: [] });
    }
  });

  it.each([
    ["SUB_PREMISE", "premise"],
    ["PREMISE", "premise"],
    ["PREMISE_PROXIMITY", "street"],
    ["BLOCK", "street"],
    ["ROUTE", "street"],
    ["OTHER", "locality"],
    ["NEW_WORD", "locality"],
    ["constructor", "locality"],
  ])("%s looks as deep as %s", (validationGranularity, depth) => {
    expect(judge({ verdict: { validationGranularity }, address: component("locality") }).depth).toBe(depth);
  });

  it("looks no deeper than the format where not even the town is confirmed", () => {
    expect(judge({ verdict: { validationGranularity: "OTHER" } }).depth).toBe("format");
  });

  it("proposes Google's form of the address where it is another one that can be delivered to", () => {
    expect(judge({}).suggestion).toBeUndefined();
    const other = { ...postalAddress, postalCode: "94043-1351", sublocality: "Shoreline" };
    expect(judge({ address: { postalAddress: other } }).suggestion).toEqual({
      ...asked,
      postalCode: "94043-1351",
      district: "Shoreline",
    });
    expect(judge({ address: { postalAddress: other, unresolvedTokens: ["xx"] } }).suggestion).toBeUndefined();
    expect(judge({ address: { postalAddress: { regionCode: "US" } } }).suggestion).toBeUndefined();
  });
});
