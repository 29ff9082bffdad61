import fc from "fast-check";
import type { GivenCompensation, History } from "../../src/core/compensation/History";

const DAY = 86_400_000;

/** What a history may be about beside what nobody asked for. */
export interface HistoryParts {
  readonly now: string;
  readonly orderId: string;
  readonly currency: string;
  readonly incidentKeys: readonly string[];
}

/** What a customer was given in the two years before an instant, and a little after it, mostly in one currency. */
export function historyArbitrary({
  now,
  orderId,
  currency,
  incidentKeys,
}: HistoryParts): fc.Arbitrary<History> {
  const days = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -400, max: 0 }) },
    { weight: 2, arbitrary: fc.constantFrom(-365, -60, -30) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) },
  );
  const entry: fc.Arbitrary<GivenCompensation> = fc
    .record({
      days,
      milliseconds: fc.constantFrom(-1, 0, 0, 1),
      orderId: fc.constantFrom(orderId, "other-1", "other-2", "other-3"),
      incidentKey: fc.option(fc.constantFrom(...incidentKeys, "other"), { nil: undefined }),
      kind: fc.constantFrom("coupon", "points", "refund", "shipping_fee"),
      amountMinor: fc.integer({ min: 0, max: 900 }),
      currency: fc.oneof(
        { weight: 12, arbitrary: fc.constant(currency) },
        { weight: 1, arbitrary: fc.constantFrom("EUR", "JPY") },
      ),
    })
    .map(({ days, milliseconds, incidentKey, ...given }) => ({
      at: new Date(Date.parse(now) + days * DAY + milliseconds).toISOString(),
      ...(incidentKey === undefined ? {} : { incidentKey }),
      ...given,
    }));
  return fc.array(entry, { maxLength: 6 }).map((compensations) => ({ compensations }));
}
