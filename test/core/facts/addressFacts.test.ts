import { describe, expect, it } from "vitest";
import { isUnknown } from "../../../src/core/rules/unknown";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const shipTo = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
const verdict = {
  observedAt: hoursAgo(1),
  action: "confirm",
  depth: "street",
  problems: [],
  suggestion: { lines: ["Hauptstraße 1"], locality: "Berlin", postalCode: "10115", country: "DE" },
};
const id = JSON.stringify(["DE", undefined, "Berlin", undefined, "10115", "Hauptstr. 1"]);
const known = { address: { [id]: verdict } };

describe("address facts", () => {
  it("name what the country requires", () => {
    const order = anOrder({ shipTo: { ...shipTo, locality: " ", postalCode: "" } });
    expect(readFact("address.missingFields", order, { now: NOW })).toEqual(["locality", "postalCode"]);
    expect(readFact("address.firstMissingPointer", order, { now: NOW })).toBe("/shipTo/locality");
  });

  it("can say only that the country is missing when it is", () => {
    const order = anOrder({ shipTo: { lines: [] } });
    expect(readFact("address.missingFields", order, { now: NOW })).toEqual(["country"]);
    expect(readFact("address.country", order, { now: NOW })).toBeUndefined();
  });

  it("judge the postal code by the country's pattern, where it has one", () => {
    const valid = (country: string, postalCode: string) =>
      readFact("address.isPostalCodeValid", anOrder({ shipTo: { ...shipTo, country, postalCode } }), {
        now: NOW,
      });
    expect(valid("DE", "10115")).toBe(true);
    expect(valid("DE", "1011")).toBe(false);
    expect(valid("HK", "999077")).toBeUndefined();
  });

  it("give the verdict and the proposal for the address as it stands", () => {
    const order = anOrder({ shipTo });
    expect(readFact("address.verdict", order, { now: NOW, known })).toBe("confirm");
    expect(readFact("address.suggestion", order, { now: NOW, known })).toEqual(verdict.suggestion);
  });

  it("do not take the verdict on another address", () => {
    const order = anOrder({ shipTo: { ...shipTo, lines: ["Nebenstr. 2"] } });
    expect(readFact("address.verdict", order, { now: NOW, known })).toMatchObject({ reason: "pending" });
  });

  it("do not trust a verdict of half a year ago", () => {
    const old = { address: { [id]: { ...verdict, observedAt: hoursAgo(4_320) } } };
    expect(readFact("address.verdict", anOrder({ shipTo }), { now: NOW, known: old })).toMatchObject({
      reason: "stale",
    });
    const younger = { address: { [id]: { ...verdict, observedAt: hoursAgo(4_319.9) } } };
    expect(isUnknown(readFact("address.verdict", anOrder({ shipTo }), { now: NOW, known: younger }))).toBe(
      false,
    );
  });

  it("take letter case, widths and spacing for the same address, and no told address for no change", () => {
    const changed = (placedShipTo?: typeof shipTo & { recipient?: string }) =>
      readFact("address.isChangedAfterOrder", anOrder({ shipTo, ...(placedShipTo && { placedShipTo }) }), {
        now: NOW,
      });
    expect(changed({ ...shipTo, lines: ["HAUPTSTR.  １"] })).toBe(false);
    expect(changed({ ...shipTo, recipient: "Ada" })).toBe(true);
    expect(changed()).toBeUndefined();
  });
});
