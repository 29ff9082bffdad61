import { describe, expect, it } from "vitest";
import { toInstant } from "../../../examples/olist/toInstant.mjs";

describe("toInstant", () => {
  it.each([
    ["2018-06-01T12:00:00", "2018-06-01T12:00:00-03:00", "in winter"],
    ["2018-01-01T12:00:00", "2018-01-01T12:00:00-02:00", "in summer"],
    ["2017-10-14T23:59:59", "2017-10-14T23:59:59-03:00", "a second before summer time"],
    ["2017-10-15T00:00:00", "2017-10-15T01:00:00.000-02:00", "at the midnight that summer time skipped"],
    ["2017-10-15T00:30:00", "2017-10-15T01:30:00.000-02:00", "in the hour that summer time skipped"],
    ["2017-10-15T09:00:00", "2017-10-15T09:00:00.000-02:00", "on the first day of summer time"],
    ["2018-02-17T23:30:00", "2018-02-17T23:30:00-02:00", "in the hour that came twice: the first"],
    ["2018-02-18T00:00:00", "2018-02-18T00:00:00-03:00", "when summer time is over"],
    ["2018-11-04T00:00:00", "2018-11-04T01:00:00.000-02:00", "in 2018, when summer time began in November"],
  ])("reads %s as %s, %s", (wallClock, instant) => {
    expect(toInstant(wallClock)).toBe(instant);
  });
});
