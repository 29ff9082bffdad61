import { describe, expect, it } from "vitest";
import { isTypo } from "../../../src/core/errors/nearestName";
import { nearNames } from "../../../src/core/errors/nearNames";
import { catalog } from "../../../src/core/facts/catalog";
import { noSuchFact } from "../../../src/core/facts/noSuchFact";
import { noSuch } from "../../../src/core/rules/Issues";

const facts = [...catalog.keys()];

describe("isTypo", () => {
  it.each([
    ["order.statu", "order.status"],
    ["orders.status", "order.status"],
    ["retial", "retail"],
    ["shipment.stall", "shipment.stalled"],
    ["unit_price_minor", "unitPriceMinor"],
    ["", ""],
  ])("%j is %j mistyped", (name, meant) => {
    expect(isTypo(name, meant)).toBe(true);
  });

  it.each([
    ["order.totalMinor", "order.paidMinor"],
    ["payment.kind", "payment.id"],
    ["shipment.status", "shipment.state"],
    ["ab", "ac"],
    ["order.status", "status"],
    ["x".repeat(101), "x".repeat(100)],
  ])("%j is another name than %j", (name, other) => {
    expect(isTypo(name, other)).toBe(false);
  });
});

describe("nearNames", () => {
  it("names at most three, the nearest by letters and those with the rarest words in common", () => {
    const near = nearNames("order.totalMinor", facts);
    expect(near).toHaveLength(3);
    expect(near).toContain("order.totalDifferenceMinor");
    expect(nearNames("shipment.hoursSinceEvent", facts)[0]).toBe("shipment.hoursSinceLastEvent");
  });

  it("names none where nothing is near", () => {
    expect(nearNames("nosuchthing", facts)).toEqual([]);
    expect(nearNames("", facts)).toEqual([]);
    expect(nearNames("x", [])).toEqual([]);
  });
});

describe("noSuch", () => {
  it("says what to write for a typo only, and lists what is meant where there are few", () => {
    expect(noSuch("fact", "order.statu", facts)).toBe(
      'there is no fact "order.statu"; did you mean "order.status"?',
    );
    expect(noSuch("fact", "order.total", facts)).toContain('"; did you perhaps mean "order.');
    expect(noSuch("key", "colour", ["color-name", "size"])).toBe(
      'there is no key "colour"; known are color-name, size',
    );
  });
});

describe("noSuchFact", () => {
  it.each([
    ["order.totalMinor", '"order.dueMinor", "order.amountDueMinor" or "order.totalDifferenceMinor"'],
    ["totals.totalMinor", '"order.dueMinor"'],
    ["customer.email", '"contact.hasEmail" or "contact.isEmailValid"'],
    ["placedAt", '"order.hoursSincePlaced"'],
  ])("knows which facts tell of the snapshot's field %j", (name, words) => {
    expect(noSuchFact(name, facts)).toContain(`did you perhaps mean ${words}`);
  });

  it("names only facts that there are", () => {
    for (const field of [
      "totalMinor",
      "capturedMinor",
      "lines",
      "quantity",
      "events",
      "openedAt",
      "constructor",
    ]) {
      const [, guess = ""] = noSuchFact(`x.${field}`, facts).split("; ");
      for (const [, name = ""] of guess.matchAll(/"(.*?)"/g)) expect(facts).toContain(name);
    }
    expect(noSuchFact("x.email", ["a"])).toBe('there is no fact "x.email"; known are a');
  });
});
