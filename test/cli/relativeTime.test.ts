import { describe, expect, it } from "vitest";
import { relativeTime, shortInstant } from "../../src/cli/relativeTime";

const NOW = "2026-03-02T09:00:00Z";

describe("relativeTime", () => {
  it.each([
    ["2026-03-02T09:00:20Z", "now"],
    ["2026-03-02T08:59:40Z", "now"],
    ["2026-03-02T09:45:00Z", "in 45 min"],
    ["2026-03-02T09:59:40Z", "in 1 h"],
    ["2026-03-02T13:00:00Z", "in 4 h"],
    ["2026-03-02T13:00:00+08:00", "4 h ago"],
    ["2026-03-03T21:00:00Z", "in 36 h"],
    ["2026-03-05T13:00:00Z", "in 3 d"],
    ["2026-02-20T09:00:00Z", "10 d ago"],
  ])("words %s as %j", (instant, words) => {
    expect(relativeTime(instant, NOW)).toBe(words);
  });
});

describe("shortInstant", () => {
  it("writes minutes in UTC, and the year only where it is another", () => {
    expect(shortInstant("2026-03-02T13:00:59+02:00", NOW)).toBe("03-02 11:00Z");
    expect(shortInstant("2027-01-01T00:00:00Z", NOW)).toBe("2027-01-01 00:00Z");
  });

  it("leaves what is no instant", () => {
    expect(shortInstant("soon", NOW)).toBe("soon");
  });
});
