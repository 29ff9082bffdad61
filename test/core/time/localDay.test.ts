import { describe, expect, it } from "vitest";
import { isOrderTriageError } from "../../../src/core/errors/OrderTriageError";
import { formatInstant, parseInstant } from "../../../src/core/time/instants";
import { localDayOf, startOfNextLocalDay } from "../../../src/core/time/localDay";
import { isTimeZone, zoneOffset } from "../../../src/core/time/zoneOffset";

const nextDay = (text: string, timeZone: string) =>
  formatInstant(startOfNextLocalDay(parseInstant(text), timeZone));

describe("startOfNextLocalDay", () => {
  it.each([
    ["an ordinary day", "2018-09-01T12:00:00+08:00", "Asia/Shanghai", "2018-09-01T16:00:00.000Z"],
    ["midnight itself", "2018-09-01T00:00:00+08:00", "Asia/Shanghai", "2018-09-01T16:00:00.000Z"],
    ["the last millisecond of a day", "2018-08-31T23:59:59.999Z", "UTC", "2018-09-01T00:00:00.000Z"],
    [
      "a midnight that does not exist",
      "2017-10-14T12:00:00-03:00",
      "America/Sao_Paulo",
      "2017-10-15T03:00:00.000Z",
    ],
    ["the day after it", "2017-10-15T12:00:00-02:00", "America/Sao_Paulo", "2017-10-16T02:00:00.000Z"],
    [
      "a last hour that comes twice",
      "2018-02-17T23:30:00-02:00",
      "America/Sao_Paulo",
      "2018-02-18T03:00:00.000Z",
    ],
    ["a day that does not exist", "2011-12-29T12:00:00-10:00", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["a day that comes twice", "1969-09-30T12:00:00+11:00", "Pacific/Kwajalein", "1969-10-01T12:00:00.000Z"],
    [
      "a first hour that comes twice",
      "2018-11-03T12:00:00-04:00",
      "America/Havana",
      "2018-11-04T04:00:00.000Z",
    ],
    ["a day of 23 hours", "2024-03-31T00:30:00+01:00", "Europe/Berlin", "2024-03-31T22:00:00.000Z"],
    ["a fixed offset", "2024-03-31T12:00:00Z", "+08:00", "2024-03-31T16:00:00.000Z"],
  ])("knows %s", (_, now, timeZone, next) => {
    expect(nextDay(now, timeZone)).toBe(next);
  });
});

describe("localDayOf", () => {
  it("skips the day Samoa skipped", () => {
    const lastOfThe29th = parseInstant("2011-12-30T09:59:59.999Z");
    expect(localDayOf(lastOfThe29th, "Pacific/Apia")).toBe("2011-12-29");
    expect(localDayOf(lastOfThe29th + 1, "Pacific/Apia")).toBe("2011-12-31");
  });

  it("refuses what is no instant", () => {
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 1e16]) {
      expect(() => localDayOf(ms, "Asia/Tokyo"), String(ms)).toThrow(/is no instant/);
    }
  });
});

describe("isTimeZone", () => {
  it("takes IANA names in any case, and fixed offsets", () => {
    for (const name of [
      "UTC",
      "asia/shanghai",
      "Etc/GMT+12",
      "America/Argentina/Buenos_Aires",
      "+08:00",
      "-03:30",
    ]) {
      expect(isTimeZone(name), name).toBe(true);
    }
  });

  it("takes nothing that only looks like one", () => {
    const names = [
      "",
      "Beijing",
      "Foo/Bar+10",
      "Etc/GMT+13",
      "+24:00",
      "+8",
      "constructor",
      "__proto__",
      "UTC\n",
    ];
    for (const name of names) expect(isTimeZone(name), name).toBe(false);
  });
});

describe("zoneOffset", () => {
  it("names the remedy for what is no time zone", () => {
    expect(() => zoneOffset(0, "Beijing")).toThrow(/use an IANA name such as/);
    try {
      zoneOffset(0, "Beijing");
    } catch (error) {
      expect(isOrderTriageError(error) && error.code).toBe("invalid_time_zone");
    }
  });

  it("changes at the very millisecond the clocks do", () => {
    const change = parseInstant("2024-03-31T01:00:00Z");
    expect([change - 1, change].map((ms) => zoneOffset(ms, "Europe/Berlin"))).toEqual([3_600_000, 7_200_000]);
  });
});
