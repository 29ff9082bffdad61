import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { googleVerdict } from "../../../src/adapters/google/googleVerdict";
import { readGoogleResult } from "../../../src/adapters/google/readGoogleResult";
import { addressVerdictProblem } from "../../../src/triage/answers/addressVerdictProblem";

const NOW = "2026-03-01T12:00:00Z";
const SEVERITY = ["accept", "confirm", "add_subpremise", "fix"];

const type = fc.constantFrom(
  "route",
  "locality",
  "postal_code",
  "subpremise",
  "country",
  "sublocality_level_2",
  "__proto__",
  "",
);
const odd = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: fc.anything() });
const component = fc.record(
  {
    componentType: odd(type),
    confirmationLevel: odd(
      fc.constantFrom("CONFIRMED", "UNCONFIRMED_BUT_PLAUSIBLE", "UNCONFIRMED_AND_SUSPICIOUS"),
    ),
    inferred: odd(fc.boolean()),
    replaced: odd(fc.boolean()),
  },
  { requiredKeys: [] },
);
const result = fc.record(
  {
    verdict: odd(
      fc.record(
        {
          validationGranularity: odd(
            fc.constantFrom("SUB_PREMISE", "PREMISE", "BLOCK", "ROUTE", "OTHER", "toString"),
          ),
          hasReplacedComponents: odd(fc.boolean()),
        },
        { requiredKeys: [] },
      ),
    ),
    address: odd(
      fc.record(
        {
          addressComponents: odd(fc.array(odd(component), { maxLength: 4 })),
          missingComponentTypes: odd(fc.array(odd(type), { maxLength: 2 })),
          unresolvedTokens: odd(fc.array(odd(fc.string()), { maxLength: 1 })),
          postalAddress: odd(
            fc.record(
              {
                regionCode: odd(fc.constantFrom("US", "DE")),
                addressLines: odd(fc.array(odd(fc.string()))),
                locality: odd(fc.string()),
              },
              { requiredKeys: [] },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
    uspsData: odd(
      fc.record({ dpvConfirmation: odd(fc.constantFrom("Y", "S", "D", "N", "")) }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: [] },
);
const address = { lines: ["Hauptstr. 1"], country: "DE" };

describe("googleVerdict", () => {
  it("makes a verdict that facts can use of whatever result there is", () => {
    fc.assert(
      fc.property(fc.oneof(result, fc.object()), (given) => {
        const read = readGoogleResult({ result: given });
        expect(read).toBeDefined();
        expect(addressVerdictProblem(googleVerdict(read ?? {}, address, NOW))).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it("has no result where the body has none", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ result: fc.constantFrom(null, 1, "", []) })),
        (body) => {
          fc.pre(
            typeof (body as { readonly result?: unknown } | null)?.result !== "object" ||
              body === null ||
              !("result" in (body as object)),
          );
          expect(readGoogleResult(body)).toBeUndefined();
        },
      ),
    );
  });

  it("never becomes milder by what else is wrong", () => {
    fc.assert(
      fc.property(result, type, fc.constantFrom("S", "D", "N"), (given, missing, dpvConfirmation) => {
        const severity = (body: object) =>
          SEVERITY.indexOf(googleVerdict(readGoogleResult({ result: body }) ?? {}, address, NOW).action);
        const before = severity(given);
        expect(severity({ ...given, uspsData: { dpvConfirmation } })).toBeGreaterThanOrEqual(
          severity({ ...given, uspsData: {} }),
        );
        if (missing === "subpremise" || missing === "") return;
        const worse = { ...(given.address as object), missingComponentTypes: [missing] };
        expect(severity({ ...given, address: worse })).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1_000 },
    );
  });
});
