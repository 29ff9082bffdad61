import { tzOffset } from "@date-fns/tz/tzOffset";
import { OrderTriageError } from "../errors/OrderTriageError";
import { millisecondsPer } from "./units";

const zoneName = /^[a-z](?:[\w/]|[+-](?!\d\d))*$|^etc\/gmt(?:\+1[0-2]|-1[0-4])$/;
const fixedOffset = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/;

interface Zone {
  /** Milliseconds to add to UTC, at any instant; one read costs microseconds. */
  readonly read: (instantMs: number) => number;
  /** By UTC day: the offset that holds all day, or NaN on a day on which it changes. */
  readonly offsetByDay: Map<number, number>;
}

// Reads are remembered, which changes no answer. Both limits only bound memory.
const zones = /* @__PURE__ */ new Map<string, Zone>();
const zoneLimit = 1_000;
const dayLimit = 20_000;

/**
 * True for a time zone that can be used here: an IANA name the runtime knows (`America/Sao_Paulo`, `UTC`) or a fixed
 * offset (`+08:00`).
 *
 * @example
 * ```ts
 * isTimeZone("Asia/Shanghai"); // true
 * isTimeZone("Beijing"); // false
 * ```
 */
export function isTimeZone(name: string): boolean {
  return zoneOf(name) !== undefined;
}

/**
 * The milliseconds a time zone is ahead of UTC at an instant; negative in the west.
 *
 * @throws OrderTriageError with code `invalid_time_zone` or `invalid_instant`.
 * @example
 * ```ts
 * zoneOffset(Date.parse("2018-01-01T00:00:00Z"), "America/Sao_Paulo"); // -7200000: summer time
 * ```
 */
export function zoneOffset(instantMs: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  if (zone === undefined) {
    throw new OrderTriageError(
      "invalid_time_zone",
      `"${timeZone}" is no time zone: use an IANA name such as "America/Sao_Paulo", or an offset such as "+08:00".`,
    );
  }
  const day = Math.floor(instantMs / millisecondsPer.days);
  const offset = zone.offsetByDay.get(day) ?? offsetOfDay(zone, day);
  return Number.isNaN(offset) ? checked(zone.read(instantMs), instantMs) : offset;
}

function offsetOfDay(zone: Zone, day: number): number {
  const atStart = zone.read(day * millisecondsPer.days);
  const atEnd = zone.read((day + 1) * millisecondsPer.days);
  // Equal at both ends is equal in between: no zone changes its offset twice within four days (tzdata 2025c).
  const offset = atStart === atEnd ? atStart : Number.NaN;
  if (zone.offsetByDay.size >= dayLimit) zone.offsetByDay.clear();
  zone.offsetByDay.set(day, offset);
  return offset;
}

function zoneOf(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const read = readerOf(name);
  if (read === undefined) return undefined;
  if (zones.size >= zoneLimit) zones.clear();
  const zone = { read, offsetByDay: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}

function readerOf(name: string): Zone["read"] | undefined {
  const fixed = fixedOffset.exec(name);
  if (fixed !== null) {
    const [, sign, hours, minutes] = fixed;
    const ahead = Number(hours) * millisecondsPer.hours + Number(minutes) * millisecondsPer.minutes;
    const offset = sign === "-" && ahead !== 0 ? -ahead : ahead;
    return () => offset;
  }
  // tzOffset takes any offset it finds inside a name that it does not know, so the shape is checked first; and it
  // keeps a formatter for each spelling it ever saw, so it sees one spelling only. It misreads
  // offsets between -01:00 and 00:00, which no zone has had since Liberia in 1972.
  const spelling = name.toLowerCase();
  if (!zoneName.test(spelling)) return undefined;
  const read = (instantMs: number) =>
    Math.round(tzOffset(spelling, new Date(instantMs)) * 60) * millisecondsPer.seconds;
  return Number.isNaN(read(0)) ? undefined : read;
}

function checked(offset: number, instantMs: number): number {
  if (!Number.isNaN(offset)) return offset;
  throw new OrderTriageError(
    "invalid_instant",
    `${instantMs} is no instant: give milliseconds since 1970-01-01T00:00Z, at most 8.64e15 either way.`,
  );
}
