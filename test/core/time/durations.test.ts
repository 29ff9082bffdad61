import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../../../src/core/time/durations";

describe("parseDuration", () => {
  it.each([
    ["PT4H", 14_400_000],
    ["P2D", 172_800_000],
    ["P1DT2H30M", 95_400_000],
    ["PT90S", 90_000],
    ["PT0.25S", 250],
    ["P1W", 604_800_000],
    ["P0D", 0],
  ])("reads %s", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it("refuses months and years, and says what to write", () => {
    for (const text of ["P1M", "P1Y", "P1Y2M3D", "P1.5Y", "P2MT1H"]) {
      expect(() => parseDuration(text), text).toThrow(/months or years.*write days, such as "P30D"/);
    }
  });

  it("refuses what is no duration, and says what to write", () => {
    for (const text of [
      "P",
      "PT",
      "P1DT",
      "4H",
      "PT4",
      "P4H",
      "PT1H2D",
      "-PT1H",
      "PT1.5H",
      "PT-1H",
      " PT1H",
      "",
    ]) {
      expect(() => parseDuration(text), text).toThrow(/is no duration: write weeks, days, hours/);
    }
  });

  it("refuses a length that is not exact any more", () => {
    expect(() => parseDuration("P9999999999999D")).toThrow(/is no duration/);
  });
});

describe("formatDuration", () => {
  it("writes the canonical form", () => {
    expect([0, 1, 90_000, 3_600_000, 95_400_000, 604_800_000].map(formatDuration)).toEqual([
      "PT0S",
      "PT0.001S",
      "PT1M30S",
      "PT1H",
      "P1DT2H30M",
      "P7D",
    ]);
  });

  it("refuses what is no length", () => {
    for (const ms of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => formatDuration(ms), String(ms)).toThrow(/is no duration/);
    }
  });
});
