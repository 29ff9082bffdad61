import { describe, expect, it } from "vitest";
import {
  applyShortage,
  isOrderTriageError,
  recommendedChoice,
  type ShortageSituation,
  shortageDeadline,
  shortageOptions,
} from "../../../src/core/index";

const tea: ShortageSituation = { openQuantity: 5, availableQuantity: 2 };
const friday = "2026-03-06T10:00:00Z";
const mug = { sku: "MUG", availableQuantity: 2, priceDeltaMinor: 100 };
const jar = { sku: "JAR", availableQuantity: 9, priceDeltaMinor: -700 };

const choices = (change: Partial<ShortageSituation>) =>
  shortageOptions({ ...tea, ...change }).map(({ choice }) => choice);
const recommended = (change: Partial<ShortageSituation>, terms = {}) =>
  recommendedChoice(shortageOptions({ ...tea, ...change }), terms);

describe("the choices of a line with two of five in stock", () => {
  it("are to wait, to split the line, or to cancel", () => {
    expect(choices({})).toEqual(["delay", "partial_backorder", "partial_cancel", "cancel"]);
    expect(choices({ availableQuantity: 0 })).toEqual(["delay", "cancel"]);
    expect(choices({ availableQuantity: 5 })).toEqual([]);
  });

  it("say what waits, and until when", () => {
    const [delay, partly] = shortageOptions({ ...tea, expectedAt: friday });
    expect(delay).toMatchObject({ shipQuantity: 0, backorderQuantity: 5, expectedAt: friday });
    expect(partly).toMatchObject({ shipQuantity: 2, backorderQuantity: 3, expectedAt: friday });
    expect(shortageOptions(tea)[0]).toMatchObject({ isOpenEnded: true });
  });

  it("are not to wait for an item that is not bought again, unless some is on its way", () => {
    expect(choices({ isBoughtAgain: false })).toEqual(["partial_cancel", "cancel"]);
    expect(choices({ isBoughtAgain: false, expectedAt: friday })).toContain("delay");
  });

  it("are to wait for the whole order where that has other lines", () => {
    expect(choices({ otherOpenQuantity: 1 })).toContain("wait_complete");
  });

  it("take the one substitute that covers all before two that do together", () => {
    const [instead] = shortageOptions({ ...tea, substitutes: [mug, jar] }).filter(
      ({ choice }) => choice === "substitute",
    );
    expect(instead?.substitutes).toEqual([{ sku: "JAR", quantity: 3, priceDeltaMinor: -700 }]);
  });

  it("let the rest wait where substitutes do not cover all, or cancel it where nothing comes", () => {
    const of = (change: Partial<ShortageSituation>) =>
      shortageOptions({ ...tea, substitutes: [mug], ...change }).find(
        ({ choice }) => choice === "substitute",
      );
    expect(of({})).toMatchObject({ shipQuantity: 2, backorderQuantity: 1, cancelQuantity: 0 });
    expect(of({ isBoughtAgain: false })).toMatchObject({ backorderQuantity: 0, cancelQuantity: 1 });
    expect(of({ substitutes: [{ ...mug, availableQuantity: 0 }] })).toBeUndefined();
  });
});

describe("the recommendation", () => {
  it.each<[string, Partial<ShortageSituation>, object, string]>([
    ["waits where the promise still holds", { expectedAt: friday }, { latestArrivalAt: friday }, "delay"],
    [
      "splits where it does not",
      { expectedAt: friday },
      { latestArrivalAt: "2026-03-06T09:59:59Z" },
      "partial_backorder",
    ],
    ["splits where nothing is promised", { expectedAt: friday }, {}, "partial_backorder"],
    ["waits for a date where nothing is there", { expectedAt: friday, availableQuantity: 0 }, {}, "delay"],
    ["substitutes where nobody knows a date", { substitutes: [jar] }, {}, "substitute"],
    ["does not for a part of what is missing", { substitutes: [mug] }, {}, "partial_backorder"],
    ["does not where a date is known", { substitutes: [jar], expectedAt: friday }, {}, "partial_backorder"],
    ["backorders what is bought again", {}, {}, "partial_backorder"],
    ["waits for it where nothing is there", { availableQuantity: 0 }, {}, "delay"],
    ["cancels what never comes", { isBoughtAgain: false }, {}, "partial_cancel"],
    ["cancels all where nothing is there", { isBoughtAgain: false, availableQuantity: 0 }, {}, "cancel"],
    ["follows the house", {}, { preference: ["substitute", "cancel", "delay"] }, "cancel"],
  ])("%s", (_, change, terms, expected) => {
    expect(recommended(change, terms)).toBe(expected);
  });
});

describe("the deadline of the decision", () => {
  const shipBy = "2026-03-04T18:00:00+08:00";

  it("is ship-by, then the arrival, then none", () => {
    expect(shortageDeadline("2026-03-04T09:59:59Z", { shipBy, expectedAt: friday })).toBe(shipBy);
    expect(shortageDeadline("2026-03-04T10:00:00Z", { shipBy, expectedAt: friday })).toBe(friday);
    expect(shortageDeadline(friday, { shipBy, expectedAt: friday })).toBeUndefined();
  });
});

describe("applying an option", () => {
  const line = {
    id: "1",
    sku: "TEA",
    quantity: 7,
    shippedQuantity: 1,
    cancelledQuantity: 1,
    unitPriceMinor: 4900,
  };

  it("adds lines for substitutes at their price and counts what they replace as cancelled", () => {
    const option = shortageOptions({ ...tea, substitutes: [jar] }).find(
      ({ choice }) => choice === "substitute",
    );
    expect(option && applyShortage(line, option)).toEqual({
      line: { ...line, cancelledQuantity: 4 },
      shipQuantity: 2,
      backorderQuantity: 0,
      replacements: [{ replacesLineId: "1", sku: "JAR", quantity: 3, unitPriceMinor: 4200 }],
    });
  });

  it("refuses an option that is not the line's", () => {
    const [option] = shortageOptions(tea);
    const apply = () => option && applyShortage({ ...line, quantity: 8 }, option);
    expect(apply).toThrow("option disposes of 5 units of a line with 6: make them equal");
    try {
      apply();
    } catch (error) {
      expect(isOrderTriageError(error) && error.code).toBe("invalid_argument");
    }
  });
});
