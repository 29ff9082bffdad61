import { describe, expect, it } from "vitest";
import { type CarrierOption, rankCarriers } from "../../../src/core/carrier/rankCarriers";

const HOUR = 3_600_000;
const deliverBy = Date.parse("2026-03-10T12:00:00Z");
const weights = { reliability: 50, punctuality: 35, cost: 15 };
const only = (part: keyof typeof weights) => ({
  weights: { reliability: 0, punctuality: 0, cost: 0, [part]: 1 },
  deliverBy,
});
const names = (options: readonly CarrierOption[], terms = only("reliability")) =>
  rankCarriers(options, terms).map(({ carrier, score }) => [carrier, score]);

describe("rankCarriers", () => {
  it("trusts many parcels more than few, and nobody without any", () => {
    const options = [
      { carrier: "new" },
      { carrier: "three", recent: { shipments: 3, exceptions: 0 } },
      { carrier: "hundred", recent: { shipments: 100, exceptions: 5 } },
    ];
    expect(names(options)).toEqual([
      ["hundred", 0.8882],
      ["three", 0.4385],
      ["new", 0],
    ]);
  });

  it("counts what came in time where somebody does, else what met no exception", () => {
    const recent = { shipments: 100, exceptions: 5 };
    expect(
      names([
        { carrier: "a", recent: { ...recent, onTime: 50 } },
        { carrier: "b", recent },
      ])[0]?.[0],
    ).toBe("b");
  });

  it("falls from the promise to a week after it", () => {
    const at = (hours: number) => ({ carrier: `${hours}`, etaAt: deliverBy + hours * HOUR });
    expect(names([at(84), at(0), at(168), at(-9), { carrier: "?" }], only("punctuality"))).toEqual([
      ["0", 1],
      ["-9", 1],
      ["84", 0.5],
      ["168", 0],
      ["?", 0],
    ]);
  });

  it("takes the cheapest for the measure", () => {
    const options = [
      { carrier: "dear", costMinor: 1000 },
      { carrier: "cheap", costMinor: 250 },
      { carrier: "?" },
    ];
    expect(names(options, only("cost"))).toEqual([
      ["cheap", 1],
      ["dear", 0.25],
      ["?", 0],
    ]);
    expect(names([{ carrier: "free", costMinor: 0 }, ...options], only("cost"))[0]).toEqual(["free", 1]);
  });

  it("weighs the three, and says what the date means", () => {
    const recent = { shipments: 100, exceptions: 5 };
    const options = [
      { carrier: "late", recent, etaAt: deliverBy + 84 * HOUR, costMinor: 500 },
      { carrier: "dear", service: "express", recent, etaAt: deliverBy, costMinor: 1000 },
      { carrier: "none" },
    ];
    expect(rankCarriers(options, { deliverBy, weights })).toEqual([
      {
        carrier: "dear",
        service: "express",
        score: 0.8691,
        etaAt: "2026-03-10T12:00:00.000Z",
        costMinor: 1000,
        reason: "keeps_promise",
      },
      {
        carrier: "late",
        score: 0.7691,
        etaAt: "2026-03-14T00:00:00.000Z",
        costMinor: 500,
        reason: "misses_promise",
      },
      { carrier: "none", score: 0, reason: "date_unknown" },
    ]);
  });

  it("leaves the order as it stands where nothing weighs anything", () => {
    const zero = { weights: { reliability: 0, punctuality: 0, cost: 0 } };
    expect(names([{ carrier: "b" }, { carrier: "a" }], { ...zero, deliverBy })).toEqual([
      ["b", 0],
      ["a", 0],
    ]);
  });
});
