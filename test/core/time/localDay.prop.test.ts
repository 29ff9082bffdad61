import fc from "fast-check";
import { describe, it } from "vitest";
import { localDayOf, startOfNextLocalDay } from "../../../src/core/time/localDay";
import { isTimeZone, zoneOffset } from "../../../src/core/time/zoneOffset";

const hour = 3_600_000;
const zones = Intl.supportedValuesOf("timeZone");
const timeZone = fc.oneof(
  fc.constantFrom(...zones),
  // Where midnights, days or parts of an hour go missing.
  fc.constantFrom(
    "America/Sao_Paulo",
    "America/Havana",
    "America/St_Johns",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Tehran",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kwajalein",
    "Antarctica/Troll",
    "+05:45",
    "-09:30",
  ),
);
const instant = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2045, 0, 1) });

/** Read without any memory of earlier reads, by another way of the same runtime. */
function dayOnTheWall(ms: number, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(ms);
}

describe("startOfNextLocalDay", () => {
  it("is the first later instant on a later calendar day", () => {
    fc.assert(
      fc.property(instant, timeZone, (ms, zone) => {
        const next = startOfNextLocalDay(ms, zone);
        const today = localDayOf(ms, zone);
        return (
          next > ms &&
          next - ms <= 49 * hour &&
          localDayOf(next, zone) > today &&
          localDayOf(next - 1, zone) === today
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("has no later day anywhere before it", () => {
    fc.assert(
      fc.property(instant, timeZone, fc.double({ min: 0, max: 1, noNaN: true }), (ms, zone, share) => {
        const between = Math.floor(ms + (startOfNextLocalDay(ms, zone) - 1 - ms) * share);
        return localDayOf(between, zone) <= localDayOf(ms, zone);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("localDayOf", () => {
  it("is the day on the wall calendar of the zone, also beside a change of the clocks", () => {
    const beside = fc
      .tuple(instant, timeZone, fc.integer({ min: -2, max: 2 }))
      .map(([ms, zone, shift]) => ({ zone, ms: startOfNextLocalDay(ms, zone) + shift * hour }));
    const plain = fc.record({ ms: instant, zone: timeZone });
    fc.assert(
      fc.property(fc.oneof(plain, beside), ({ ms, zone }) => {
        fc.pre(zones.includes(zone));
        return localDayOf(ms, zone) === dayOnTheWall(ms, zone);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("zoneOffset", () => {
  it("answers alike whatever was asked before", () => {
    fc.assert(
      fc.property(instant, timeZone, fc.array(instant, { maxLength: 5 }), (ms, zone, others) => {
        const first = zoneOffset(ms, zone);
        for (const other of others) zoneOffset(other, zone);
        return zoneOffset(ms, zone) === first && zoneOffset(ms, zone.toUpperCase()) === first;
      }),
    );
  });
});

describe("isTimeZone", () => {
  it("holds for every zone of the runtime, and never throws", () => {
    fc.assert(
      fc.property(
        timeZone,
        fc.string(),
        (zone, text) => isTimeZone(zone) && typeof isTimeZone(text) === "boolean",
      ),
    );
  });
});
