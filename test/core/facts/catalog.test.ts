import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/core/facts/catalog";
import { defineFact } from "../../../src/core/facts/defineFact";

const facts = [...catalog.values()];

describe("the fact catalog", () => {
  it("covers every area of an order", () => {
    const areas = new Set(facts.map(({ name }) => name.split(".")[0]));
    expect([...areas].sort()).toEqual([
      "address",
      "carrier",
      "compensation",
      "complaint",
      "contact",
      "exception",
      "line",
      "order",
      "payment",
      "process",
      "promise",
      "request",
      "shipment",
      "sku",
      "unknown",
    ]);
  });

  it.each(facts)("names and describes $name in both languages", ({ name, description }) => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
    expect(description.en).toMatch(/^[A-Z`].*[.…]$/);
    expect(description.zh).toMatch(/\p{Script=Han}.*。$/u);
  });

  it.each(facts)("$name has either a value of its own or a clock", ({ derive, clock }) => {
    expect([derive, clock].filter((each) => each !== undefined)).toHaveLength(1);
  });

  it("puts the unit at the end of every number that has one", () => {
    const units = /Minor$|Count$|Quantity$|Attempts$|Ratio$|^[a-z]+\.(?:hours|businessHours)|\.attempt$/;
    expect(facts.filter(({ name, type }) => type === "number" && !units.test(name))).toEqual([]);
  });

  it("marks what names or reaches a person", () => {
    expect(facts.filter(({ personal }) => personal).map(({ name }) => name)).toEqual([
      "order.summary",
      "order.attributes",
      "line.attributes",
      "address.suggestion",
      "contact.emailDomain",
    ]);
  });

  it("takes a host's fact as it is", () => {
    const fact = defineFact({
      name: "acme.isGift",
      scope: "order",
      type: "boolean",
      description: { en: "A present.", zh: "礼品。" },
      derive: ({ order }) => order.attributes?.gift === true,
    });
    expect(fact.name).toBe("acme.isGift");
  });
});
