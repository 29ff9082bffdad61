import { describe, expect, it } from "vitest";
import { retryAfterMs } from "../../../src/adapters/http/retryAfterMs";

const NOW = Date.parse("2015-10-21T07:28:00Z");

describe("retryAfterMs", () => {
  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Wed, 21 Oct 2015 07:28:30 GMT", 30_000],
    ["Wed, 21 Oct 2015 07:27:30 GMT", 0],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 0],
    [null, undefined],
    ["", undefined],
    ["-1", undefined],
    ["1.5", undefined],
    ["2030", 2_030_000],
    ["99999999999", undefined],
    ["2015-10-21", undefined],
    ["Monday", undefined],
  ])("reads %j", (header, expected) => {
    expect(retryAfterMs(header, NOW)).toBe(expected);
  });
});
