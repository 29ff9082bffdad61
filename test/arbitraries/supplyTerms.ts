import fc from "fast-check";

/** A double from `min` to `max`, both included, with zeros and other edges more often than chance. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);

/** Service levels at which a safety stock protects: z is not negative. */
const protectingLevel: fc.Arbitrary<number> = fc.oneof(between(0.5, 0.9999), fc.constant(0.95));

/** Whole multiples of 1/1024, so that `1 - level` is exact. */
export const exactLevel: fc.Arbitrary<number> = fc
  .integer({ min: 1, max: 1023 })
  .map((count) => count / 1024);

/** Terms of supply as shops have them, zeros included; demand, spread and times of any size up to large ones. */
export const supplyTerms = fc.record({
  demandPerDay: between(0, 1e5),
  demandDeviationPerDay: between(0, 1e5),
  leadTimeDays: between(0, 400),
  leadTimeDeviationDays: between(0, 100),
  reviewIntervalDays: between(0, 100),
  serviceLevel: protectingLevel,
});
