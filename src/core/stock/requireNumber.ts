import { OrderTriageError } from "../errors/OrderTriageError";

/**
 * Beyond it neither squares nor sums would stay finite and exact enough to be believed. `Number.MAX_SAFE_INTEGER`,
 * written out: a bundler that must not guess would keep the look-up in every bundle.
 */
const MOST = 9_007_199_254_740_991;

const isAmount = (value: number): boolean => value >= 0 && value <= MOST;
const isCount = (value: number): boolean => value >= 0 && Number.isSafeInteger(value);

/** What a number of the stock arithmetic may be, and what to give instead of one that is not. */
const kinds = {
  unitsPerDay: [isAmount, "give units a day, 0 or more, such as 20"],
  days: [isAmount, "give days, 0 or more, such as 9"],
  wholeDays: [isCount, "give whole days, 0 or more, rounded up, such as 9"],
  units: [isAmount, "give units, 0 or more, such as 120"],
  level: [(value: number) => Math.abs(value) <= MOST, "give a finite count of units, such as 507.33"],
  wholeUnits: [isCount, "give whole units, 0 or more, such as 120; count what is owed as backordered"],
  wholePosition: [
    (value: number) => Number.isSafeInteger(value),
    "give whole units, such as 120, or -5 when more is owed than comes",
  ],
  packUnits: [(value: number) => isCount(value) && value > 0, "give whole units a pack, 1 or more"],
  serviceLevel: [
    (value: number) => value > 0 && value < 1,
    "give a fraction above 0 and below 1, such as 0.95 for 95 %",
  ],
  fraction: [isAmount, "give a fraction, 0 or more, such as 0.1 for 10 %"],
} as const satisfies Record<string, readonly [accepts: (value: number) => boolean, remedy: string]>;

/** Kinds of number that {@link requireNumber} knows. */
export type NumberKind = keyof typeof kinds;

/**
 * The value, or an error that names the parameter and says what to give.
 *
 * @param place JSON Pointer into the parameters without the first `/`, e.g. `leadTimeDays` or `demandsPerDay/3`.
 * @throws OrderTriageError with code `invalid_argument`.
 */
export function requireNumber(place: string, value: unknown, kind: NumberKind): number {
  const [accepts, remedy] = kinds[kind];
  if (typeof value === "number" && accepts(value)) return value;
  const shown = value === undefined ? "missing" : typeof value === "number" ? String(value) : "no number";
  throw invalidArgument(place, `is ${shown}: ${remedy}`);
}

/** The error of every wrong parameter: `invalid_argument`, its name first and its place in `path`. */
export function invalidArgument(place: string, problem: string): OrderTriageError {
  return new OrderTriageError("invalid_argument", `${place} ${problem}`, { path: `/${place}` });
}
