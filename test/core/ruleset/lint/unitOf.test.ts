import { describe, expect, it } from "vitest";
import { declaredUnit, symbols, unitOfName } from "../../../../src/core/ruleset/lint/unitOf";

describe("the unit of a name", () => {
  it.each([
    ["shipment.hoursSinceLastEvent", "hours"],
    ["payment.hoursUntilAuthorizationExpires", "hours"],
    ["order.amountDueMinor", "minor"],
    ["clock.skewSeconds", "seconds"],
    ["shipment.stalledAfterHours", "hours"],
    ["line.shortQuantity", "pieces"],
    ["shipment.failedAttempts", "pieces"],
    ["order.totalDeviationMinor", "minor"],
    ["promise.deliverByDayIsOver", undefined],
    ["payment.attempt", undefined],
    ["acme.deliveryDaysCount", undefined],
    ["acme.minutesOfSilence", undefined],
    ["acme.secondAddress", undefined],
    ["acme.discount", undefined],
    ["constructor", undefined],
  ])("%s is %s", (name, unit) => {
    expect(unitOfName(name)).toBe(unit);
  });
});

describe("the declared unit of a setting", () => {
  it("is known by its word and by its symbol", () => {
    for (const [unit, symbol] of Object.entries(symbols)) {
      expect(declaredUnit(symbol)).toBe(unit);
      expect(declaredUnit(unit)).toBe(unit);
    }
    expect(declaredUnit("H")).toBe("hours");
  });

  it("is unknown for a word of the author's own", () => {
    expect([declaredUnit("scans"), declaredUnit("toString"), declaredUnit(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
