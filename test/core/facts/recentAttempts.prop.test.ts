import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextForgottenAttempt, recentAttempts } from "../../../src/core/facts/recentAttempts";
import { anOrder } from "../../support/anOrder";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 10);
const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString();
const payment = { method: "card", provider: "stripe", status: "failed" } as const;
const ordered = (...payments: readonly object[]) =>
  anOrder({ payments: payments.map((each, index) => ({ id: `P${index}`, ...payment, ...each })) as never });
const count = (order: ReturnType<typeof ordered>, index: number) =>
  recentAttempts(order, order.payments[index] as (typeof order.payments)[number], NOW);

describe("recentAttempts", () => {
  it("never falls before the instant that is announced, and changes there", () => {
    const ages = fc.array(fc.integer({ min: 0, max: 40 * 24 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ages, (hours) => {
        const order = ordered(...hours.map((age) => ({ at: daysAgo(age / 24) })));
        const [first] = order.payments;
        if (first === undefined) return false;
        const next = nextForgottenAttempt(order, first, NOW);
        if (next === Number.POSITIVE_INFINITY) return recentAttempts(order, first, NOW) === 0;
        const before = recentAttempts(order, first, NOW);
        return (
          recentAttempts(order, first, next - 1) === before && recentAttempts(order, first, next) < before
        );
      }),
    );
  });

  it("counts attempts by the same method and provider, until each is thirty days old", () => {
    const order = ordered(
      { at: daysAgo(30) },
      { at: daysAgo(29.9) },
      { at: daysAgo(1), method: "alipay" },
      { at: daysAgo(1), provider: "adyen" },
      { at: daysAgo(1) },
    );
    expect([0, 2, 3, 4].map((index) => count(order, index))).toEqual([2, 1, 1, 2]);
  });

  it("believes the host's higher number, as long as that attempt counts", () => {
    expect(count(ordered({ at: daysAgo(1), attempt: 7 }), 0)).toBe(7);
    expect(count(ordered({ at: daysAgo(1), attempt: 1 }, { at: daysAgo(0) }), 0)).toBe(2);
    expect(count(ordered({ at: daysAgo(31), attempt: 7 }), 0)).toBe(0);
  });
});
