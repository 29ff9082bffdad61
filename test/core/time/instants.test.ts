import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../../../src/core/time/instants";

describe("parseInstant", () => {
  it.each([
    ["2018-09-01T00:00:00-03:00", "2018-09-01T03:00:00.000Z"],
    ["2018-09-01T00:00Z", "2018-09-01T00:00:00.000Z"],
    ["2018-09-01T00:00:00.1+05:45", "2018-08-31T18:15:00.100Z"],
    ["2018-09-01T00:00:00.123456789Z", "2018-09-01T00:00:00.123Z"],
    ["2018-09-01T00:00:00.9999Z", "2018-09-01T00:00:00.999Z"],
    ["2016-02-29T12:00:00Z", "2016-02-29T12:00:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(formatInstant(parseInstant(text))).toBe(instant);
  });

  it.each([
    ["without an offset, which would mean the machine's", "2018-09-01T00:00:00"],
    ["a day alone", "2018-09-01"],
    ["a day that is not in its month", "2018-02-30T00:00:00Z"],
    ["a month that is not in the year", "2018-13-01T00:00:00Z"],
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["a blank instead of T", "2018-09-01 00:00:00Z"],
    ["an offset without its colon", "2018-09-01T00:00:00+0800"],
    ["words", "yesterday"],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(() => parseInstant(text)).toThrow(/is no instant: write ISO 8601 with an offset/);
  });
});

describe("formatInstant", () => {
  it("refuses what is no instant", () => {
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1]) {
      expect(() => formatInstant(ms), String(ms)).toThrow(/is no instant/);
    }
  });
});
