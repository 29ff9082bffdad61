import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommendedChoice, shortageChoices, shortageOptions } from "../../../src/core/index";
import { situationArbitrary } from "../../arbitraries/shortage";

describe("shortage options", () => {
  it("are none for a line that is not short, else at least to cancel it, each once, in one order", () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const choices = shortageOptions(situation).map(({ choice }) => choice);
        expect(choices.includes("cancel")).toBe(situation.availableQuantity < situation.openQuantity);
        expect(choices).toEqual(shortageChoices.filter((choice) => choices.includes(choice)));
      }),
    );
  });

  it("promise no more than there is, and let nothing wait for what never comes", () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const { availableQuantity, expectedAt, isBoughtAgain = true, substitutes = [] } = situation;
        for (const option of shortageOptions(situation)) {
          expect(option.shipQuantity).toBeLessThanOrEqual(availableQuantity);
          for (const { sku, quantity } of option.substitutes) {
            expect(quantity).toBeGreaterThan(0);
            const offer = substitutes.find((each) => each.sku === sku);
            expect(quantity).toBeLessThanOrEqual(offer?.availableQuantity ?? 0);
          }
          const waits = option.backorderQuantity > 0;
          if (waits) expect(expectedAt !== undefined || isBoughtAgain).toBe(true);
          expect(option.expectedAt).toBe(waits ? expectedAt : undefined);
          expect(option.isOpenEnded).toBe(waits && expectedAt === undefined ? true : undefined);
        }
      }),
    );
  });

  it("are recommended from among those offered, whatever is preferred", () => {
    const preference = fc.subarray([...shortageChoices, "prayer"]);
    fc.assert(
      fc.property(situationArbitrary, preference, (situation, preferred) => {
        const options = shortageOptions(situation);
        const choice = recommendedChoice(options, {
          preference: preferred,
          latestArrivalAt: "2026-03-09T10:00:00Z",
        });
        expect(choice === undefined).toBe(options.length === 0);
        const offered: readonly (string | undefined)[] = options.map((option) => option.choice);
        if (choice !== undefined) expect(offered).toContain(choice);
        const first = preferred.find((each) => offered.includes(each));
        if (first !== undefined) expect(choice).toBe(first);
      }),
    );
  });
});
