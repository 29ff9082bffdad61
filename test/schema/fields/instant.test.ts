import { describe, expect, it } from "vitest";
import { isInstant } from "../../../src/schema/fields/instant";

describe("isInstant", () => {
  it.each([
    "2026-03-01T09:30:00+08:00",
    "2026-03-01T01:30:00Z",
    "2026-03-01T01:30Z",
    "2026-03-01T01:30:00.123456789-00:00",
    "2024-02-29T00:00:00+14:00",
    "2000-02-29T23:59:59.9Z",
  ])("takes %s", (text) => {
    expect(isInstant(text)).toBe(true);
    expect(Number.isFinite(Date.parse(text))).toBe(true);
  });

  it.each([
    ["2026-03-01T09:30:00", "no offset"],
    ["2026-03-01", "no time"],
    ["2026-03-01 09:30:00Z", "a space for the T"],
    ["2026-03-01T09:30:00+0800", "an offset without colon"],
    ["2026-03-01T09:30:00+08", "an offset of hours alone"],
    ["2026-03-01t09:30:00z", "lower case"],
    ["2026-02-29T00:00:00Z", "a leap day in a common year"],
    ["1900-02-29T00:00:00Z", "a leap day in a century that has none"],
    ["2026-04-31T00:00:00Z", "a 31st of April"],
    ["2026-03-01T24:00:00Z", "an hour 24"],
    ["2026-12-31T23:59:60Z", "a leap second"],
    ["2026-03-01T09:30:00+24:00", "an offset of a day"],
    ["2026-03-01T09:30:00Z\n", "a line break"],
    ["+012026-03-01T09:30:00Z", "a year of six digits"],
    ["20260301T093000Z", "the basic format"],
    ["Sun Mar 01 2026", "another format"],
    ["", "nothing"],
  ])("refuses %j: %s", (text) => {
    expect(isInstant(text)).toBe(false);
  });
});
